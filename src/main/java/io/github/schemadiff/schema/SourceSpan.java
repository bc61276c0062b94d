package io.github.schemadiff.schema;

/// Where something stands in a source file.
///
/// @param file path within its schema set, `/` between folders
/// @param line first line, from 1
/// @param column first column, from 1, in UTF-16 units
/// @param length of the marked token in UTF-16 units, on its first line
/// @param endLine last line of the whole construct, at least `line`
/// @param pointer address within the document: a JSON Pointer, or a full name in Protobuf; empty
///   for the root
public record SourceSpan(
    String file, int line, int column, int length, int endLine, String pointer) {
  public static SourceSpan startOf(String file) {
    return new SourceSpan(file, 1, 1, 0, 1, "");
  }

  public SourceSpan withPointer(String other) {
    return new SourceSpan(file, line, column, length, endLine, other);
  }

  /// Whether the other one stands at the address of this one or within it.
  public boolean isAround(SourceSpan other) {
    // JSON Pointers have slashes, full names have dots.
    String separator = pointer.isEmpty() || pointer.startsWith("/") ? "/" : ".";
    return file.equals(other.file)
        && (other.pointer.equals(pointer) || other.pointer.startsWith(pointer + separator));
  }

  /// `file:line:column`, as compilers print it.
  public String display() {
    return file + ":" + line + ":" + column;
  }
}
