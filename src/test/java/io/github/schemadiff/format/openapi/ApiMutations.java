package io.github.schemadiff.format.openapi;

import io.github.schemadiff.compat.json.gen.Seeded;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A document that says something else in one to three places.
final class ApiMutations {
  private final Seeded random;

  ApiMutations(long seed) {
    this.random = new Seeded(seed);
  }

  ObjectNode of(ObjectNode document) {
    ObjectNode copy = document.deepCopy();
    for (int i = random.below(3); i >= 0; i--) {
      List<ObjectNode> places = new ArrayList<>();
      collect(copy.get("paths"), places);
      collect(copy.get("components").get("schemas"), places);
      change(random.of(places));
    }
    return copy;
  }

  private static void collect(JsonNode node, List<ObjectNode> places) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      places.add(object);
    }
    node.forEach(child -> collect(child, places));
  }

  private void change(ObjectNode place) {
    String key = random.of(List.copyOf(place.propertyNames()));
    JsonNode value = place.get(key);
    switch (key) {
      case "type" -> {
        if (!place.has("items") && !place.has("properties") && !place.has("in")) {
          place.removeAll();
          place.put("type", "boolean");
        }
      }
      case "maxLength", "maximum", "minItems" -> place.put(key, value.intValue() + 1);
      case "required" -> {
        if (value instanceof ArrayNode names) {
          names.remove(random.below(names.size()));
          if (names.isEmpty()) {
            place.remove(key);
          }
        } else if (!place.path("in").asString("").equals("path")) {
          place.remove(key);
        }
      }
      case "enum" -> ((ArrayNode) value).add("LOST");
      case "parameters", "security", "headers", "404", "default", "requestBody", "callbacks" ->
          place.remove(key.equals("parameters") ? "x-none" : key);
      case "explode", "readOnly", "writeOnly", "nullable", "additionalProperties" ->
          place.put(key, !value.booleanValue());
      case "sku", "state", "total" -> place.remove(key);
      default -> {}
    }
  }
}
