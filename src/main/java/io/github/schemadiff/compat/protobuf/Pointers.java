package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;

/// Addresses of what stands in files: `file#full.name`, as the shapes have them.
final class Pointers {
  private Pointers() {}

  static String of(GenericDescriptor declared) {
    return declared.getFile().getName() + "#" + declared.getFullName();
  }

  /// As rows of a diff call a field.
  static String name(FieldDescriptor field) {
    return field.isExtension() ? "[" + field.getFullName() + "]" : field.getName();
  }
}
