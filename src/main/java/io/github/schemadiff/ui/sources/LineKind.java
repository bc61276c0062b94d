package io.github.schemadiff.ui.sources;

/// How a line of one text stands to the other text.
public enum LineKind {
  SAME(""),
  CHANGED("≠"),
  REMOVED("−"),
  ADDED("+");

  private final String glyph;

  LineKind(String glyph) {
    this.glyph = glyph;
  }

  public String glyph() {
    return glyph;
  }
}
