package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Draft;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/// Whether keywords have values of the right kind.
final class KeywordCheck {
  static final Set<String> TYPES =
      Set.of("string", "number", "integer", "boolean", "object", "array", "null");

  private enum Kind {
    STRING((node, draft) -> node.isString(), "a string"),
    NUMBER((node, draft) -> node.isNumber(), "a number"),
    POSITIVE(
        (node, draft) -> node.isNumber() && node.decimalValue().signum() > 0, "a number above 0"),
    COUNT((node, draft) -> isCount(node), "a whole number of 0 or more"),
    BOOLEAN((node, draft) -> node.isBoolean(), "true or false"),
    EXCLUSIVE(
        (node, draft) -> draft == Draft.DRAFT_04 ? node.isBoolean() : node.isNumber(),
        "a number (true or false in draft-04)"),
    TYPE(
        (node, draft) -> isType(node),
        "one of " + String.join(", ", TYPES.stream().sorted().toList())),
    NAMES((node, draft) -> isNames(node), "a list of names"),
    ARRAY((node, draft) -> node.isArray(), "a list"),
    SCHEMA((node, draft) -> Keywords.isSchema(node), "a schema"),
    SCHEMAS((node, draft) -> isSchemas(node) && !node.isEmpty(), "a list of schemas"),
    ITEMS(
        (node, draft) ->
            Keywords.isSchema(node) || (draft != Draft.DRAFT_2020_12 && isSchemas(node)),
        "a schema (a list of schemas is called prefixItems in 2020-12)"),
    SCHEMA_MAP(
        (node, draft) -> node.isObject() && node.values().stream().allMatch(Keywords::isSchema),
        "an object of schemas"),
    NAMES_MAP(
        (node, draft) -> node.isObject() && node.values().stream().allMatch(KeywordCheck::isNames),
        "an object of lists of names"),
    DEPENDENCIES(
        (node, draft) ->
            node.isObject()
                && node.values().stream()
                    .allMatch(value -> Keywords.isSchema(value) || isNames(value)),
        "an object of schemas or lists of names");

    final BiFunction<JsonNode, Draft, Boolean> accepts;
    final String expected;

