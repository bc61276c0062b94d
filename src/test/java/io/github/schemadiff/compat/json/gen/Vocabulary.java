package io.github.schemadiff.compat.json.gen;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The few names, numbers and texts that generated schemas and documents are made of, so that they
/// meet.
final class Vocabulary {
  static final List<String> NAMES = List.of("a", "b", "ab", "c");

  static final List<String> PATTERNS =
      List.of(
          "^a",
          "b$",
          "^[a-c]$",
          "a",
          "^.{2}$",
          "^a+$",
          "^(?!a)",
          "^\\d*$",
          "^\\w+$",
          "^$",
          "^(a|b)*$",
          "(?<=a)b",
          "^\\p{L}+$",
          "\\bab?\\b",
          "^[^a]*$");

  static final List<String> TYPES =
      List.of("object", "array", "string", "integer", "number", "boolean", "null");

  private static final List<String> TEXTS = List.of("", "a", "b", "ab", "1", "2026-01-31", "😀");
  private static final List<String> ODD =
      List.of("0.1", "-0.25", "1E+2", "1e20", "12345678901234567890", "3.0", "1e-7");

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Seeded random;

  Vocabulary(Seeded random) {
    this.random = random;
  }

  String name() {
    return random.of(NAMES);
  }

  String pattern() {
    return random.of(PATTERNS);
  }

  String type() {
    return random.of(TYPES);
  }

  BigDecimal number() {
    if (random.onceIn(16)) {
      return new BigDecimal(random.of(ODD));
    }
    BigDecimal whole = new BigDecimal(random.below(9) - 3);
    return random.onceIn(4) ? whole.add(new BigDecimal("0.5")) : whole;
  }

  /// Any value.
  JsonNode value(int depth) {
    return switch (random.below(depth > 0 ? 9 : 7)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(random.coin());
      case 2, 3 -> nodes.numberNode(number());
      case 4 -> nodes.numberNode(new BigDecimal(random.below(4)));
      case 5, 6 -> nodes.stringNode(random.of(TEXTS));
      case 7 -> {
        ArrayNode array = nodes.arrayNode();
        for (int i = random.below(3); i > 0; i--) {
          array.add(value(depth - 1));
        }
        yield array;
      }
      default -> {
        ObjectNode object = nodes.objectNode();
        for (int i = random.below(3); i > 0; i--) {
          object.set(name(), value(depth - 1));
        }
        yield object;
      }
    };
  }
}
