package io.github.schemadiff.format.tree;

/// A file that is no readable document. The message says what is wrong and what was expected.
public final class UnreadableException extends Exception {
  private final int line;
  private final int column;

  public UnreadableException(int line, int column, String message) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /// From 1; 0 when the file as a whole is meant.
  public int line() {
    return line;
  }

  /// From 1; 0 when the line as a whole is meant.
  public int column() {
    return column;
  }
}
