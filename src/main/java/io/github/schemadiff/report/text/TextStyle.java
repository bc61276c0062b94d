package io.github.schemadiff.report.text;

/// How text is laid out.
///
/// @param width in columns, at least 40
/// @param colour whether ANSI colours may be used
public record TextStyle(int width, boolean colour) {
  private static final int NARROWEST = 40;

  /// For files and pipes.
  public static final TextStyle PLAIN = new TextStyle(80, false);

  public TextStyle {
    width = Math.max(width, NARROWEST);
  }
}
