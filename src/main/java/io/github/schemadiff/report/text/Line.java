package io.github.schemadiff.report.text;

import java.util.ArrayList;
import java.util.List;

/// Text with inks, built from left to right, before it is wrapped.
final class Line {
  /// @param text without control characters
  record Piece(String text, Ink ink) {}

  private final List<Piece> pieces = new ArrayList<>();

  static Line of(String text, Ink ink) {
    return new Line().add(text, ink);
  }

  Line add(String text, Ink ink) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(Columns.safe(text), ink));
    }
    return this;
  }

  Line add(Line other) {
    pieces.addAll(other.pieces);
    return this;
  }

  /// Adds a sentence in which backticks stand around what a schema says.
  Line prose(String sentence, Ink ink) {
    int at = 0;
    while (at < sentence.length()) {
      int open = sentence.indexOf('`', at);
      int close = open < 0 ? -1 : sentence.indexOf('`', open + 1);
      if (close < 0) {
        return add(sentence.substring(at), ink);
      }
      add(sentence.substring(at, open), ink);
      add(sentence.substring(open, close + 1), ink == Ink.PLAIN ? Ink.CODE : ink);
      at = close + 1;
    }
    return this;
  }

  List<Piece> pieces() {
    return pieces;
  }
}
