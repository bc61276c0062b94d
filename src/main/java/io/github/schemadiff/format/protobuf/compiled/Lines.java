package io.github.schemadiff.format.protobuf.compiled;

/// Text that grows line by line.
final class Lines {
  private final StringBuilder out = new StringBuilder();
  private int depth;

  void line(String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  void blank() {
    out.append('\n');
  }

  /// A line that opens a block.
  void open(String text) {
    line(text + " {");
    depth++;
  }

  void close() {
    depth--;
    line("}");
  }

  /// What a comment says, as the compiler keeps it.
  void comment(String text) {
    if (!text.isBlank()) {
      text.stripTrailing().lines().forEach(it -> line(("//" + it).stripTrailing()));
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
