package io.github.schemadiff.compat.json.gen;

import io.github.schemadiff.compat.json.text.EcmaPattern;
import io.github.schemadiff.compat.json.text.PatternSyntaxProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Documents near the boundary of a schema: most of them follow some of what it says and break
/// some.
public final class DocumentGenerator {
  private static final int DEPTH = 5;

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Seeded random;
  private final Vocabulary values;
  private final JsonNode root;

  public DocumentGenerator(long seed, JsonNode root) {
    random = new Seeded(seed);
    values = new Vocabulary(random);
    this.root = root;
  }

  public JsonNode document() {
    return document(root, DEPTH);
  }

  private JsonNode document(JsonNode schema, int depth) {
    if (!schema.isObject() || depth == 0 || random.below(12) == 0) {
      return values.value(Math.min(depth, 2));
    }
    List<JsonNode> parts = new ArrayList<>();
    gather(schema, parts, 6);
    List<JsonNode> fixed = new ArrayList<>();
    for (JsonNode part : parts) {
      part.path("enum").forEach(fixed::add);
      if (part.has("const")) {
        fixed.add(part.get("const"));
      }
    }
    if (!fixed.isEmpty() && random.below(4) > 0) {
      return fixed.get(random.below(fixed.size()));
    }
    return switch (kind(parts)) {
      case "object" -> object(parts, depth);
      case "array" -> array(parts, depth);
      case "string" -> string(parts);
      case "number" -> number(parts);
      default -> values.value(1);
    };
  }

  /// The schema and what applies in place, as far as it follows one random way.
  private void gather(JsonNode schema, List<JsonNode> parts, int fuel) {
    if (!schema.isObject() || fuel == 0) {
      return;
    }
    parts.add(schema);
    if (schema.path("$ref").isString()) {
      gather(target(schema.get("$ref").stringValue()), parts, fuel - 1);
    } else if (schema.has("$recursiveRef") || schema.has("$dynamicRef")) {
      gather(root, parts, fuel - 1);
    }
    schema.path("allOf").forEach(branch -> gather(branch, parts, fuel - 1));
    for (String keyword : List.of("anyOf", "oneOf")) {
      JsonNode branches = schema.path(keyword);
      if (!branches.isEmpty()) {
        gather(branches.get(random.below(branches.size())), parts, fuel - 1);
      }
    }
    for (String keyword : List.of("if", "then", "else", "not")) {
      if (random.below(3) == 0) {
        gather(schema.path(keyword), parts, fuel - 1);
      }
    }
  }

  private JsonNode target(String reference) {
    if (reference.matches("[de][01]")) {
      String name = "D" + reference.substring(1);
      return root.path(root.has("$defs") ? "$defs" : "definitions").path(name);
    }
    return reference.startsWith("#A")
        ? root.path("$defs").path("D" + reference.substring(2))
        : root.at(reference.substring(1));
  }

  private String kind(List<JsonNode> parts) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode part : parts) {
      JsonNode type = part.path("type");
      if (type.isString()) {
        kinds.add(type.stringValue());
      }
      type.forEach(each -> kinds.add(each.stringValue()));
      for (String name : part.propertyNames()) {
        if (name.contains("ropert") || name.startsWith("required") || name.startsWith("depend")) {
          kinds.add("object");
        } else if (name.contains("tems")
            || name.toLowerCase(java.util.Locale.ROOT).contains("contains")) {
          kinds.add("array");
        } else if (name.contains("Length") || name.equals("pattern")) {
          kinds.add("string");
        } else if (name.contains("inimum")
            || name.contains("aximum")
            || name.equals("multipleOf")) {
          kinds.add("number");
        }
      }
    }
    String kind = kinds.isEmpty() ? "any" : kinds.get(random.below(kinds.size()));
    return kind.equals("integer") ? "number" : kind;
  }

  private JsonNode object(List<JsonNode> parts, int depth) {
    ObjectNode object = nodes.objectNode();
    for (JsonNode part : parts) {
      part.path("required")
          .forEach(
              name -> {
                if (random.below(6) > 0) {
                  object.set(name.stringValue(), member(parts, name.stringValue(), depth));
                }
              });
      for (String name : part.path("properties").propertyNames()) {
        if (random.coin()) {
          object.set(name, member(parts, name, depth));
        }
      }
    }
    for (int i = random.below(3); i > 0; i--) {
      String name = values.name();
      object.set(name, member(parts, name, depth));
    }
    return object;
  }

  private JsonNode member(List<JsonNode> parts, String name, int depth) {
    List<JsonNode> schemas = new ArrayList<>();
    for (JsonNode part : parts) {
      if (part.path("properties").has(name)) {
        schemas.add(part.get("properties").get(name));
      }
      part.path("patternProperties").forEach(schemas::add);
      for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
        if (part.has(keyword) && schemas.isEmpty()) {
          schemas.add(part.get(keyword));
        }
      }
    }
    return one(schemas, depth);
  }

  private JsonNode array(List<JsonNode> parts, int depth) {
    ArrayNode array = nodes.arrayNode();
    int size = random.below(4);
    for (JsonNode part : parts) {
      if (part.path("minItems").isNumber() && random.coin()) {
        size = Math.max(size, part.get("minItems").intValue());
      }
    }
    for (int i = 0; i < size; i++) {
      List<JsonNode> schemas = new ArrayList<>();
      for (JsonNode part : parts) {
        for (String keyword : List.of("items", "prefixItems", "additionalItems", "contains")) {
          JsonNode items = part.path(keyword);
          if (items.isArray() && i < items.size()) {
            schemas.add(items.get(i));
          } else if (items.isObject()) {
            schemas.add(items);
          }
        }
      }
      array.add(i > 0 && random.below(6) == 0 ? array.get(0) : one(schemas, depth));
    }
    return array;
  }

  private JsonNode one(List<JsonNode> schemas, int depth) {
    return schemas.isEmpty()
        ? values.value(1)
        : document(schemas.get(random.below(schemas.size())), depth - 1);
  }

  private JsonNode string(List<JsonNode> parts) {
    for (JsonNode part : parts) {
      if (part.path("pattern").isString() && random.below(4) > 0) {
        int length = part.path("minLength").asInt(random.below(2));
        try {
          if (EcmaPattern.parse(part.get("pattern").stringValue()).result()
              instanceof EcmaPattern.Regular(var matches)) {
            List<String> texts = matches.examples(3, length, length + 3, Set.of());
            if (!texts.isEmpty()) {
              return nodes.stringNode(texts.get(random.below(texts.size())));
            }
          }
        } catch (PatternSyntaxProblem problem) {
          throw new AssertionError(problem);
        }
      }
    }
    return nodes.stringNode("ab1c".substring(0, random.below(5)));
  }

  private JsonNode number(List<JsonNode> parts) {
    for (JsonNode part : parts) {
      for (String keyword :
          List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")) {
        if (part.path(keyword).isNumber() && random.coin()) {
          BigDecimal step =
              new BigDecimal(List.of("0", "1", "-1", "0.5", "-0.5").get(random.below(5)));
          return nodes.numberNode(part.get(keyword).decimalValue().add(step));
        }
      }
    }
    return nodes.numberNode(new BigDecimal(random.below(9) - 3));
  }
}
