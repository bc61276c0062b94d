package io.github.schemadiff.compat.json.text;

/// A pattern and how far it has been read, by code points.
abstract class Cursor {
  final int[] text;

  /// The next one to read.
  int at;

  Cursor(String source) {
    text = source.codePoints().toArray();
  }

  final boolean atEnd() {
    return at >= text.length;
  }

  /// Whether the next one is this.
  final boolean sees(int symbol) {
    return at < text.length && text[at] == symbol;
  }

  final boolean take(int symbol) {
    boolean there = sees(symbol);
    at += there ? 1 : 0;
    return there;
  }

  final boolean skip(String expected) {
    boolean there = startsAt(at, expected);
    at += there ? expected.length() : 0;
    return there;
  }

  final boolean startsAt(int index, String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      if (index + i >= text.length || text[index + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  final boolean letterAt(int index) {
    return index < text.length
        && (text[index] >= 'a' && text[index] <= 'z' || text[index] >= 'A' && text[index] <= 'Z');
  }

  /// Decimal digits, at most [Integer#MAX_VALUE]; negative where there are none.
  final int number() {
    int from = at;
    long value = 0;
    while (at < text.length && text[at] >= '0' && text[at] <= '9') {
      value = Math.min(Integer.MAX_VALUE, value * 10 + text[at++] - '0');
    }
    return at == from ? -1 : (int) value;
  }

  final PatternSyntaxProblem problem(String message) {
    return new PatternSyntaxProblem(at, message);
  }
}
