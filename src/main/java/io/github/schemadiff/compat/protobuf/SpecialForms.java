package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import java.util.Set;

/// The types of `google.protobuf` that JSON writes in a form of their own.
final class SpecialForms {
  private static final String PACKAGE = "google.protobuf.";

  private static final Set<String> MESSAGES =
      Set.of(
          "Any",
          "BoolValue",
          "BytesValue",
          "DoubleValue",
          "Duration",
          "FieldMask",
          "FloatValue",
          "Int32Value",
          "Int64Value",
          "ListValue",
          "StringValue",
          "Struct",
          "Timestamp",
          "UInt32Value",
          "UInt64Value",
          "Value");

  private SpecialForms() {}

  static boolean either(FieldDescriptor one, FieldDescriptor other) {
    return has(one) || has(other);
  }

  private static boolean has(FieldDescriptor field) {
    return field.getJavaType() == JavaType.MESSAGE && is(field.getMessageType().getFullName())
        || field.getJavaType() == JavaType.ENUM
            && field.getEnumType().getFullName().equals(PACKAGE + "NullValue");
  }

  static boolean is(String fullName) {
    return fullName.startsWith(PACKAGE) && MESSAGES.contains(fullName.substring(PACKAGE.length()));
  }
}
