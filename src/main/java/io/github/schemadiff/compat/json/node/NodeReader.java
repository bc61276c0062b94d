package io.github.schemadiff.compat.json.node;

import static io.github.schemadiff.catalog.Draft.DRAFT_06;
import static io.github.schemadiff.catalog.Draft.DRAFT_07;
import static io.github.schemadiff.catalog.Draft.DRAFT_2019_09;
import static io.github.schemadiff.catalog.Draft.DRAFT_2020_12;

import io.github.schemadiff.compat.json.text.KnownFormats;
import io.github.schemadiff.format.jsonschema.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads the keywords of one subschema by the rules of its draft. What a draft does not know, it
/// ignores.
final class NodeReader {
  private final SchemaObject schema;
  private final Node node;
  private final Function<Place, Node> link;
  private final boolean formats;

  /// @param link gives the node of another place
  /// @param formats whether `format` asserts
  NodeReader(Node node, Function<Place, Node> link, boolean formats) {
    this.node = node;
    this.schema = new SchemaObject(node.place);
    this.link = link;
    this.formats = formats;
  }

  /// @param references the targets of the subschema's references, all of which must hold
  void read(List<Node> references) {
    JsonNode json = node.place.node();
    if (json.isBoolean()) {
      node.constant = json.booleanValue();
      return;
    }
    if (!json.isObject()) {
      throw new Undecidable("`%s` stands where a schema is expected".formatted(json));
    }
    if (!references.isEmpty()) {
      node.reference = references.getFirst();
      node.allOf.addAll(references.subList(1, references.size()));
      if (!schema.since(DRAFT_2019_09)) {
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
    JsonNode type = schema.get("type").orElse(null);
    if (type == null) {
      return;
    }
    Set<String> names = type.isArray() ? schema.names("type", type) : Set.of(schema.text("type"));
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
    JsonNode listed = schema.get("enum").orElse(null);
    if (listed != null) {
      Set<JsonNode> values = new LinkedHashSet<>();
      if (!listed.isArray()) {
        schema.refuse("enum", "a list of values");
      }
      listed.forEach(value -> values.add(Values.canonical(value)));
      node.values = new ArrayList<>(values);
    }
    JsonNode constant = schema.since(DRAFT_06) ? schema.get("const").orElse(null) : null;
    if (constant != null) {
      JsonNode only = Values.canonical(constant);
      node.values = node.values == null || node.values.contains(only) ? List.of(only) : List.of();
    }
  }

  private void readNumbers() {
    node.minimum = schema.number("minimum");
    node.maximum = schema.number("maximum");
    node.multipleOf = schema.positive("multipleOf");
    if (!schema.since(DRAFT_06)) {
      node.minimumExcluded = node.minimum != null && schema.flag("exclusiveMinimum");
      node.maximumExcluded = node.maximum != null && schema.flag("exclusiveMaximum");
      return;
    }
    BigDecimal above = schema.number("exclusiveMinimum");
    if (above != null && (node.minimum == null || above.compareTo(node.minimum) >= 0)) {
      node.minimum = above;
      node.minimumExcluded = true;
    }
    BigDecimal below = schema.number("exclusiveMaximum");
    if (below != null && (node.maximum == null || below.compareTo(node.maximum) <= 0)) {
      node.maximum = below;
      node.maximumExcluded = true;
    }
  }

  private void readStrings() {
    node.minLength = schema.count("minLength", 0);
    node.maxLength = schema.count("maxLength", Node.UNBOUNDED);
    node.pattern = schema.text("pattern");
    node.formatHint =
        schema.get("format").filter(JsonNode::isString).map(JsonNode::stringValue).orElse(null);
    boolean asserted = formats && node.formatHint != null;
    node.format = asserted && KnownFormats.isDefined(node.formatHint) ? node.formatHint : null;
  }

  private void readArrays() {
    boolean listed = schema.get("items").filter(JsonNode::isArray).isPresent();
    if (schema.since(DRAFT_2020_12)) {
      if (listed) {
        schema.refuse("items", "a schema: the list is `prefixItems`");
      }
      list("prefixItems", node.prefix);
      node.items = child("items");
    } else if (listed) {
      list("items", node.prefix);
      node.items = child("additionalItems");
    } else {
      node.items = child("items");
    }
    node.minItems = schema.count("minItems", 0);
    node.maxItems = schema.count("maxItems", Node.UNBOUNDED);
    node.uniqueItems = schema.flag("uniqueItems");
    if (schema.since(DRAFT_06)) {
      node.contains = child("contains");
    }
    if (schema.since(DRAFT_2019_09)) {
      node.minContains = schema.count("minContains", 1);
      node.maxContains = schema.count("maxContains", Node.UNBOUNDED);
      node.unevaluatedItems = child("unevaluatedItems");
    }
    node.containsEvaluates = node.contains != null && schema.since(DRAFT_2020_12);
  }

  private void readObjects() {
    members("properties", node.properties);
    members("patternProperties", node.patterns);
    node.additional = child("additionalProperties");
    // `required: true` of draft-03 is still written, and ignored by everybody.
    schema
        .get("required")
        .filter(JsonNode::isArray)
        .ifPresent(names -> node.required.addAll(schema.names("required", names)));
    node.minProperties = schema.count("minProperties", 0);
    node.maxProperties = schema.count("maxProperties", Node.UNBOUNDED);
    if (schema.since(DRAFT_06)) {
      node.propertyNames = child("propertyNames");
    }
    if (schema.since(DRAFT_2019_09)) {
      members("dependentSchemas", node.dependentSchemas);
      for (Map.Entry<String, JsonNode> entry : schema.members("dependentRequired")) {
        node.dependentRequired.put(
            entry.getKey(), schema.names("dependentRequired", entry.getValue()));
      }
      node.unevaluatedProperties = child("unevaluatedProperties");
    } else {
      readDependencies();
    }
  }

  private void readDependencies() {
    Map<String, Place> places = schema.schemasByName("dependencies");
    for (Map.Entry<String, JsonNode> entry : schema.members("dependencies")) {
      String name = entry.getKey();
      if (entry.getValue().isArray()) {
        node.dependentRequired.put(name, schema.names("dependencies", entry.getValue()));
      } else {
        node.dependentSchemas.put(name, link.apply(places.get(name)));
      }
    }
  }

  private void readApplicators() {
    list("allOf", node.allOf);
    list("anyOf", node.anyOf);
    list("oneOf", node.oneOf);
    for (String union : List.of("anyOf", "oneOf")) {
      if (schema.get(union).filter(JsonNode::isEmpty).isPresent()) {
        schema.refuse(union, "at least one schema");
      }
    }
    node.not = child("not");
    if (schema.since(DRAFT_07)) {
      node.condition = child("if");
      if (node.condition != null) {
        node.then = child("then");
        node.otherwise = child("else");
      }
    }
  }

  private void readSamples() {
    schema
        .get("examples")
        .filter(JsonNode::isArray)
        .ifPresent(all -> all.forEach(value -> node.samples.add(Values.canonical(value))));
    for (String keyword : List.of("example", "default")) {
      schema.get(keyword).map(Values::canonical).ifPresent(node.samples::add);
    }
  }

  private Node child(String keyword) {
    Place there = schema.schema(keyword);
    return there == null ? null : link.apply(there);
  }

  private void list(String keyword, List<Node> into) {
    schema.schemas(keyword).forEach(there -> into.add(link.apply(there)));
  }

  private void members(String keyword, Map<String, Node> into) {
    schema.schemasByName(keyword).forEach((name, there) -> into.put(name, link.apply(there)));
  }
}
