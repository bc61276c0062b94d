package io.github.schemadiff.compat.json.gen;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.json.JsonCompatibility;
import io.github.schemadiff.compat.json.check.SecondValidator;
import io.github.schemadiff.compat.json.check.WitnessChecker;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Two schemas side by side in one set, what can be built of them, and what the engine and the
/// validators say.
public final class Question {
  public static final Options STRICT =
      new Options(Options.Content.STRICT, Options.Formats.ANNOTATION);

  /// Two validators read a schema differently: one of them is wrong, and nothing follows.
  static final class ValidatorsDiffer extends RuntimeException {
    ValidatorsDiffer(String message) {
      super(message);
    }
  }

  private final JsonDocuments documents;
  private final WitnessChecker checker;
  private SecondValidator second;

  public Question(Draft draft, JsonNode a, JsonNode b) {
    this(
        draft,
        Map.of(
            "a",
            a,
            "b",
            b,
            "both",
            combined("allOf", "a", "b"),
            "either",
            combined("anyOf", "a", "b")));
  }

  /// @param all schemas by name
  public Question(Draft draft, Map<String, JsonNode> all) {
    Map<String, JsonNode> byUri = new HashMap<>();
    Map<String, Draft> drafts = new HashMap<>();
    all.forEach(
        (name, schema) -> {
          byUri.put(uri(name), schema);
          drafts.put(uri(name), draft);
        });
    documents = new JsonDocuments(byUri, drafts);
    checker = WitnessChecker.of(documents, Options.Formats.ANNOTATION);
  }

  /// Two schemas of the set under one keyword.
  public static ObjectNode combined(String keyword, String one, String other) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.putArray(keyword).addObject().put("$ref", one + ".json");
    whole.withArray(keyword).addObject().put("$ref", other + ".json");
    return whole;
  }

  private static String uri(String name) {
    return "set:///" + name + ".json";
  }

  /// Whether the reader reads all that the writer writes; the two named as in the set.
  public Verdict decide(String writer, String reader, Options options) {
    EventType writes = event(writer);
    EventType reads = event(reader);
    return new JsonCompatibility(List.of(writes, reads), options).decide(writes, reads);
  }

  /// The same of a comparison the other way round, which has answered the opposite question before:
  /// what it remembers of that must not matter.
  public Verdict decideSwapped(String writer, String reader, Options options) {
    EventType writes = event(writer);
    EventType reads = event(reader);
    JsonCompatibility swapped = new JsonCompatibility(List.of(reads, writes), options);
    swapped.decide(reads, writes);
    return swapped.decide(writes, reads);
  }

  private EventType event(String name) {
    SourceSpan span = SourceSpan.startOf(name + ".json");
    return new EventType(
        name,
        name,
        "jsonschema",
        Dialect.JSON_SCHEMA,
        new Shape.Anything(List.of(), span),
        span,
        new Contract.JsonSchema(documents, uri(name) + "#"));
  }

  /// Whether the schema accepts the document. Throws where a validator cannot say or the two
  /// differ.
  public boolean accepts(String name, JsonNode document) {
    if (second == null) {
      second = SecondValidator.of(documents);
    }
    boolean accepted = checker.check(uri(name) + "#", document).accepted();
    boolean alsoAccepted = second.accepts(uri(name) + "#", document).orElseThrow();
    if (accepted != alsoAccepted) {
      throw new ValidatorsDiffer("the validators differ on " + document);
    }
    return accepted;
  }
}
