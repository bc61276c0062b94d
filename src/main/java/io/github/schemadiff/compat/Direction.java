package io.github.schemadiff.compat;

/// Who reads whose documents.
public enum Direction {
  /// A reader on the new schema, documents written with the old one.
  BACKWARD,
  /// A reader on the old schema, documents written with the new one.
  FORWARD
}
