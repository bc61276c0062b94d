package io.github.schemadiff.format.protobuf;

import java.util.Set;

/// The messages of `google.protobuf` that JSON writes in a form of their own. People see one value
/// in them, not a message with fields.
final class WellKnown {
  private static final String PACKAGE = "google.protobuf.";

  private static final Set<String> NAMES =
      Set.of(
          "Any",
          "BoolValue",
          "BytesValue",
          "DoubleValue",
          "Duration",
          "Empty",
          "FieldMask",
          "FloatValue",
          "Int32Value",
          "Int64Value",
          "ListValue",
          "NullValue",
          "StringValue",
          "Struct",
          "Timestamp",
          "UInt32Value",
          "UInt64Value",
          "Value");

  private WellKnown() {}

  static boolean is(Definition definition) {
    return definition.fullName().startsWith(PACKAGE)
        && NAMES.contains(definition.fullName().substring(PACKAGE.length()));
  }
}
