package io.github.schemadiff.format.protobuf.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// What literals say.
final class Literals {
  private Literals() {}

  /// A whole number in any of the three bases; empty digits and overflow are errors.
  ///
  /// @throws NumberFormatException if it is none, or larger than 64 bits hold
  static long unsigned(String literal) {
    if (literal.length() > 2 && (literal.charAt(1) | 0x20) == 'x') {
      return Long.parseUnsignedLong(literal.substring(2), 16);
    }
    return literal.length() > 1 && literal.charAt(0) == '0'
        ? Long.parseUnsignedLong(literal.substring(1), 8)
        : Long.parseUnsignedLong(literal);
  }

  /// Appends what a quoted string says, as bytes: `\n`, `\x41`, `\101`, `\u00e9`.
  static void unescape(String quoted, ByteArrayOutputStream out) {
    int at = 1;
    int end = quoted.length() - 1;
    while (at < end) {
      int plain = at;
      while (plain < end && quoted.charAt(plain) != '\\') {
        plain++;
      }
      out.writeBytes(quoted.substring(at, plain).getBytes(StandardCharsets.UTF_8));
      at = plain < end ? escape(quoted, plain + 1, end, out) : plain;
    }
  }

  private static int escape(String quoted, int at, int end, ByteArrayOutputStream out) {
    char c = quoted.charAt(at);
    switch (c) {
      case 'a' -> out.write(7);
      case 'b' -> out.write('\b');
      case 'f' -> out.write('\f');
      case 'n' -> out.write('\n');
      case 'r' -> out.write('\r');
      case 't' -> out.write('\t');
      case 'v' -> out.write(11);
      case 'x', 'X' -> {
        int stop = digits(quoted, at + 1, Math.min(end, at + 3), 16);
        out.write(stop == at + 1 ? c : Integer.parseInt(quoted.substring(at + 1, stop), 16));
        return stop;
      }
      case 'u', 'U' -> {
        int stop = digits(quoted, at + 1, Math.min(end, at + (c == 'u' ? 5 : 9)), 16);
        int point =
            stop == at + 1 ? c : Integer.parseUnsignedInt(quoted.substring(at + 1, stop), 16);
        String character = Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD";
        out.writeBytes(character.getBytes(StandardCharsets.UTF_8));
        return stop;
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int stop = digits(quoted, at, Math.min(end, at + 3), 8);
        out.write(Integer.parseInt(quoted.substring(at, stop), 8));
        return stop;
      }
      default -> out.write(c);
    }
    return at + 1;
  }

  private static int digits(String text, int from, int end, int radix) {
    int at = from;
    while (at < end && Character.digit(text.charAt(at), radix) >= 0) {
      at++;
    }
    return at;
  }
}
