package io.github.schemadiff.compat.json.node;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON values by value: `1`, `1.0` and `1e0` are one number.
public final class Values {
  public static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  /// Beyond this many digits a whole number is not written out.
  private static final int DIGITS = 400;

  private Values() {}

  /// The same value in the spelling in which equal values are equal nodes.
  public static JsonNode canonical(JsonNode value) {
    return switch (Kind.of(value)) {
      case NUMBER -> number(value.decimalValue());
      case ARRAY -> {
        ArrayNode copy = MAKE.arrayNode(value.size());
        value.forEach(item -> copy.add(canonical(item)));
        yield copy;
      }
      case OBJECT -> {
        ObjectNode copy = MAKE.objectNode();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
          copy.set(member.getKey(), canonical(member.getValue()));
        }
        yield copy;
      }
      case NULL, BOOLEAN, STRING -> value;
    };
  }

  /// Whole numbers without fraction or exponent, so that a draft-04 validator takes them for
  /// integers.
  public static JsonNode number(BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    if (plain.scale() > 0 || plain.precision() - plain.scale() > DIGITS) {
      return MAKE.numberNode(plain);
    }
    return plain.precision() - plain.scale() <= 18
        ? MAKE.numberNode(plain.longValueExact())
        : MAKE.numberNode(plain.toBigIntegerExact());
  }

  public static boolean whole(BigDecimal value) {
    return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
  }

  /// Length in code points, as JSON Schema counts.
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
