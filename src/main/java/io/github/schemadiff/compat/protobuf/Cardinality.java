package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;

/// How many values a field holds.
enum Cardinality {
  ONE("singular"),
  LIST("repeated"),
  MAP("map");

  private final String word;

  Cardinality(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Cardinality of(FieldDescriptor field) {
    if (field.isMapField()) {
      return MAP;
    }
    return field.isRepeated() ? LIST : ONE;
  }
}
