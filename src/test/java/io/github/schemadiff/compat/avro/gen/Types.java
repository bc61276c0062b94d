package io.github.schemadiff.compat.avro.gen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A schema with its named types apart: uses are full names.
///
/// @param definitions by full name
public record Types(Map<String, ObjectNode> definitions, JsonNode root) {
  static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  Types copy() {
    Map<String, ObjectNode> copies = new TreeMap<>();
    definitions.forEach((name, definition) -> copies.put(name, definition.deepCopy()));
    return new Types(copies, root.deepCopy());
  }

  /// One text, each named type where it is met first.
  public String text() {
    return inlined(root, new HashSet<>()).toString();
  }

  private JsonNode inlined(JsonNode type, Set<String> defined) {
    if (type.isString()) {
      String name = type.stringValue();
      return definitions.containsKey(name) && defined.add(name)
          ? definition(definitions.get(name), defined)
          : type;
    }
    if (type.isArray()) {
      ArrayNode union = MAKE.arrayNode();
      type.forEach(branch -> union.add(inlined(branch, defined)));
      return union;
    }
    ObjectNode copy = ((ObjectNode) type).deepCopy();
    for (String inner : List.of("items", "values")) {
      if (copy.has(inner)) {
        copy.set(inner, inlined(copy.get(inner), defined));
      }
    }
    return copy;
  }

  private JsonNode definition(ObjectNode definition, Set<String> defined) {
    ObjectNode copy = definition.deepCopy();
    for (JsonNode field : copy.path("fields")) {
      ((ObjectNode) field).set("type", inlined(field.get("type"), defined));
    }
    return copy;
  }

  /// All places where a type is used, in definitions that the root leads to.
  List<Use> uses() {
    List<Use> uses = new ArrayList<>();
    for (ObjectNode definition : definitions.values()) {
      for (JsonNode field : definition.path("fields")) {
        uses.add(new Use((ObjectNode) field, "type"));
        below(field.get("type"), uses);
      }
    }
    below(root, uses);
    return uses;
  }

  private static void below(JsonNode type, List<Use> uses) {
    if (type instanceof ObjectNode object) {
      for (String inner : List.of("items", "values")) {
        if (object.has(inner)) {
          uses.add(new Use(object, inner));
          below(object.get(inner), uses);
        }
      }
    } else if (type.isArray()) {
      type.forEach(branch -> below(branch, uses));
    }
  }

  /// A member that holds a type.
  record Use(ObjectNode holder, String member) {
    JsonNode type() {
      return holder.get(member);
    }

    void put(JsonNode other) {
      holder.set(member, other);
      // It was a value of the type before.
      holder.remove("default");
    }
  }
}
