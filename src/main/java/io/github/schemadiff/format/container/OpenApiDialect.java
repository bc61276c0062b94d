package io.github.schemadiff.format.container;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.format.jsonschema.SchemaDialect;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// OpenAPI's schemas in terms of JSON Schema, place by place.
///
/// 3.0 has a dialect of its own on the ground of draft-04: `nullable`, and exclusive bounds that
/// are true or false. Since 3.1 it is 2020-12. In all of them `int32` and `int64` are ranges,
/// members are `readOnly` or `writeOnly`, and a `discriminator` tells the alternatives apart.
///
/// Where the specification leaves a doubt, its reading is the one that breaks more: `nullable:
/// true` allows null whatever stands beside it, as tools have it that generate code; and a member
/// that must not be sent one way is rejected there.
public final class OpenApiDialect {
  /// Swagger 2.0, which knows no `nullable`.
  public static final SchemaDialect SWAGGER_2 = dialect(Draft.DRAFT_04, false);

  public static final SchemaDialect OPENAPI_3_0 = dialect(Draft.DRAFT_04, true);

  private OpenApiDialect() {}

  /// Since OpenAPI 3.1.
  public static SchemaDialect of(Draft draft) {
    return switch (draft) {
      case DRAFT_04 -> MODERN_04;
      case DRAFT_06 -> MODERN_06;
      case DRAFT_07 -> MODERN_07;
      case DRAFT_2019_09 -> MODERN_2019;
      case DRAFT_2020_12 -> MODERN_2020;
    };
  }

  // One object each: schemas are gathered by their dialect.
  private static final SchemaDialect MODERN_04 = dialect(Draft.DRAFT_04, false);
  private static final SchemaDialect MODERN_06 = dialect(Draft.DRAFT_06, false);
  private static final SchemaDialect MODERN_07 = dialect(Draft.DRAFT_07, false);
  private static final SchemaDialect MODERN_2019 = dialect(Draft.DRAFT_2019_09, false);
  private static final SchemaDialect MODERN_2020 = dialect(Draft.DRAFT_2020_12, false);

  private static SchemaDialect dialect(Draft draft, boolean nullable) {
    return new SchemaDialect(draft, nullable, new Meaning(draft, nullable));
  }

  private record Meaning(Draft draft, boolean nullable) implements SchemaDialect.Translation {
    @Override
    public Map<String, Map<String, JsonNode>> translated(
        Map<String, Map<String, JsonNode>> schemas, SchemaDialect.Role role) {
      return OpenApiDialect.translated(schemas, draft, nullable, role);
    }

    @Override
    public Map<String, Set<String>> extensions(Map<String, Map<String, JsonNode>> schemas) {
      return Discriminators.of(schemas).bases();
    }
  }

  private static Map<String, Map<String, JsonNode>> translated(
      Map<String, Map<String, JsonNode>> schemas,
      Draft draft,
      boolean nullable,
      SchemaDialect.Role role) {
    Discriminators discriminators = Discriminators.of(schemas);
    Translator translator = new Translator(schemas, draft, nullable, role, discriminators);
    Map<String, Map<String, JsonNode>> out = new TreeMap<>();
    boolean changed = false;
    for (Map.Entry<String, Map<String, JsonNode>> document : schemas.entrySet()) {
      Map<String, JsonNode> translated = new TreeMap<>();
      for (Map.Entry<String, JsonNode> schema : document.getValue().entrySet()) {
        JsonNode after = translator.schema(document.getKey(), schema.getKey(), schema.getValue());
        changed |= after != schema.getValue();
        translated.put(schema.getKey(), after);
      }
      out.put(document.getKey(), translated);
    }
    discriminators.made().forEach((uri, made) -> out.get(uri).putAll(made));
    return changed ? out : schemas;
  }
}
