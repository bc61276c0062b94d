package io.github.schemadiff.compat.avro.check;

/// What the decoder made of some bytes.
public sealed interface Read {
  /// @param value in the library's own classes
  record Accepted(Object value) implements Read {}

  /// @param error the decoder's own words
  record Rejected(String error) implements Read {}
}
