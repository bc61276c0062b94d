package io.github.schemadiff.bench;

import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.json.JsonCompatibility;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// A whole set of events: its engine, and then all pairs in both directions, with all places.
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-Xss512m")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EventSets {
  @Param public EventSet set;

  private List<Question> questions;

  @Setup(Level.Trial)
  public void load() {
    questions = set.questions();
  }

  @Benchmark
  public JsonCompatibility engine() {
    return Question.engine(questions, Options.DEFAULT);
  }

  @Benchmark
  public void allPairs(Blackhole verdicts) {
    JsonCompatibility engine = Question.engine(questions, Options.DEFAULT);
    for (Question question : questions) {
      verdicts.consume(engine.decide(question.writer(), question.reader()));
    }
  }
}
