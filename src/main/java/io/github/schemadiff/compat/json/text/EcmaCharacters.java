package io.github.schemadiff.compat.json.text;

import java.util.Optional;

/// Reads what stands for characters in a pattern: escapes and character classes.
abstract class EcmaCharacters extends Cursor {
  private static final int NOT_ONE = -1;

  EcmaCharacters(String source) {
    super(source);
  }

  /// `\d`, `\p{…}` and their like, after the backslash; empty when it is none of them.
  final Optional<CharSet> setEscape() throws PatternSyntaxProblem {
    CharSet named =
        switch (text[at]) {
          case 'd' -> EcmaSets.DIGIT;
          case 'D' -> EcmaSets.DIGIT.not();
          case 'w' -> EcmaSets.WORD;
          case 'W' -> EcmaSets.WORD.not();
          case 's' -> EcmaSets.SPACE;
          case 'S' -> EcmaSets.SPACE.not();
          default -> null;
        };
    if (named != null) {
      at++;
      return Optional.of(named);
    }
    if (text[at] != 'p' && text[at] != 'P' || at + 1 >= text.length || text[at + 1] != '{') {
      return Optional.empty();
    }
    boolean negated = text[at] == 'P';
    int from = at;
    at += 2;
    StringBuilder name = new StringBuilder();
    while (at < text.length && text[at] != '}') {
      name.appendCodePoint(text[at++]);
    }
    Optional<CharSet> set = take('}') ? EcmaSets.property(name.toString()) : Optional.empty();
    if (set.isEmpty()) {
      throw new PatternSyntaxProblem(
          from - 1, "a property of characters that is not known here: " + name);
    }
    return negated ? set.map(CharSet::not) : set;
  }

  /// One character after a backslash.
  final int characterEscape(boolean inClass) {
    int symbol = text[at++];
    return switch (symbol) {
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 0x0B;
      case 'b' -> inClass ? '\b' : 'b';
      case 'c' -> text[at++] % 32;
      case 'x' -> hex(2).orElse((int) 'x');
      case 'u' -> unicodeEscape();
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(symbol - '0');
      default -> symbol;
    };
  }

  private int octal(int first) {
    int value = first;
    int digits = 1;
    while (digits < 3
        && at < text.length
        && text[at] >= '0'
        && text[at] <= '7'
        && value * 8 + text[at] - '0' <= 0xFF) {
      value = value * 8 + text[at++] - '0';
      digits++;
    }
    return value;
  }

  private int unicodeEscape() {
    int from = at;
    if (take('{')) {
      long value = 0;
      int digits = 0;
      while (at < text.length && text[at] < 128 && Character.digit(text[at], 16) >= 0) {
        value = Math.min(0x110000, value * 16 + Character.digit(text[at++], 16));
        digits++;
      }
      if (digits > 0 && value < 0x110000 && take('}')) {
        return (int) value;
      }
      at = from;
      return 'u';
    }
    Optional<Integer> unit = hex(4);
    if (unit.isPresent()
        && Character.isHighSurrogate((char) (int) unit.get())
        && startsAt(at, "\\u")) {
      int after = at;
      at += 2;
      Optional<Integer> low = hex(4);
      if (low.isPresent() && Character.isLowSurrogate((char) (int) low.get())) {
        return Character.toCodePoint((char) (int) unit.get(), (char) (int) low.get());
      }
      at = after;
    }
    return unit.orElse((int) 'u');
  }

  private Optional<Integer> hex(int digits) {
    if (at + digits > text.length) {
      return Optional.empty();
    }
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = text[at + i] < 128 ? Character.digit(text[at + i], 16) : -1;
      if (digit < 0) {
        return Optional.empty();
      }
      value = value * 16 + digit;
    }
    at += digits;
    return Optional.of(value);
  }

  final CharSet characterClass() throws PatternSyntaxProblem {
    int from = at - 1;
    boolean negated = take('^');
    CharSet all = CharSet.NONE;
    while (at < text.length && text[at] != ']') {
      int itemAt = at;
      CharSet[] set = new CharSet[1];
      int first = classAtom(set);
      all = all.or(set[0]);
      if (at + 1 < text.length && text[at] == '-' && text[at + 1] != ']') {
        at++;
        int last = classAtom(set);
        if (first == NOT_ONE || last == NOT_ONE) {
          // Annex B: a set at either end makes the hyphen a member.
          all = all.or(set[0]).or(CharSet.of('-'));
        } else if (first > last) {
          throw new PatternSyntaxProblem(itemAt, "a range that runs backwards");
        } else {
          all = all.or(CharSet.range(first, last));
        }
      }
    }
    if (!take(']')) {
      throw new PatternSyntaxProblem(from, "a character class that is not closed");
    }
    return negated ? all.not() : all;
  }

  /// Reads one member into `set`; returns it when it is a single character.
  private int classAtom(CharSet[] set) throws PatternSyntaxProblem {
    int symbol = text[at++];
    if (symbol == '\\') {
      if (at >= text.length) {
        throw problem("a character class that is not closed");
      }
      Optional<CharSet> named = setEscape();
      if (named.isPresent()) {
        set[0] = named.get();
        return NOT_ONE;
      }
      boolean controls =
          at + 1 < text.length
              && (letterAt(at + 1)
                  || text[at + 1] == '_'
                  || text[at + 1] >= '0' && text[at + 1] <= '9');
      if (text[at] != 'c' || controls) {
        symbol = characterEscape(true);
      }
    }
    set[0] = CharSet.of(symbol);
    return symbol;
  }
}
