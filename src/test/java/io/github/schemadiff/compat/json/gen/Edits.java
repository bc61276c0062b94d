package io.github.schemadiff.compat.json.gen;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Single changes such as people make to a schema between two releases, at a place drawn by lot.
public final class Edits {
  /// Words about a schema, and what others refer to: without them, nothing of it is another.
  private static final Set<String> KEPT =
      Set.of("$schema", "$id", "id", "title", "description", "definitions", "$defs", "examples");

  private static final List<String> UNIONS = List.of("anyOf", "oneOf", "allOf");
  private static final int TRIES = 200;

  private final Seeded random;

  public Edits(long seed) {
    this.random = new Seeded(seed);
  }

  /// A copy with one change, sometimes two.
  public ObjectNode edited(ObjectNode schema) {
    ObjectNode copy = schema.deepCopy();
    for (int changes = random.onceIn(4) ? 2 : 1; changes > 0; changes--) {
      List<ObjectNode> places = Subschemas.objects(copy);
      for (int i = 0; i < TRIES && !change(random.of(places), copy); i++) {}
    }
    return copy;
  }

  /// @return whether it came to something
  private boolean change(ObjectNode place, ObjectNode root) {
    return switch (random.below(10)) {
      case 0 -> dropped(place);
      case 1 -> retyped(place);
      case 2 -> relisted(place);
      case 3 -> moved(place);
      case 4 -> required(place);
      case 5 -> member(place);
      case 6 -> closed(place);
      case 7 -> place != root && nullable(place);
      case 8 -> regrouped(place);
      default -> confined(place);
    };
  }

  private boolean dropped(ObjectNode place) {
    List<String> keywords = place.propertyNames().stream().filter(k -> !KEPT.contains(k)).toList();
    if (keywords.isEmpty()) {
      return false;
    }
    place.remove(random.of(keywords));
    return true;
  }

  private boolean retyped(ObjectNode place) {
    JsonNode type = place.get("type");
    if (type == null || !type.isString()) {
      return false;
    }
    switch (type.stringValue()) {
      case "integer" -> place.put("type", "number");
      case "number" -> place.put("type", "integer");
      default -> place.putArray("type").add(type).add(random.coin() ? "null" : "boolean");
    }
    return !type.equals(place.path("type").path(1));
  }

  private boolean relisted(ObjectNode place) {
    if (!(place.get("enum") instanceof ArrayNode values) || values.isEmpty()) {
      return false;
    }
    if (values.size() > 1 && random.coin()) {
      values.remove(random.below(values.size()));
    } else {
      values.add("added");
    }
    return true;
  }

  /// A bound by one.
  private boolean moved(ObjectNode place) {
    List<String> numbers =
        place.propertyNames().stream()
            .filter(name -> !KEPT.contains(name) && place.get(name).isNumber())
            .toList();
    if (numbers.isEmpty()) {
      return false;
    }
    String name = random.of(numbers);
    BigDecimal value = place.get(name).decimalValue();
    boolean less = value.compareTo(BigDecimal.ONE) > 0 && random.coin();
    place.put(name, less ? value.subtract(BigDecimal.ONE) : value.add(BigDecimal.ONE));
    return true;
  }

  private boolean required(ObjectNode place) {
    if (!(place.get("properties") instanceof ObjectNode properties) || properties.isEmpty()) {
      return false;
    }
    String name = random.of(List.copyOf(properties.propertyNames()));
    ArrayNode left = place.arrayNode();
    for (JsonNode one : place.path("required")) {
      if (!one.asString("").equals(name)) {
        left.add(one);
      }
    }
    if (left.size() == place.path("required").size()) {
      left.add(name);
    }
    place.set("required", left);
    if (left.isEmpty()) {
      place.remove("required");
    }
    return true;
  }

  private boolean member(ObjectNode place) {
    if (!(place.get("properties") instanceof ObjectNode properties) || properties.isEmpty()) {
      return false;
    }
    String name = random.of(List.copyOf(properties.propertyNames()));
    switch (random.below(3)) {
      case 0 -> properties.putObject("added").put("type", "string");
      case 1 -> properties.remove(name);
      default -> properties.set(name + "Renamed", properties.remove(name));
    }
    return true;
  }

  private boolean closed(ObjectNode place) {
    if (!place.has("properties")) {
      return false;
    }
    if (place.remove("additionalProperties") == null) {
      place.put("additionalProperties", false);
    }
    return true;
  }

  private boolean nullable(ObjectNode place) {
    if (KEPT.stream().anyMatch(place::has)) {
      return false;
    }
    ObjectNode before = place.deepCopy();
    place.removeAll();
    place.putArray(random.coin() ? "anyOf" : "oneOf").add(before).addObject().put("type", "null");
    return true;
  }

  private boolean regrouped(ObjectNode place) {
    String union = random.of(UNIONS);
    String other = random.of(UNIONS);
    if (!(place.get(union) instanceof ArrayNode branches)) {
      return false;
    }
    if (branches.size() > 1 && random.coin()) {
      branches.remove(random.below(branches.size()));
      return true;
    }
    if (place.has(other)) {
      return false;
    }
    place.set(other, place.remove(union));
    return true;
  }

  private boolean confined(ObjectNode place) {
    switch (place.path("type").asString("")) {
      case "string" -> {
        if (place.path("pattern").isString() && random.coin()) {
          place.put("pattern", place.get("pattern").stringValue() + "|^none$");
        } else {
          place.put(random.coin() ? "minLength" : "maxLength", 1 + random.below(300));
        }
      }
      case "array" -> {
        switch (random.below(3)) {
          case 0 -> place.put("uniqueItems", !place.path("uniqueItems").asBoolean(false));
          case 1 -> place.put("minItems", 1 + random.below(3));
          default -> place.put("maxItems", 1 + random.below(3));
        }
      }
      case "object" -> place.put(random.coin() ? "minProperties" : "maxProperties", 2);
      case String _ -> {
        return false;
      }
    }
    return true;
  }
}
