package io.github.schemadiff.compat.json.node;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// `type`: which kinds of values there are.
final class TypeKeyword implements KeywordFamily {
  @Override
  public void read(Subschema schema, Node node) {
    JsonNode type = schema.said().get("type").orElse(null);
    if (type == null) {
      return;
    }
    Set<String> names =
        type.isArray() ? schema.said().names("type", type) : Set.of(schema.said().text("type"));
    int kinds = 0;
    for (String name : names) {
      kinds |=
          switch (name) {
            case "null" -> Kind.NULL.bit();
            case "boolean" -> Kind.BOOLEAN.bit();
            case "integer", "number" -> Kind.NUMBER.bit();
            case "string" -> Kind.STRING.bit();
            case "array" -> Kind.ARRAY.bit();
            case "object" -> Kind.OBJECT.bit();
            case String other ->
                throw new Undecidable("`type` is `%s`, which is no type".formatted(other));
          };
    }
    node.typed = true;
    node.kinds = kinds;
    node.wholeNumbers = names.contains("integer") && !names.contains("number");
  }
}
