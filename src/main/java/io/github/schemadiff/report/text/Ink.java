package io.github.schemadiff.report.text;

/// How a piece of text is coloured. Every colour has a mark or a word beside it that says the same.
public enum Ink {
  PLAIN(""),
  STRONG("1"),
  DIM("2"),
  CODE("36"),
  VIOLATION("1;31"),
  WARNING("33"),
  ADVICE("34");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String on(String text, boolean colour) {
    return !colour || code.isEmpty() || text.isEmpty()
        ? text
        : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
