package io.github.schemadiff.schema;

/// Whether a writer must give a field.
public enum Presence {
  REQUIRED,
  OPTIONAL,
  /// Protobuf's fields without presence: always there on reading, as their type's zero value when
  /// not written.
  IMPLICIT
}
