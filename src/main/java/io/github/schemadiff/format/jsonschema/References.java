package io.github.schemadiff.format.jsonschema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// All references that stand somewhere in a schema, whatever keyword leads to them.
final class References {
  private static final Set<String> MAPS =
      Set.of(
          "properties",
          "patternProperties",
          "$defs",
          "definitions",
          "dependentSchemas",
          "dependencies");

  private static final Set<String> DATA = Set.of("enum", "const", "default", "examples", "example");

  private References() {}

  private record Visit(JsonNode node, boolean names) {}

  static Set<String> in(JsonNode schema) {
    Set<String> found = new LinkedHashSet<>();
    Deque<Visit> open = new ArrayDeque<>();
    open.push(new Visit(schema, false));
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      for (Map.Entry<String, JsonNode> member : visit.node().properties()) {
        String name = member.getKey();
        JsonNode value = member.getValue();
        if (value.isContainer() && (visit.names() || !DATA.contains(name))) {
          open.push(new Visit(value, !visit.names() && MAPS.contains(name)));
        } else if (!visit.names() && name.equals("$ref") && value.isString()) {
          found.add(value.stringValue());
        }
        if (!visit.names() && name.equals("discriminator")) {
          mapped(value, found);
        }
      }
      if (visit.node().isArray()) {
        visit.node().values().forEach(item -> open.push(new Visit(item, false)));
      }
    }
    return found;
  }

  /// A discriminator leads to schemas by references that are plain texts; what is a mere name is
  /// found by the dialect.
  private static void mapped(JsonNode discriminator, Set<String> found) {
    for (Map.Entry<String, JsonNode> entry : discriminator.path("mapping").properties()) {
      if (entry.getValue().isString() && entry.getValue().stringValue().contains("/")) {
        found.add(entry.getValue().stringValue());
      }
    }
  }
}
