package io.github.schemadiff.diff;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Equality of clauses as written, but for the two names of the folder that definitions lie in.
final class Clauses {
  private Clauses() {}

  static boolean same(JsonNode one, JsonNode other) {
    return JsonValues.same(one, other) || JsonValues.same(plain(one), plain(other));
  }

  private static JsonNode plain(JsonNode node) {
    if (node.isObject()) {
      ObjectNode plain = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        boolean reference = member.getKey().equals("$ref") && member.getValue().isString();
        plain.set(
            member.getKey(),
            reference
                ? JsonNodeFactory.instance.stringNode(
                    member.getValue().asString().replace("/definitions/", "/$defs/"))
                : plain(member.getValue()));
      }
      return plain;
    }
    if (node.isArray()) {
      ArrayNode plain = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> plain.add(plain(item)));
      return plain;
    }
    return node;
  }
}
