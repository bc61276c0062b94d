package io.github.schemadiff.bench;

import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
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

/// Events, old against new, one pair in one direction at a time: the median is that of an ordinary
/// pair, the tail that of the largest events.
///
/// As in a comparison, one engine goes through all pairs of a set; each round has a new one, so
/// that no answer is found ready. Making it is not part of the time of a pair, but its memory is
/// part of that which is told per pair; [EventSets] tells what a whole round takes.
@State(Scope.Thread)
@Fork(value = 2, jvmArgsAppend = "-Xss512m")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EventPairs {
  @Param public EventSet set;

  private List<Question> questions;
  private int next;
  private JsonCompatibility engine;
  private Question question;

  @Setup(Level.Trial)
  public void load() {
    questions = set.questions();
  }

  @Setup(Level.Invocation)
  public void turn() {
    if (next % questions.size() == 0) {
      engine = Question.engine(questions, Options.DEFAULT);
    }
    question = questions.get(next++ % questions.size());
  }

  /// Compatible or not, with one document for "not" that the validator has checked.
  @Benchmark
  public Verdict verdict() {
    return engine.verdict(question.writer(), question.reader());
  }

  /// The same with all places that break, a checked document for each: what a comparison shows.
  @Benchmark
  public Verdict places() {
    return engine.decide(question.writer(), question.reader());
  }
}
