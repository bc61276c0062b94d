package io.github.schemadiff.compat.json.check;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Options;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Whether a text is of a format, where formats are asserted: exactly as the validator sees it,
/// since it has the last word on every witness.
public final class FormatMembership {
  private record Key(Draft draft, String format) {}

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.builder()
          .defaultDialectId(Draft.DRAFT_2020_12.uri())
          .dialectRegistry(ReadingDialects.of(Options.Formats.ASSERT, true))
          .schemaRegistryConfig(
              SchemaRegistryConfig.builder()
                  .formatAssertionsEnabled(true)
                  .regularExpressionFactory(PatternSearch::of)
                  .build())
          .build();

  private static final Map<Key, Schema> SCHEMAS = new ConcurrentHashMap<>();
  private static final int CACHED = 500;

  private FormatMembership() {}

  /// Always true for a format that the draft does not assert.
  public static boolean accepts(Draft draft, String format, String text) {
    if (SCHEMAS.size() > CACHED) {
      SCHEMAS.clear();
    }
    Schema schema = SCHEMAS.computeIfAbsent(new Key(draft, format), FormatMembership::schema);
    return schema.validate(JsonNodeFactory.instance.stringNode(text)).isEmpty();
  }

  private static Schema schema(Key key) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("$schema", key.draft().uri()).put("format", key.format());
    return REGISTRY.getSchema(SchemaLocation.of("https://set.invalid/format"), node);
  }
}
