package io.github.schemadiff.format.jsonschema;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// JSON values as JSON Schema sees them: numbers compare by value, `1.0` is an integer.
final class Values {
  private Values() {}

  /// `string`, `integer`, `number`, `boolean`, `null`, `object` or `array`.
  static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING, BINARY, POJO -> "string";
      case NUMBER -> isInteger(value) ? "integer" : "number";
      case BOOLEAN -> "boolean";
      case NULL, MISSING -> "null";
      case OBJECT -> "object";
      case ARRAY -> "array";
    };
  }

  static boolean is(JsonNode value, String type) {
    String own = type(value);
    return own.equals(type) || own.equals("integer") && type.equals("number");
  }

  private static boolean isInteger(JsonNode value) {
    if (value.isIntegralNumber()) {
      return true;
    }
    BigDecimal number = value.decimalValue();
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  static boolean equal(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    if (one.isArray() && other.isArray() && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        if (!equal(one.get(i), other.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (one.isObject() && other.isObject() && one.size() == other.size()) {
      for (Map.Entry<String, JsonNode> member : one.properties()) {
        JsonNode counterpart = other.get(member.getKey());
        if (counterpart == null || !equal(member.getValue(), counterpart)) {
          return false;
        }
      }
      return true;
    }
    return !one.isContainer() && !other.isContainer() && one.equals(other);
  }
}
