package io.github.schemadiff.bench;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.json.gen.SchemaGenerator;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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
import tools.jackson.databind.node.ObjectNode;

/// Small schemas in which all keywords meet, each pair read anew into an engine of its own and
/// decided in one direction.
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-Xss512m")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GeneratedPairs {
  static final int COUNT = 1_000;
  private static final Options STRICT =
      new Options(Options.Content.STRICT, Options.Formats.ANNOTATION);

  private List<Question> questions;
  private int next;

  @Setup(Level.Trial)
  public void generate() {
    questions = LongStream.range(0, COUNT).mapToObj(GeneratedPairs::question).toList();
  }

  /// Compatible or not, with one document for "not" that the validator has checked.
  @Benchmark
  public Verdict verdict() {
    return verdict(questions.get(next++ % COUNT));
  }

  /// The same with all places that break, a checked document for each.
  @Benchmark
  public Verdict places() {
    return decide(questions.get(next++ % COUNT));
  }

  static Verdict verdict(Question question) {
    return Question.engine(List.of(question), STRICT).verdict(question.writer(), question.reader());
  }

  static Verdict decide(Question question) {
    return Question.engine(List.of(question), STRICT).decide(question.writer(), question.reader());
  }

  static Question question(long seed) {
    List<ObjectNode> pair = pair(seed);
    return new Question(event("old", pair.getFirst()), event("new", pair.getLast()));
  }

  /// Old and new, in draft-07, which all tools read.
  static List<ObjectNode> pair(long seed) {
    SchemaGenerator generator = new SchemaGenerator(seed, Draft.DRAFT_07);
    ObjectNode old = generator.document();
    return List.of(old, generator.partner(old));
  }

  private static EventType event(String name, ObjectNode schema) {
    String uri = "set:///" + name + ".json";
    SourceSpan span = SourceSpan.startOf(name + ".json");
    JsonDocuments documents = new JsonDocuments(Map.of(uri, schema), Map.of(uri, Draft.DRAFT_07));
    return new EventType(
        name,
        name,
        "jsonschema",
        Dialect.JSON_SCHEMA,
        new Shape.Anything(List.of(), span),
        span,
        new Contract.JsonSchema(documents, uri));
  }
}
