package io.github.schemadiff.compat.json.gen;

import io.github.schemadiff.catalog.Draft;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Adds keywords that speak of objects and arrays.
final class ContainerKeywords {
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Seeded random;
  private final Vocabulary words;
  private final ScalarKeywords scalars;
  private final Draft draft;
  private final IntFunction<JsonNode> within;
  private final IntFunction<JsonNode> inPlace;

  /// @param within makes a subschema of at most such a depth for a step into the document
  /// @param inPlace the same for the place itself
  ContainerKeywords(
      Seeded random,
      Vocabulary words,
      ScalarKeywords scalars,
      Draft draft,
      IntFunction<JsonNode> within,
      IntFunction<JsonNode> inPlace) {
    this.random = random;
    this.words = words;
    this.scalars = scalars;
    this.draft = draft;
    this.within = within;
    this.inPlace = inPlace;
  }

  void object(ObjectNode schema, int depth) {
    switch (random.below(12)) {
      case 0, 1, 2 -> {
        if (depth > 0) {
          ObjectNode properties = nodes.objectNode();
          for (int i = random.below(3); i >= 0; i--) {
            properties.set(words.name(), within.apply(depth - 1));
          }
          schema.set("properties", properties);
        }
      }
      case 3, 4 -> {
        ArrayNode required = schema.putArray("required").add(words.name());
        String second = words.name();
        if (random.coin() && !required.get(0).stringValue().equals(second)) {
          required.add(second);
        }
      }
      case 5 -> schema.set("additionalProperties", closing(depth, true));
      case 6 -> {
        if (depth > 0) {
          ObjectNode patterns = schema.putObject("patternProperties");
          for (int i = random.below(2); i >= 0; i--) {
            patterns.set(words.pattern(), within.apply(depth - 1));
          }
        }
      }
      case 7 -> schema.put("minProperties", random.below(4));
      case 8 -> schema.put("maxProperties", random.below(4));
      case 9 -> {
        if (draft.atLeast(Draft.DRAFT_06)) {
          schema.set("propertyNames", names());
        }
      }
      default -> dependency(schema, depth);
    }
  }

  private JsonNode names() {
    ObjectNode names = nodes.objectNode();
    switch (random.below(5)) {
      case 0 -> scalars.values(names);
      case 1 -> {
        ArrayNode listed = names.putArray("enum").add(words.name());
        String second = words.name();
        if (!listed.get(0).stringValue().equals(second)) {
          listed.add(second);
        }
      }
      case 2 -> scalars.text(names.putObject("not"));
      default -> scalars.text(names);
    }
    return names;
  }

  private void dependency(ObjectNode schema, int depth) {
    boolean names = depth == 0 || random.coin();
    JsonNode needed = names ? nodes.arrayNode().add(words.name()) : inPlace.apply(depth - 1);
    String keyword =
        draft.atLeast(Draft.DRAFT_2019_09)
            ? names ? "dependentRequired" : "dependentSchemas"
            : "dependencies";
    schema.withObject(keyword).set(words.name(), needed);
  }

  void array(ObjectNode schema, int depth) {
    switch (random.below(10)) {
      case 0, 1 -> schema.set("items", closing(depth, false));
      case 2, 3 -> tuple(schema, depth);
      case 4 -> schema.put("minItems", random.below(4));
      case 5 -> schema.put("maxItems", random.below(4));
      case 6 -> {
        schema.put("uniqueItems", !random.onceIn(4));
        if (random.onceIn(3)) {
          scalars.values(schema.putObject("items"));
        }
      }
      case 7, 8 -> {
        if (draft.atLeast(Draft.DRAFT_06) && depth > 0) {
          schema.set("contains", within.apply(depth - 1));
          counts(schema);
        }
      }
      default -> schema.put("additionalItems", random.coin());
    }
  }

  private void counts(ObjectNode schema) {
    if (draft.atLeast(Draft.DRAFT_2019_09)) {
      if (random.onceIn(3)) {
        schema.put("minContains", random.below(3));
      }
      if (random.onceIn(3)) {
        schema.put("maxContains", random.below(3));
      }
    }
  }

  private void tuple(ObjectNode schema, int depth) {
    if (depth == 0) {
      return;
    }
    boolean modern = draft == Draft.DRAFT_2020_12;
    ArrayNode prefix = schema.putArray(modern ? "prefixItems" : "items");
    for (int i = random.below(2); i >= 0; i--) {
      prefix.add(within.apply(depth - 1));
    }
    if (random.coin()) {
      schema.set(modern ? "items" : "additionalItems", closing(depth, !modern));
    }
  }

  /// @param additional whether for one of the two keywords in which draft-04 knows booleans
  private JsonNode closing(int depth, boolean additional) {
    if (depth > 0 && !random.onceIn(3)) {
      return within.apply(depth - 1);
    }
    return draft.atLeast(Draft.DRAFT_06) || additional
        ? nodes.booleanNode(random.coin())
        : nodes.objectNode().put("type", random.of(List.of("string", "number", "boolean")));
  }
}
