package io.github.schemadiff.compat.json;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the engine about two schemas given as text, single quotes for double ones.
final class Asking {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .build();

  private Asking() {}

  static JsonNode json(String text) {
    return MAPPER.readTree(text.replace('\'', '"'));
  }

  static EventType event(String name, JsonNode schema, Draft draft) {
    String uri = "set:///" + name + ".json";
    SourceSpan span = SourceSpan.startOf(name + ".json");
    return new EventType(
        name,
        name,
        "jsonschema",
        Dialect.JSON_SCHEMA,
        new Shape.Anything(List.of(), span),
        span,
        new Contract.JsonSchema(new JsonDocuments(Map.of(uri, schema), Map.of(uri, draft)), uri));
  }

  static Verdict verdict(String writer, String reader, Options.Content content) {
    return verdict(json(writer), json(reader), content, Draft.DRAFT_2020_12);
  }

  static Verdict verdict(JsonNode writer, JsonNode reader, Options.Content content, Draft draft) {
    return verdict(writer, reader, new Options(content, Options.Formats.ANNOTATION), draft);
  }

  static Verdict verdict(JsonNode writer, JsonNode reader, Options options, Draft draft) {
    EventType old = event("old", writer, draft);
    EventType recent = event("new", reader, draft);
    FutureTask<Verdict> task =
        new FutureTask<>(
            () -> new JsonCompatibility(List.of(old, recent), options).decide(old, recent));
    new Thread(null, task, "deciding", JsonCompatibility.STACK_BYTES).start();
    try {
      return task.get();
    } catch (java.util.concurrent.ExecutionException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }
}
