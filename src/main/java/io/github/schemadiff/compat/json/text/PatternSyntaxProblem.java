package io.github.schemadiff.compat.json.text;

/// A text that no ECMA-262 engine reads as a regular expression.
public final class PatternSyntaxProblem extends Exception {
  private final int index;

  PatternSyntaxProblem(int index, String message) {
    super(message);
    this.index = index;
  }

  /// Where in the pattern, in code points from 0.
  public int index() {
    return index;
  }
}