    Kind(BiFunction<JsonNode, Draft, Boolean> accepts, String expected) {
      this.accepts = accepts;
      this.expected = expected;
    }
  }

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("$ref", Kind.STRING),
          Map.entry("$id", Kind.STRING),
          Map.entry("$schema", Kind.STRING),
          Map.entry("$anchor", Kind.STRING),
          Map.entry("$dynamicRef", Kind.STRING),
          Map.entry("$dynamicAnchor", Kind.STRING),
          Map.entry("$recursiveRef", Kind.STRING),
          Map.entry("$recursiveAnchor", Kind.BOOLEAN),
          Map.entry("pattern", Kind.STRING),
          Map.entry("format", Kind.STRING),
          Map.entry("type", Kind.TYPE),
          Map.entry("enum", Kind.ARRAY),
          Map.entry("required", Kind.NAMES),
          Map.entry("minimum", Kind.NUMBER),
          Map.entry("maximum", Kind.NUMBER),
          Map.entry("exclusiveMinimum", Kind.EXCLUSIVE),
          Map.entry("exclusiveMaximum", Kind.EXCLUSIVE),
          Map.entry("multipleOf", Kind.POSITIVE),
          Map.entry("minLength", Kind.COUNT),
          Map.entry("maxLength", Kind.COUNT),
          Map.entry("minItems", Kind.COUNT),
          Map.entry("maxItems", Kind.COUNT),
          Map.entry("minProperties", Kind.COUNT),
          Map.entry("maxProperties", Kind.COUNT),
          Map.entry("minContains", Kind.COUNT),
          Map.entry("maxContains", Kind.COUNT),
          Map.entry("uniqueItems", Kind.BOOLEAN),
          Map.entry("properties", Kind.SCHEMA_MAP),
          Map.entry("patternProperties", Kind.SCHEMA_MAP),
          Map.entry("$defs", Kind.SCHEMA_MAP),
          Map.entry("definitions", Kind.SCHEMA_MAP),
          Map.entry("dependentSchemas", Kind.SCHEMA_MAP),
          Map.entry("dependentRequired", Kind.NAMES_MAP),
          Map.entry("dependencies", Kind.DEPENDENCIES),
          Map.entry("additionalProperties", Kind.SCHEMA),
          Map.entry("unevaluatedProperties", Kind.SCHEMA),
          Map.entry("unevaluatedItems", Kind.SCHEMA),
          Map.entry("additionalItems", Kind.SCHEMA),
          Map.entry("propertyNames", Kind.SCHEMA),
          Map.entry("contains", Kind.SCHEMA),
          Map.entry("not", Kind.SCHEMA),
          Map.entry("if", Kind.SCHEMA),
          Map.entry("then", Kind.SCHEMA),
          Map.entry("else", Kind.SCHEMA),
          Map.entry("items", Kind.ITEMS),
          Map.entry("prefixItems", Kind.SCHEMAS),
          Map.entry("allOf", Kind.SCHEMAS),
          Map.entry("anyOf", Kind.SCHEMAS),
          Map.entry("oneOf", Kind.SCHEMAS));

  /// Words that data has for its own purposes as well: they show a schema only with a value of the
  /// right kind.
  private static final Set<String> ORDINARY =
      Set.of(
          "type",
          "format",
          "enum",
          "required",
          "minimum",
          "maximum",
          "pattern",
          "properties",
          "definitions",
          "dependencies",
          "items",
          "contains",
          "not",
          "if",
          "then",
          "else",
          "$schema");

  private KeywordCheck() {}

  /// What was expected of the keyword's value, where it is something else. Keywords that the draft
  /// does not know say nothing, and cannot be wrong.
  static Optional<String> wrong(String keyword, JsonNode value, Draft draft) {
    Kind kind = KINDS.get(keyword);
    if (kind == null || !Keywords.known(keyword, draft) || kind.accepts.apply(value, draft)) {
      return Optional.empty();
    }
    String found = value.isContainer() ? (value.isArray() ? "a list" : "an object") : shown(value);
    return Optional.of("`%s` is %s; expected %s.".formatted(keyword, found, kind.expected));
  }

  /// Whether an object says that it is a schema: no plain data has these members.
  static boolean looksLikeSchema(JsonNode root) {
    if (!root.isObject()) {
      return false;
    }
    JsonNode named = root.get("$schema");
    if (named != null && named.isString() && named.stringValue().contains("json-schema.org/")) {
      return true;
    }
    for (Map.Entry<String, JsonNode> member : root.properties()) {
      Kind kind = KINDS.get(member.getKey());
      if (kind != null && !member.getKey().equals("format") && !member.getKey().equals("$schema")) {
        boolean right =
            kind.accepts.apply(member.getValue(), Draft.DRAFT_2020_12)
                || kind.accepts.apply(member.getValue(), Draft.DRAFT_04);
        if (right || !ORDINARY.contains(member.getKey())) {
          return true;
        }
      }
    }
    return root.size() == 1 && root.has("type");
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return "`" + (text.length() > 40 ? text.substring(0, 37) + "…" : text) + "`";
  }

  private static boolean isCount(JsonNode node) {
    if (!node.isNumber() || node.decimalValue().signum() < 0) {
      return false;
    }
    BigDecimal value = node.decimalValue();
    // Never toBigInteger: 1e999999999 would fill the memory.
    return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
  }

  private static boolean isType(JsonNode node) {
    if (node.isString()) {
      return TYPES.contains(node.stringValue());
    }
    return node.isArray()
        && !node.isEmpty()
        && node.values().stream()
            .allMatch(each -> each.isString() && TYPES.contains(each.stringValue()));
  }

  private static boolean isNames(JsonNode node) {
    return node.isArray() && node.values().stream().allMatch(JsonNode::isString);
  }

  private static boolean isSchemas(JsonNode node) {
    return node.isArray() && node.values().stream().allMatch(Keywords::isSchema);
  }
}
