package io.github.schemadiff.bench;

import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.json.JsonCompatibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Pairs that somebody keeps: each folder below `-Dbench.cases=FOLDER` with an `old.…` and a
/// `new.…`, as far as they are JSON Schemas. One pair at a time, in both directions, read anew into
/// an engine of its own.
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-Xss512m")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CasePairs {
  static final String FOLDER = "bench.cases";
  private static final Options STRICT =
      new Options(Options.Content.STRICT, Options.Formats.ANNOTATION);

  private List<List<Question>> pairs;
  private int next;

  @Setup(Level.Trial)
  public void load() throws IOException {
    try (Stream<Path> below = Files.walk(Path.of(System.getProperty(FOLDER)))) {
      pairs =
          below
              .filter(Files::isDirectory)
              .sorted()
              .map(CasePairs::pair)
              .filter(pair -> !pair.isEmpty())
              .toList();
    }
    System.out.println(pairs.size() + " pairs of JSON Schemas");
  }

  private static List<Question> pair(Path folder) {
    List<Path> old = named(folder, "old.");
    List<Path> recent = named(folder, "new.");
    return old.isEmpty() || recent.isEmpty()
        ? List.of()
        : Question.between(old.getFirst().toString(), recent.getFirst().toString());
  }

  private static List<Path> named(Path folder, String prefix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    } catch (IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }

  @Benchmark
  public void verdicts(Blackhole verdicts) {
    List<Question> pair = pairs.get(next++ % pairs.size());
    JsonCompatibility engine = Question.engine(pair, STRICT);
    pair.forEach(one -> verdicts.consume(engine.verdict(one.writer(), one.reader())));
  }

  @Benchmark
  public void places(Blackhole verdicts) {
    List<Question> pair = pairs.get(next++ % pairs.size());
    JsonCompatibility engine = Question.engine(pair, STRICT);
    pair.forEach(one -> verdicts.consume(engine.decide(one.writer(), one.reader())));
  }
}
