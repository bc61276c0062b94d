package io.github.schemadiff.format.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a scalar stands for, by the core schema of YAML 1.2: `on`, `no` and dates are strings.
final class YamlScalars {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
  private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
  private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  /// Numbers with more digits are text that only looks like a number, or an attack.
  private static final int MAX_DIGITS = 1000;

  private static final String CORE = "tag:yaml.org,2002:";

  private YamlScalars() {}

  /// Empty for what JSON has no value for.
  static Optional<JsonNode> value(ScalarEvent scalar) {
    String text = scalar.getValue();
    String tag = scalar.getTag().orElse("");
    if (tag.equals(CORE + "str") || tag.equals("!") || (tag.isEmpty() && !scalar.isPlain())) {
      return Optional.of(NODES.stringNode(text));
    }
    if (text.length() > MAX_DIGITS) {
      return tag.isEmpty() ? Optional.of(NODES.stringNode(text)) : Optional.empty();
    }
    Optional<JsonNode> plain = plain(text);
    if (tag.isEmpty()) {
      return plain;
    }
    return plain.filter(node -> fits(node, tag));
  }

  static String expectation(ScalarEvent scalar) {
    return scalar
        .getTag()
        .map(tag -> "The tag `%s` does not fit; expected a JSON value.".formatted(tag))
        .orElse("JSON has no such number; expected a finite one.");
  }

  private static boolean fits(JsonNode node, String tag) {
    return switch (tag) {
      case CORE + "int" -> node.isIntegralNumber();
      case CORE + "float" -> node.isNumber();
      case CORE + "bool" -> node.isBoolean();
      case CORE + "null" -> node.isNull();
      default -> false;
    };
  }

  private static Optional<JsonNode> plain(String text) {
    if (NULL.matcher(text).matches()) {
      return Optional.of(NODES.nullNode());
    }
    if (TRUE.matcher(text).matches() || FALSE.matcher(text).matches()) {
      return Optional.of(NODES.booleanNode(TRUE.matcher(text).matches()));
    }
    if (INTEGER.matcher(text).matches()) {
      return Optional.of(integer(new BigInteger(text)));
    }
    if (OCTAL.matcher(text).matches()) {
      return Optional.of(integer(new BigInteger(text.substring(2), 8)));
    }
    if (HEX.matcher(text).matches()) {
      return Optional.of(integer(new BigInteger(text.substring(2), 16)));
    }
    if (DECIMAL.matcher(text).matches()) {
      try {
        return Optional.of(NODES.numberNode(new BigDecimal(text)));
      } catch (NumberFormatException tooLarge) {
        return Optional.empty();
      }
    }
    if (text.matches("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)")) {
      return Optional.empty();
    }
    return Optional.of(NODES.stringNode(text));
  }

  private static JsonNode integer(BigInteger value) {
    if (value.bitLength() < 32) {
      return NODES.numberNode(value.intValue());
    }
    return value.bitLength() < 64 ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
  }
}
