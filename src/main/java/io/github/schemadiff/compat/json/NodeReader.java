package io.github.schemadiff.compat.json;

import static io.github.schemadiff.catalog.Draft.DRAFT_04;
import static io.github.schemadiff.catalog.Draft.DRAFT_06;
import static io.github.schemadiff.catalog.Draft.DRAFT_07;
import static io.github.schemadiff.catalog.Draft.DRAFT_2019_09;
import static io.github.schemadiff.catalog.Draft.DRAFT_2020_12;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.json.text.KnownFormats;
import io.github.schemadiff.format.jsonschema.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads the keywords of one subschema by the rules of its draft. What a draft does not know, it
/// ignores.
final class NodeReader {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Node.UNBOUNDED);

  private final Place place;
  private final JsonNode json;
  private final Draft draft;
  private final Node node;
  private final Function<Place, Node> link;
  private final boolean formats;

  /// @param link gives the node of another place
  /// @param formats whether `format` asserts
  NodeReader(Node node, Function<Place, Node> link, boolean formats) {
    this.node = node;
    this.place = node.place;
    this.json = place.node();
    this.draft = place.draft();
    this.link = link;
    this.formats = formats;
  }

  /// @param reference the target of the subschema's references, all of which must hold
  void read(List<Node> references) {
    if (json.isBoolean()) {
      node.constant = json.booleanValue();
      return;
    }
    if (!references.isEmpty()) {
      node.reference = references.getFirst();
      node.allOf.addAll(references.subList(1, references.size()));
      if (!draft.atLeast(DRAFT_2019_09)) {
        return; // everything beside a $ref is ignored
      }
    }
    readType();
    readValues();
    readNumbers();
    readStrings();
    readArrays();
    readObjects();
    readApplicators();
    readSamples();
  }

  private void readType() {
    JsonNode type = json.get("type");
    if (type == null) {
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    if (type.isArray()) {
      type.forEach(name -> names.add(name.asString()));
    } else {
      names.add(type.asString());
    }
    int kinds = 0;
    for (String name : names) {
      kinds |=
          switch (name) {
            case "null" -> Kind.NULL.bit();
            case "boolean" -> Kind.BOOLEAN.bit();
            case "integer", "number" -> Kind.NUMBER.bit();
            case "string" -> Kind.STRING.bit();
            case "array" -> Kind.ARRAY.bit();
            case "object" -> Kind.OBJECT.bit();
            case String other ->
                throw new Undecidable("`type` is `%s`, which is no type".formatted(other));
          };
    }
    node.typed = true;
    node.kinds = kinds;
    node.wholeNumbers = names.contains("integer") && !names.contains("number");
  }

  private void readValues() {
    JsonNode listed = json.get("enum");
    if (listed != null) {
      Set<JsonNode> values = new LinkedHashSet<>();
      listed.forEach(value -> values.add(Values.canonical(value)));
      node.values = new ArrayList<>(values);
    }
    JsonNode constant = draft.atLeast(DRAFT_06) ? json.get("const") : null;
    if (constant != null) {
      JsonNode only = Values.canonical(constant);
      node.values = node.values == null || node.values.contains(only) ? List.of(only) : List.of();
    }
  }

  private void readNumbers() {
    node.minimum = number("minimum");
    node.maximum = number("maximum");
    node.multipleOf = number("multipleOf");
    if (draft == DRAFT_04) {
      node.minimumExcluded = node.minimum != null && json.path("exclusiveMinimum").asBoolean(false);
      node.maximumExcluded = node.maximum != null && json.path("exclusiveMaximum").asBoolean(false);
      return;
    }
    BigDecimal above = number("exclusiveMinimum");
    if (above != null && (node.minimum == null || above.compareTo(node.minimum) >= 0)) {
      node.minimum = above;
      node.minimumExcluded = true;
    }
    BigDecimal below = number("exclusiveMaximum");
    if (below != null && (node.maximum == null || below.compareTo(node.maximum) <= 0)) {
      node.maximum = below;
      node.maximumExcluded = true;
    }
  }

  private void readStrings() {
    node.minLength = count("minLength", 0);
    node.maxLength = count("maxLength", Node.UNBOUNDED);
    node.pattern = text("pattern");
    node.formatHint = text("format");
    boolean asserted = formats && node.formatHint != null;
    node.format = asserted && KnownFormats.isDefined(node.formatHint) ? node.formatHint : null;
  }

  private void readArrays() {
    JsonNode items = json.get("items");
    if (draft.atLeast(DRAFT_2020_12)) {
      list("prefixItems", node.prefix);
      node.items = child("items");
    } else if (items != null && items.isArray()) {
      list("items", node.prefix);
      node.items = child("additionalItems");
    } else {
      node.items = child("items");
    }
    node.minItems = count("minItems", 0);
    node.maxItems = count("maxItems", Node.UNBOUNDED);
    node.uniqueItems = json.path("uniqueItems").asBoolean(false);
    if (draft.atLeast(DRAFT_06)) {
      node.contains = child("contains");
    }
    if (draft.atLeast(DRAFT_2019_09)) {
      node.minContains = count("minContains", 1);
      node.maxContains = count("maxContains", Node.UNBOUNDED);
      node.unevaluatedItems = child("unevaluatedItems");
    }
    node.containsEvaluates = node.contains != null && draft.atLeast(DRAFT_2020_12);
  }

  private void readObjects() {
    members("properties", node.properties::put);
    members("patternProperties", node.patterns::put);
    node.additional = child("additionalProperties");
    JsonNode required = json.get("required");
    if (required != null && required.isArray()) {
      required.forEach(name -> node.required.add(name.asString()));
    }
    node.minProperties = count("minProperties", 0);
    node.maxProperties = count("maxProperties", Node.UNBOUNDED);
    if (draft.atLeast(DRAFT_06)) {
      node.propertyNames = child("propertyNames");
    }
    if (draft.atLeast(DRAFT_2019_09)) {
      members("dependentSchemas", node.dependentSchemas::put);
      dependencies("dependentRequired");
      node.unevaluatedProperties = child("unevaluatedProperties");
    } else {
      dependencies("dependencies");
    }
  }

  private void dependencies(String keyword) {
    JsonNode all = json.get(keyword);
    if (all == null) {
      return;
    }
    for (Map.Entry<String, JsonNode> entry : all.properties()) {
      if (entry.getValue().isArray()) {
        Set<String> names = new LinkedHashSet<>();
        entry.getValue().forEach(name -> names.add(name.asString()));
        node.dependentRequired.put(entry.getKey(), names);
      } else {
        Place there = place.names(keyword).child(entry.getKey());
        node.dependentSchemas.put(entry.getKey(), link.apply(there));
      }
    }
  }

  private void readApplicators() {
    list("allOf", node.allOf);
    list("anyOf", node.anyOf);
    list("oneOf", node.oneOf);
    node.not = child("not");
    if (draft.atLeast(DRAFT_07)) {
      node.condition = child("if");
      if (node.condition != null) {
        node.then = child("then");
        node.otherwise = child("else");
      }
    }
  }

  private void readSamples() {
    JsonNode examples = json.get("examples");
    if (examples != null && examples.isArray()) {
      examples.forEach(value -> node.samples.add(Values.canonical(value)));
    }
    for (String keyword : List.of("example", "default")) {
      if (json.has(keyword)) {
        node.samples.add(Values.canonical(json.get(keyword)));
      }
    }
  }

  private BigDecimal number(String keyword) {
    JsonNode value = json.get(keyword);
    return value != null && value.isNumber() ? value.decimalValue() : null;
  }

  private String text(String keyword) {
    JsonNode value = json.get(keyword);
    return value != null && value.isString() ? value.stringValue() : null;
  }

  private int count(String keyword, int absent) {
    BigDecimal value = number(keyword);
    if (value == null) {
      return absent;
    }
    return value.compareTo(LARGEST) >= 0 ? Node.UNBOUNDED : value.intValue();
  }

  private Node child(String keyword) {
    JsonNode value = json.get(keyword);
    return value == null || !(value.isObject() || value.isBoolean())
        ? null
        : link.apply(place.child(keyword));
  }

  private void list(String keyword, List<Node> into) {
    JsonNode value = json.get(keyword);
    if (value != null && value.isArray()) {
      Place there = place.child(keyword);
      for (int i = 0; i < value.size(); i++) {
        into.add(link.apply(there.child(i)));
      }
    }
  }

  private void members(String keyword, BiConsumer<String, Node> into) {
    JsonNode value = json.get(keyword);
    if (value != null && value.isObject()) {
      Place there = place.names(keyword);
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        into.accept(member.getKey(), link.apply(there.child(member.getKey())));
      }
    }
  }
}
