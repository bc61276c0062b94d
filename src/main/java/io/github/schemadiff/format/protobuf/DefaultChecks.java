package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.syntax.Nodes.FieldNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.Label;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.protobuf.syntax.Syntax;
import io.github.schemadiff.format.protobuf.syntax.Value;
import io.github.schemadiff.format.protobuf.syntax.Word;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/// Whether an explicit default is a value of its field.
final class DefaultChecks {
  private static final Set<String> SPECIAL = Set.of("inf", "-inf", "nan", "-nan");

  private DefaultChecks() {}

  static void check(Checks checks, FieldNode field, Optional<Definition> type, Syntax syntax) {
    Optional<OptionNode> option = field.option("default");
    if (option.isEmpty()) {
      return;
    }
    Word at = new Word("", option.get().value().start(), option.get().value().end());
    Value value = option.get().value();
    if (syntax == Syntax.PROTO3) {
      checks.problem(option.get().name(), "Expected no explicit default, which proto3 has not.");
    } else if (field.label() == Label.REPEATED || field.mapKey().isPresent()) {
      checks.problem(option.get().name(), "Expected no default for a repeated field.");
    } else if (type.isPresent()) {
      ofType(checks, at, value, type.get());
    } else if (!holds(field.type().text(), value)) {
      checks.problem(at, "The default is no `" + field.type().text() + "`.");
    }
  }

  private static void ofType(Checks checks, Word at, Value value, Definition type) {
    if (type.isMessage()) {
      checks.problem(at, "Expected no default for a message.");
      return;
    }
    boolean symbol =
        value instanceof Value.Name(var word)
            && EnumChecks.has(type.enumeration().orElseThrow(), word.text());
    if (!symbol) {
      checks.problem(at, "The default is no symbol of `" + type.localName() + "`.");
    }
  }

  private static boolean holds(String type, Value value) {
    return switch (type) {
      case "string", "bytes" -> value instanceof Value.Text;
      case "bool" ->
          value instanceof Value.Name(var word)
              && (word.text().equals("true") || word.text().equals("false"));
      case "float", "double" ->
          value instanceof Value.Numeric number
                  && (isDecimal(number.text()) || SPECIAL.contains(number.text()))
              || value instanceof Value.Name(var word) && SPECIAL.contains(word.text());
      case "int32", "sint32", "sfixed32" -> fits(value, 31, true);
      case "int64", "sint64", "sfixed64" -> fits(value, 63, true);
      case "uint32", "fixed32" -> fits(value, 32, false);
      case "uint64", "fixed64" -> fits(value, 64, false);
      default -> true;
    };
  }

  private static boolean isDecimal(String text) {
    try {
      Double.parseDouble(text.toLowerCase(java.util.Locale.ROOT).contains("x") ? "0" : text);
      return true;
    } catch (NumberFormatException none) {
      return false;
    }
  }

  private static boolean fits(Value value, int bits, boolean signed) {
    if (!(value instanceof Value.Numeric number) || !number.whole()) {
      return false;
    }
    try {
      BigInteger whole = Defaults.whole(number.text());
      return whole.signum() < 0
          ? signed && whole.negate().subtract(BigInteger.ONE).bitLength() <= bits
          : whole.bitLength() <= bits;
    } catch (NumberFormatException none) {
      return false;
    }
  }
}
