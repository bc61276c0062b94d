package io.github.schemadiff.compat.json.gen;

import io.github.schemadiff.compat.Incompatibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes out of a reader's schema what one break is about.
public final class Undo {
  private Undo() {}

  /// The reader without the keyword that fails; empty where the break is told of the whole.
  ///
  /// @param reader a document of its own, which the break's place leads into
  public static Optional<ObjectNode> undone(ObjectNode reader, Incompatibility one) {
    ObjectNode copy = reader.deepCopy();
    String pointer = one.reader().substring(one.reader().indexOf('#') + 1);
    JsonNode place = copy.at(JsonPointer.compile(pointer));
    if (one.keyword().equals("false")) {
      return freed(copy, pointer);
    }
    if (!(place instanceof ObjectNode schema) || one.keyword().equals("schema")) {
      return Optional.empty();
    }
    switch (one.keyword()) {
      case "required" -> without(schema, one.member().orElseThrow());
      case "properties", "additionalProperties", "unevaluatedProperties", "patternProperties" ->
          free(schema, one.member().orElseThrow());
      case "minimum", "exclusiveMinimum" -> schema.remove(List.of("minimum", "exclusiveMinimum"));
      case "maximum", "exclusiveMaximum" -> schema.remove(List.of("maximum", "exclusiveMaximum"));
      case "const", "enum" -> schema.remove(List.of("const", "enum"));
      case "contains" -> schema.remove(List.of("contains", "minContains", "maxContains"));
      case "if" -> schema.remove(List.of("if", "then", "else"));
      case "dependentRequired" -> dependencies(schema, true);
      case "dependentSchemas" -> dependencies(schema, false);
      case String keyword -> schema.remove(keyword);
    }
    return Optional.of(copy);
  }

  private static Optional<ObjectNode> freed(ObjectNode copy, String pointer) {
    int last = pointer.lastIndexOf('/');
    if (last < 0) {
      return Optional.empty();
    }
    JsonNode parent = copy.at(JsonPointer.compile(pointer.substring(0, last)));
    String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), copy.objectNode());
    } else {
      ((ObjectNode) parent).set(name, copy.objectNode());
    }
    return Optional.of(copy);
  }

  private static void without(ObjectNode schema, String name) {
    ArrayNode left = schema.arrayNode();
    schema
        .get("required")
        .forEach(one -> left.addAll(one.stringValue().equals(name) ? List.of() : List.of(one)));
    schema.remove("required");
    if (!left.isEmpty()) {
      schema.set("required", left);
    }
  }

  private static void free(ObjectNode schema, String name) {
    schema.withObject("properties").set(name, schema.objectNode());
    for (Map.Entry<String, JsonNode> pattern :
        List.copyOf(schema.path("patternProperties").properties())) {
      if (Pattern.compile(pattern.getKey()).matcher(name).find()) {
        schema.withObject("patternProperties").set(pattern.getKey(), schema.objectNode());
      }
    }
  }

  private static void dependencies(ObjectNode schema, boolean names) {
    schema.remove(names ? "dependentRequired" : "dependentSchemas");
    if (schema.get("dependencies") instanceof ObjectNode all) {
      List.copyOf(all.properties()).stream()
          .filter(one -> one.getValue().isArray() == names)
          .forEach(one -> all.remove(one.getKey()));
    }
  }
}
