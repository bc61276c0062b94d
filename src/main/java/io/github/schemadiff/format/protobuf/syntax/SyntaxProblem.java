package io.github.schemadiff.format.protobuf.syntax;

/// A statement that cannot be read; thrown to the nearest place that can go on behind it.
final class SyntaxProblem extends Exception {
  private final int offset;

  SyntaxProblem(int offset, String message) {
    super(message, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}
