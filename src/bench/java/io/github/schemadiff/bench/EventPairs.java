package io.github.schemadiff.bench;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Compatibility;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.json.JsonCompatibility;
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

/// GitHub's webhook events, old against new, one pair in one direction at a time: the median is
/// that of an ordinary pair, the tail that of the largest events. With all places that break and a
/// checked witness for each.
///
/// As in a comparison, one engine goes through all pairs; each round has a new one, so that no
/// answer is found ready.
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-Xss512m")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EventPairs {
  private List<Question> questions;
  private List<EventType> events;
  private int next;
  private Compatibility engine;
  private Question question;

  @Setup(Level.Trial)
  public void load() {
    questions = Question.ofWebhooks();
    events =
        questions.stream()
            .flatMap(one -> Stream.of(one.writer(), one.reader()))
            .distinct()
            .toList();
  }

  @Setup(Level.Invocation)
  public void turn() {
    if (next % questions.size() == 0) {
      engine = new JsonCompatibility(events, Options.DEFAULT);
    }
    question = questions.get(next++ % questions.size());
  }

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  public Verdict decide() {
    return engine.decide(question.writer(), question.reader());
  }
}
