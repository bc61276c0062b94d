package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Draft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Whether a documented default keeps to the schema that it stands in.
///
/// A small evaluator of its own, as defaults are small: what it cannot judge (dynamic references,
/// unevaluated members, patterns of another dialect) it lets pass, as nobody should be told that a
/// good default is bad. `format` asserts nothing.
final class Defaults {
  private enum Answer {
    YES,
    NO,
    UNKNOWN;

    Answer and(Answer other) {
      return this == NO || other == NO ? NO : this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
    }

    Answer not() {
      return this == UNKNOWN ? UNKNOWN : this == YES ? NO : YES;
    }

    static Answer of(boolean yes) {
      return yes ? YES : NO;
    }
  }

  private static final int MAX_DEPTH = 40;
  private static final int MAX_STEPS = 20_000;

  private final SchemaResources resources;
  private int steps;

  Defaults(SchemaResources resources) {
    this.resources = resources;
  }

  boolean valid(Place schema, JsonNode value) {
    steps = 0;
    return accepts(schema, value, 0) != Answer.NO;
  }

  private Answer accepts(Place schema, JsonNode value, int depth) {
    if (schema.node().isBoolean()) {
      return Answer.of(schema.node().booleanValue());
    }
    if (depth > MAX_DEPTH || ++steps > MAX_STEPS || !schema.node().isObject()) {
      return Answer.UNKNOWN;
    }
    Answer answer = Answer.YES;
    for (Map.Entry<String, JsonNode> member : schema.node().properties()) {
      if (Keywords.get(schema, member.getKey()).isPresent()) {
        answer = answer.and(keyword(schema, member.getKey(), member.getValue(), value, depth));
        if (answer == Answer.NO) {
          return answer;
        }
      }
    }
    return answer;
  }

  private Answer keyword(
      Place schema, String keyword, JsonNode argument, JsonNode value, int depth) {
    return switch (keyword) {
      case "$ref" ->
          resources
              .resolve(schema, argument.asString(""))
              .map(target -> accepts(target, value, depth + 1))
              .orElse(Answer.UNKNOWN);
      case "$dynamicRef", "$recursiveRef", "unevaluatedProperties", "unevaluatedItems" ->
          Answer.UNKNOWN;
      case "type" -> type(argument, value);
      case "enum" ->
          Answer.of(argument.values().stream().anyMatch(each -> Values.equal(each, value)));
      case "const" -> Answer.of(Values.equal(argument, value));
      case "not" -> one(schema, keyword, value, depth).not();
      case "allOf" ->
          Keywords.list(schema, keyword).stream()
              .map(part -> accepts(part, value, depth + 1))
              .reduce(Answer.YES, Answer::and);
      case "anyOf", "oneOf" -> union(schema, keyword, value, depth);
      case "if" -> condition(schema, value, depth);
      default ->
          switch (value.getNodeType()) {
            case STRING -> string(keyword, argument, value.stringValue());
            case NUMBER -> number(schema, keyword, argument, value.decimalValue());
            case ARRAY -> array(schema, keyword, argument, value, depth);
            case OBJECT -> object(schema, keyword, argument, value, depth);
            case BOOLEAN, NULL, BINARY, POJO, MISSING -> Answer.YES;
          };
    };
  }

  private Answer one(Place schema, String keyword, JsonNode value, int depth) {
    return Keywords.schema(schema, keyword)
        .map(place -> accepts(place, value, depth + 1))
        .orElse(Answer.UNKNOWN);
  }

  private static Answer type(JsonNode argument, JsonNode value) {
    List<JsonNode> types = argument.isArray() ? List.copyOf(argument.values()) : List.of(argument);
    return Answer.of(types.stream().anyMatch(type -> Values.is(value, type.asString(""))));
  }

  private Answer union(Place schema, String keyword, JsonNode value, int depth) {
    int yes = 0;
    int unknown = 0;
    for (Place branch : Keywords.list(schema, keyword)) {
      switch (accepts(branch, value, depth + 1)) {
        case YES -> yes++;
        case UNKNOWN -> unknown++;
        case NO -> {}
      }
    }
    if (keyword.equals("anyOf") && yes > 0) {
      return Answer.YES;
    }
    if (unknown > 0) {
      return yes > 1 ? Answer.NO : Answer.UNKNOWN;
    }
    return Answer.of(keyword.equals("anyOf") ? yes > 0 : yes == 1);
  }

  private Answer condition(Place schema, JsonNode value, int depth) {
    Answer test = one(schema, "if", value, depth);
    if (test == Answer.UNKNOWN) {
      return Answer.UNKNOWN;
    }
    return Keywords.schema(schema, test == Answer.YES ? "then" : "else")
        .map(branch -> accepts(branch, value, depth + 1))
        .orElse(Answer.YES);
  }

  private static Answer string(String keyword, JsonNode argument, String value) {
    return switch (keyword) {
      case "minLength" -> atLeast(value.codePointCount(0, value.length()), argument);
      case "maxLength" -> atMost(value.codePointCount(0, value.length()), argument);
      case "pattern" ->
          Patterns.found(argument.asString(""), value).map(Answer::of).orElse(Answer.UNKNOWN);
      default -> Answer.YES;
    };
  }

  private static Answer atLeast(int size, JsonNode bound) {
    return !bound.isNumber()
        ? Answer.UNKNOWN
        : Answer.of(bound.decimalValue().compareTo(BigDecimal.valueOf(size)) <= 0);
  }

