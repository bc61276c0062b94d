package io.github.schemadiff.compat.json.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads escapes of ECMA-262 and writes characters for `java.util.regex`: the part of [EcmaToJava]
/// that speaks of single characters and of sets with a name.
abstract class JavaEscapes {
  static final class Unreadable extends Exception {
    Unreadable() {
      super(null, null, false, false);
    }
  }

  final String source;
  final StringBuilder out = new StringBuilder();

  /// The next character to read.
  int at;

  JavaEscapes(String source) {
    this.source = source;
  }

  /// `\\d`, `\\p{…}` and their like, after the backslash; empty when it is none of them.
  final Optional<CharSet> namedSet() throws Unreadable {
    char c = source.charAt(at);
    CharSet set =
        switch (Character.toLowerCase(c)) {
          case 'd' -> EcmaSets.DIGIT;
          case 'w' -> EcmaSets.WORD;
          case 's' -> EcmaSets.SPACE;
          case 'p' -> source.startsWith("{", at + 1) ? property() : null;
          default -> null;
        };
    if (set == null) {
      return Optional.empty();
    }
    at++;
    return Optional.of(Character.isUpperCase(c) ? set.not() : set);
  }

  private CharSet property() throws Unreadable {
    int end = source.indexOf('}', at);
    if (end < 0) {
      throw new Unreadable();
    }
    CharSet set = EcmaSets.property(source.substring(at + 2, end)).orElseThrow(Unreadable::new);
    at = end;
    return set;
  }

  private static final Pattern HEX2 = Pattern.compile("x([0-9a-fA-F]{2})");
  private static final Pattern HEX4 = Pattern.compile("u([0-9a-fA-F]{4})");
  private static final Pattern PAIR =
      Pattern.compile("u([dD][89abAB][0-9a-fA-F]{2})\\\\u([dD][c-fC-F][0-9a-fA-F]{2})");
  private static final Pattern BRACED = Pattern.compile("u\\{0*([0-9a-fA-F]{1,6})\\}");
  private static final Pattern OCTAL = Pattern.compile("[0-3][0-7]{0,2}|[4-7][0-7]?");
  private static final Pattern CONTROL = Pattern.compile("c([a-zA-Z])");
  private static final Pattern CLASS_CONTROL = Pattern.compile("c([a-zA-Z0-9_])");

  /// The character after the backslash; `at` is moved behind it.
  final int escapedCharacter(boolean inClass) {
    Optional<Matcher> pair = here(PAIR);
    if (pair.isPresent()) {
      return Character.toCodePoint((char) hex(pair.get(), 1), (char) hex(pair.get(), 2));
    }
    Optional<Matcher> coded = here(HEX2).or(() -> here(HEX4));
    if (coded.isPresent()) {
      return hex(coded.get(), 1);
    }
    int before = at;
    Optional<Matcher> braced = here(BRACED);
    if (braced.isPresent() && hex(braced.get(), 1) <= Character.MAX_CODE_POINT) {
      return hex(braced.get(), 1);
    }
    at = before;
    Optional<Matcher> octal = here(OCTAL);
    if (octal.isPresent()) {
      return Integer.parseInt(octal.get().group(), 8);
    }
    Optional<Matcher> control = here(inClass ? CLASS_CONTROL : CONTROL);
    if (control.isPresent()) {
      return control.get().group(1).charAt(0) % 32;
    }
    int c = source.codePointAt(at);
    if (c == 'c') {
      return '\\';
    }
    at += Character.charCount(c);
    return switch (c) {
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 0x0B;
      case 'b' -> inClass ? '\b' : 'b';
      default -> c;
    };
  }

  private Optional<Matcher> here(Pattern wanted) {
    Matcher matcher = wanted.matcher(source).region(at, source.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    at = matcher.end();
    return Optional.of(matcher);
  }

  private static int hex(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group), 16);
  }

  static String members(CharSet set) {
    StringBuilder ranges = new StringBuilder();
    int[] bounds = set.bounds();
    for (int i = 0; i < bounds.length; i += 2) {
      ranges.append(code(CharSet.codePoint(bounds[i])));
      ranges.append('-').append(code(CharSet.codePoint(bounds[i + 1] - 1)));
    }
    return ranges.toString();
  }

  final void literal(int c) {
    out.append(code(c));
  }

  static String code(int c) {
    boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    return plain ? String.valueOf((char) c) : "\\x{" + Integer.toHexString(c) + "}";
  }
}
