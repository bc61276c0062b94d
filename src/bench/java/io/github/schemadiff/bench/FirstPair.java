package io.github.schemadiff.bench;

import io.github.schemadiff.compat.Verdict;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The first pair that a process decides: classes are loaded, nothing is compiled.
@State(Scope.Thread)
@Fork(value = 10, jvmArgsAppend = "-Xss512m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FirstPair {
  private final Question question = GeneratedPairs.question(0);

  @Benchmark
  public Verdict readAndDecide() {
    return GeneratedPairs.decide(question);
  }
}
