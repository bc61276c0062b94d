package io.github.schemadiff.diff;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Equality of clauses as written, but for the words in them and for the two names of the folder
/// that definitions lie in.
final class Clauses {
  private static final Set<String> WORDS =
      Set.of("title", "description", "$comment", "examples", "example");

  /// Keywords with schemas under names of their own.
  private static final Set<String> NAMED =
      Set.of(
          "properties",
          "patternProperties",
          "dependentSchemas",
          "dependencies",
          "definitions",
          "$defs");

  /// Keywords with values, in which everything counts.
  private static final Set<String> VALUES = Set.of("const", "enum", "default");

  private Clauses() {}

  /// @param keyword that both are said by
  static boolean same(String keyword, JsonNode one, JsonNode other) {
    return JsonValues.same(one, other)
        || JsonValues.same(plain(keyword, one), plain(keyword, other));
  }

  private static JsonNode plain(String keyword, JsonNode said) {
    if (VALUES.contains(keyword)) {
      return said;
    }
    if (keyword.equals("$ref") && said.isString()) {
      return JsonNodeFactory.instance.stringNode(
          said.asString().replace("/definitions/", "/$defs/"));
    }
    if (NAMED.contains(keyword) && said.isObject()) {
      ObjectNode named = JsonNodeFactory.instance.objectNode();
      said.properties().forEach(member -> named.set(member.getKey(), plain(member.getValue())));
      return named;
    }
    return plain(said);
  }

  /// @param schema or a list of schemas, or a bound
  private static JsonNode plain(JsonNode schema) {
    if (schema.isObject()) {
      ObjectNode plain = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> member : schema.properties()) {
        if (!WORDS.contains(member.getKey())) {
          plain.set(member.getKey(), plain(member.getKey(), member.getValue()));
        }
      }
      return plain;
    }
    if (schema.isArray()) {
      ArrayNode plain = JsonNodeFactory.instance.arrayNode();
      schema.forEach(item -> plain.add(plain(item)));
      return plain;
    }
    return schema;
  }
}