  private static Answer atMost(int size, JsonNode bound) {
    return !bound.isNumber()
        ? Answer.UNKNOWN
        : Answer.of(bound.decimalValue().compareTo(BigDecimal.valueOf(size)) >= 0);
  }

  private static Answer number(Place schema, String keyword, JsonNode argument, BigDecimal value) {
    if (!argument.isNumber()) {
      return keyword.startsWith("exclusive") && schema.draft() == Draft.DRAFT_04
          ? exclusive(schema, keyword, argument, value)
          : Answer.YES;
    }
    int order = value.compareTo(argument.decimalValue());
    return switch (keyword) {
      case "minimum" -> Answer.of(order >= 0);
      case "maximum" -> Answer.of(order <= 0);
      case "exclusiveMinimum" -> Answer.of(order > 0);
      case "exclusiveMaximum" -> Answer.of(order < 0);
      case "multipleOf" -> multiple(value, argument.decimalValue());
      default -> Answer.YES;
    };
  }

  private static Answer exclusive(
      Place schema, String keyword, JsonNode argument, BigDecimal value) {
    JsonNode bound = schema.node().path(keyword.equals("exclusiveMinimum") ? "minimum" : "maximum");
    return Answer.of(
        !argument.asBoolean(false)
            || !bound.isNumber()
            || bound.decimalValue().compareTo(value) != 0);
  }

  private static Answer multiple(BigDecimal value, BigDecimal factor) {
    boolean plain =
        Math.abs((long) value.scale()) < 400
            && Math.abs((long) factor.scale()) < 400
            && factor.signum() > 0;
    return plain ? Answer.of(value.remainder(factor).signum() == 0) : Answer.UNKNOWN;
  }

  private Answer array(Place schema, String keyword, JsonNode argument, JsonNode value, int depth) {
    return switch (keyword) {
      case "minItems" -> atLeast(value.size(), argument);
      case "maxItems" -> atMost(value.size(), argument);
      case "items", "prefixItems" -> items(schema, keyword, value, depth);
      case "additionalItems" ->
          schema.node().path("items").isArray()
              ? rest(schema, keyword, value, schema.node().get("items").size(), depth)
              : Answer.YES;
      case "uniqueItems" -> argument.asBoolean(false) ? unique(value) : Answer.YES;
      case "contains" ->
          value.isEmpty() && !schema.node().has("minContains") ? Answer.NO : Answer.UNKNOWN;
      default -> Answer.YES;
    };
  }

  private Answer items(Place schema, String keyword, JsonNode value, int depth) {
    if (!schema.node().get(keyword).isArray()) {
      boolean tuple = Keywords.get(schema, "prefixItems").isPresent();
      return rest(
          schema, keyword, value, tuple ? schema.node().get("prefixItems").size() : 0, depth);
    }
    List<Place> places = Keywords.list(schema, keyword);
    Answer answer = Answer.YES;
    for (int i = 0; i < Math.min(places.size(), value.size()); i++) {
      answer = answer.and(accepts(places.get(i), value.get(i), depth + 1));
    }
    return answer;
  }

  private Answer rest(Place schema, String keyword, JsonNode value, int from, int depth) {
    Optional<Place> place = Keywords.schema(schema, keyword);
    if (place.isEmpty()) {
      return Answer.UNKNOWN;
    }
    Answer answer = Answer.YES;
    for (int i = from; i < value.size(); i++) {
      answer = answer.and(accepts(place.get(), value.get(i), depth + 1));
    }
    return answer;
  }

  private static Answer unique(JsonNode value) {
    if (value.size() > 100) {
      return Answer.UNKNOWN;
    }
    for (int i = 0; i < value.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (Values.equal(value.get(i), value.get(j))) {
          return Answer.NO;
        }
      }
    }
    return Answer.YES;
  }

  private Answer object(
      Place schema, String keyword, JsonNode argument, JsonNode value, int depth) {
    return switch (keyword) {
      case "minProperties" -> atLeast(value.size(), argument);
      case "maxProperties" -> atMost(value.size(), argument);
      case "required" ->
          Answer.of(argument.values().stream().allMatch(name -> value.has(name.asString(""))));
      case "properties" ->
          Keywords.map(schema, keyword).stream()
              .filter(property -> value.has(property.name()))
              .map(property -> accepts(property.place(), value.get(property.name()), depth + 1))
              .reduce(Answer.YES, Answer::and);
      case "additionalProperties" -> additional(schema, value, depth);
      case "patternProperties" -> value.isEmpty() ? Answer.YES : Answer.UNKNOWN;
      case "propertyNames", "dependentRequired", "dependentSchemas", "dependencies" ->
          value.isEmpty() ? Answer.YES : Answer.UNKNOWN;
      default -> Answer.YES;
    };
  }

  private Answer additional(Place schema, JsonNode value, int depth) {
    Set<String> names = Set.copyOf(schema.node().path("properties").propertyNames());
    boolean patterns = schema.node().has("patternProperties");
    Answer answer = Answer.YES;
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (!names.contains(member.getKey())) {
        Answer here =
            patterns
                ? Answer.UNKNOWN
                : one(schema, "additionalProperties", member.getValue(), depth);
        answer = answer.and(here);
      }
    }
    return answer;
  }
}
