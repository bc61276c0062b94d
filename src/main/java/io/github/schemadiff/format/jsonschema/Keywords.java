package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which keywords hold subschemas, draft by draft.
final class Keywords {
  /// Keywords that say something of the type or the structure of a value, so that a schema with one
  /// of them beside a `$ref` is more than a use of the definition.
  static final Set<String> STRUCTURAL =
      Set.of(
          "type",
          "enum",
          "const",
          "properties",
          "patternProperties",
          "additionalProperties",
          "unevaluatedProperties",
          "required",
          "items",
          "prefixItems",
          "additionalItems",
          "allOf",
          "anyOf",
          "oneOf",
          "if");

  static final Set<String> OBJECT =
      Set.of(
          "properties",
          "patternProperties",
          "additionalProperties",
          "unevaluatedProperties",
          "required",
          "minProperties",
          "maxProperties",
          "propertyNames",
          "dependentRequired",
          "dependentSchemas",
          "dependencies");

  static final Set<String> ARRAY =
      Set.of(
          "items",
          "prefixItems",
          "additionalItems",
          "contains",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minContains",
          "maxContains",
          "unevaluatedItems");

  private static final Set<String> SINGLE =
      Set.of(
          "additionalProperties",
          "additionalItems",
          "items",
          "not",
          "contains",
          "propertyNames",
          "if",
          "then",
          "else",
          "unevaluatedItems",
          "unevaluatedProperties",
          "contentSchema");

  private static final Set<String> LISTS =
      Set.of("allOf", "anyOf", "oneOf", "prefixItems", "items");

  private static final Set<String> MAPS =
      Set.of("properties", "patternProperties", "dependentSchemas", "dependencies");

  static final Set<String> DEFINITIONS = Set.of("$defs", "definitions");

  private Keywords() {}

  /// Whether the draft knows the keyword (keywords of all drafts are known).
  static boolean known(String keyword, Draft draft) {
    return switch (keyword) {
      case "prefixItems", "$dynamicRef", "$dynamicAnchor" -> draft == Draft.DRAFT_2020_12;
      case "$recursiveRef", "$recursiveAnchor" -> draft == Draft.DRAFT_2019_09;
      case "dependentSchemas",
          "dependentRequired",
          "unevaluatedItems",
          "unevaluatedProperties",
          "minContains",
          "maxContains",
          "contentSchema" ->
          draft.atLeast(Draft.DRAFT_2019_09);
      case "dependencies" -> !draft.atLeast(Draft.DRAFT_2019_09);
      case "additionalItems" -> draft != Draft.DRAFT_2020_12;
      case "if", "then", "else" -> draft.atLeast(Draft.DRAFT_07);
      case "const", "contains", "propertyNames" -> draft.atLeast(Draft.DRAFT_06);
      default -> true;
    };
  }

  /// The keyword's value where the draft knows it and nothing silences it: up to draft-07 a `$ref`
  /// silences all beside it.
  static Optional<JsonNode> get(Place place, String keyword) {
    JsonNode value = place.node().get(keyword);
    if (value == null
        || !known(keyword, place.draft())
        || (silenced(place) && !keyword.equals("$ref"))) {
      return Optional.empty();
    }
    return Optional.of(value);
  }

  static boolean silenced(Place place) {
    return !place.draft().atLeast(Draft.DRAFT_2019_09) && place.node().has("$ref");
  }

  /// The schema that a keyword holds.
  static Optional<Place> schema(Place place, String keyword) {
    return get(place, keyword).filter(Keywords::isSchema).map(_ -> place.child(keyword));
  }

  /// The schemas that a keyword lists.
  static List<Place> list(Place place, String keyword) {
    Optional<JsonNode> array = get(place, keyword).filter(JsonNode::isArray);
    if (array.isEmpty()) {
      return List.of();
    }
    Place list = place.bareChild(keyword, array.get());
    List<Place> out = new ArrayList<>();
    for (int i = 0; i < array.get().size(); i++) {
      if (isSchema(array.get().get(i))) {
        out.add(list.child(i));
      }
    }
    return out;
  }

  /// The schemas that a keyword holds by name, in the order of the file.
  static List<Named> map(Place place, String keyword) {
    JsonNode object = place.node().get(keyword);
    boolean definitions = DEFINITIONS.contains(keyword);
    if (object == null || !object.isObject() || (!definitions && get(place, keyword).isEmpty())) {
      return List.of();
    }
    Place map = place.bareChild(keyword, object);
    List<Named> out = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (isSchema(member.getValue())) {
        out.add(new Named(member.getKey(), map.child(member.getKey())));
      }
    }
    return out;
  }

  record Named(String name, Place place) {}

  static boolean isSchema(JsonNode node) {
    return node.isObject() || node.isBoolean();
  }

  /// All subschemas that apply somewhere (definitions are not among them).
  static List<Place> applied(Place place) {
    List<Place> out = new ArrayList<>();
    if (!place.node().isObject()) {
      return out;
    }
    for (Map.Entry<String, JsonNode> member : place.node().properties()) {
      String keyword = member.getKey();
      if (SINGLE.contains(keyword)) {
        schema(place, keyword).ifPresent(out::add);
      }
      if (LISTS.contains(keyword)) {
        out.addAll(list(place, keyword));
      }
      if (MAPS.contains(keyword)) {
        map(place, keyword).stream().map(Named::place).forEach(out::add);
      }
    }
    return out;
  }

  /// Subschemas that speak of the very same value.
  static List<Place> inPlace(Place place) {
    List<Place> out = new ArrayList<>();
    if (!place.node().isObject()) {
      return out;
    }
    for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
      out.addAll(list(place, keyword));
    }
    for (String keyword : List.of("not", "if", "then", "else")) {
      schema(place, keyword).ifPresent(out::add);
    }
    for (String keyword : List.of("dependentSchemas", "dependencies")) {
      map(place, keyword).stream().map(Named::place).forEach(out::add);
    }
    return out;
  }

  /// The references of a schema to others.
  static List<Use> uses(Place place) {
    List<Use> out = new ArrayList<>();
    for (String keyword : List.of("$ref", "$dynamicRef", "$recursiveRef")) {
      get(place, keyword)
          .filter(JsonNode::isString)
          .ifPresent(value -> out.add(new Use(place, keyword, value.stringValue())));
    }
    return out;
  }

  /// @param keyword `$ref`, `$dynamicRef` or `$recursiveRef`
  record Use(Place from, String keyword, String reference) {}
}
