package io.github.schemadiff.compat.json.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where schemas stand within a schema.
final class Subschemas {
  private static final Set<String> MAPS =
      Set.of(
          "properties",
          "patternProperties",
          "$defs",
          "definitions",
          "dependentSchemas",
          "dependencies");
  private static final Set<String> DATA =
      Set.of("enum", "const", "required", "dependentRequired", "type");

  private Subschemas() {}

  /// The schema itself and all that stand in it, as far as they are objects.
  static List<ObjectNode> objects(ObjectNode schema) {
    List<ObjectNode> found = new ArrayList<>();
    collect(schema, found);
    return found;
  }

  private static void collect(JsonNode node, List<ObjectNode> found) {
    if (node.isArray()) {
      node.forEach(item -> collect(item, found));
    } else if (node instanceof ObjectNode schema) {
      found.add(schema);
      for (Map.Entry<String, JsonNode> member : schema.properties()) {
        if (MAPS.contains(member.getKey())) {
          member.getValue().forEach(child -> collect(child, found));
        } else if (!DATA.contains(member.getKey())) {
          collect(member.getValue(), found);
        }
      }
    }
  }
}
