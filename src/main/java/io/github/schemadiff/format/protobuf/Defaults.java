package io.github.schemadiff.format.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.TextFormat;
import io.github.schemadiff.format.protobuf.syntax.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Explicit defaults: as descriptors spell them, and as JSON.
final class Defaults {
  private Defaults() {}

  /// A whole number in any base.
  ///
  /// @throws NumberFormatException if it is none
  static BigInteger whole(String literal) {
    boolean negative = literal.startsWith("-");
    String digits = negative ? literal.substring(1) : literal;
    BigInteger value;
    if (digits.length() > 2 && (digits.charAt(1) | 0x20) == 'x') {
      value = new BigInteger(digits.substring(2), 16);
    } else if (digits.length() > 1 && digits.charAt(0) == '0') {
      value = new BigInteger(digits.substring(1), 8);
    } else {
      value = new BigInteger(digits);
    }
    return negative ? value.negate() : value;
  }

  /// As `FieldDescriptorProto.default_value` spells it.
  static String ofDescriptor(String type, Value value) {
    return switch (value) {
      case Value.Name(var word) -> word.text();
      case Value.Text text ->
          type.equals("bytes")
              ? TextFormat.escapeBytes(ByteString.copyFrom(text.bytes()))
              : new String(text.bytes(), StandardCharsets.UTF_8);
      case Value.Numeric number -> numeric(type, number);
      case Value.Aggregate _, Value.Listing _ -> "";
    };
  }

  private static String numeric(String type, Value.Numeric number) {
    boolean real = type.equals("float") || type.equals("double");
    return number.whole() && !(real && !isHex(number.text()))
        ? whole(number.text()).toString()
        : number.text();
  }

  private static boolean isHex(String literal) {
    return literal.contains("x") || literal.contains("X");
  }

  /// As JSON shows it: numbers as numbers, symbols and special numbers by name, bytes in base64.
  static JsonNode json(String type, Value value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (value) {
      case Value.Name(var word) ->
          switch (word.text()) {
            case "true" -> nodes.booleanNode(true);
            case "false" -> nodes.booleanNode(false);
            default -> nodes.stringNode(word.text());
          };
      case Value.Text text ->
          nodes.stringNode(
              type.equals("bytes")
                  ? Base64.getEncoder().encodeToString(text.bytes())
                  : new String(text.bytes(), StandardCharsets.UTF_8));
      case Value.Numeric number -> number(number);
      case Value.Aggregate all -> OptionValues.aggregate(all);
      case Value.Listing list -> OptionValues.listing(list);
    };
  }

  static JsonNode number(Value.Numeric number) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    try {
      return number.whole()
          ? nodes.numberNode(whole(number.text()))
          : nodes.numberNode(new BigDecimal(number.text().replaceFirst("[fF]$", "")));
    } catch (NumberFormatException special) {
      return nodes.stringNode(number.text());
    }
  }
}
