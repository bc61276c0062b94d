package io.github.schemadiff.format.avro;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Whether a default is a value of its field's type, in the specification's own spelling of
/// defaults: bytes as strings of the first 256 characters, unions by any of their branches.
final class Defaults {
  private static final Optional<String> ENDLESS = Optional.of("a value with an end");

  private final TypeIndex index;

  /// What was found of each value that was looked at; of one that is being looked at, that it has
  /// no end, as it needs itself to be complete.
  private final Map<Question, Optional<String>> known = new HashMap<>();

  private record Question(String type, JsonNode value) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Question(String itsType, JsonNode itsValue)
          && itsType.equals(type)
          && itsValue == value;
    }

    @Override
    public int hashCode() {
      return 31 * type.hashCode() + System.identityHashCode(value);
    }
  }

  Defaults(TypeIndex index) {
    this.index = index;
  }

  /// What is wrong with it, as what was expected; empty where it is fine, or where its type is
  /// wrong anyway.
  Optional<String> expected(Part type, JsonNode value) {
    // Readers take `"NaN"` and other numbers as texts, but nowhere deeper.
    boolean floating =
        Written.of(type) instanceof Written.Primitive(String name)
            && (name.equals("float") || name.equals("double"));
    return floating && isNumberText(value) ? Optional.empty() : expected(type, value, List.of());
  }

  /// @param way names of the fields on the way, from the outside
  private Optional<String> expected(Part type, JsonNode value, List<String> way) {
    Question question = new Question(type.address(), value);
    Optional<String> answer = known.get(question);
    if (answer == null) {
      known.put(question, ENDLESS);
      answer = find(type, value, way);
      known.put(question, answer);
    }
    return answer;
  }

  private Optional<String> find(Part type, JsonNode value, List<String> way) {
    return switch (Written.of(type)) {
      case Written.Primitive(String name) -> when(isPrimitive(name, value), words(name), way);
      case Written.ArrayOf(Part items) ->
          value.isArray() ? all(items, value, way) : when(false, "an array", way);
      case Written.MapOf(Part values) ->
          value.isObject() ? all(values, value, way) : when(false, "an object", way);
      case Written.UnionOf _ ->
          when(
              type.items().stream().anyMatch(branch -> expected(branch, value, way).isEmpty()),
              "a value of one of the union’s branches",
              way);
      case Written.Named _, Written.Definition _ ->
          index.definition(type).flatMap(unit -> ofDefinition(unit.part, value, way));
      case Written.Wrong _ -> Optional.empty();
    };
  }

  private Optional<String> all(Part type, JsonNode values, List<String> way) {
    return values.valueStream().flatMap(it -> expected(type, it, way).stream()).findFirst();
  }

  private Optional<String> ofDefinition(Part part, JsonNode value, List<String> way) {
    String name = part.text("name").orElse("");
    return switch (Types.kind(part).orElse("")) {
      case "enum" ->
          when(
              value.isString()
                  && part.items("symbols").stream().anyMatch(it -> it.node().equals(value)),
              "one of the symbols of " + name,
              way);
      case "fixed" -> {
        int size = part.node().path("size").asInt(0);
        yield when(
            isBytes(value) && value.stringValue().length() == size,
            "a string of %d characters, one a byte".formatted(size),
            way);
      }
      default ->
          value.isObject()
              ? record(part, value, way)
              : when(false, "an object with the fields of " + name, way);
    };
  }

  private Optional<String> record(Part part, JsonNode value, List<String> way) {
    for (Part field : Types.fields(part).toList()) {
      String name = field.text("name").orElse("");
      List<String> longer = new ArrayList<>(way);
      longer.add(name);
      JsonNode given = value.has(name) ? value.get(name) : field.node().get("default");
      Optional<String> problem =
          given == null
              ? when(false, "a value", longer)
              : Types.ofField(field).findFirst().flatMap(type -> expected(type, given, longer));
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> when(boolean fine, String expected, List<String> way) {
    if (fine) {
      return Optional.empty();
    }
    return Optional.of(
        way.isEmpty() ? expected : expected + " for its field `" + String.join(".", way) + "`");
  }

  private static boolean isPrimitive(String name, JsonNode value) {
    return switch (name) {
      case "null" -> value.isNull();
      case "boolean" -> value.isBoolean();
      case "int" -> isIntegral(value, 31);
      case "long" -> isIntegral(value, 63);
      case "float", "double" -> value.isNumber();
      case "bytes" -> isBytes(value);
      default -> value.isString();
    };
  }

  private static boolean isIntegral(JsonNode value, int bits) {
    if (!value.isIntegralNumber()) {
      return false;
    }
    BigInteger number = value.bigIntegerValue();
    return number.bitLength() <= bits;
  }

  private static boolean isNumberText(JsonNode value) {
    if (!value.isString()) {
      return false;
    }
    String text = value.stringValue();
    if (text.matches("[+-]?(NaN|Infinity)")) {
      return true;
    }
    try {
      return new BigDecimal(text).scale() < 10_000;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static boolean isBytes(JsonNode value) {
    return value.isString() && value.stringValue().chars().allMatch(c -> c < 256);
  }

  private static String words(String primitive) {
    return switch (primitive) {
      case "null" -> "null";
      case "boolean" -> "true or false";
      case "int" -> "an integer of 32 bits";
      case "long" -> "an integer of 64 bits";
      case "float", "double" -> "a number";
      case "bytes" -> "a string of characters up to U+00FF, one a byte";
      default -> "a string";
    };
  }
}
