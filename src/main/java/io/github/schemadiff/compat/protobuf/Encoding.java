package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The two ways in which messages are written, and which field of the reader a written one is.
enum Encoding {
  /// Fields are told apart by their numbers.
  BINARY,
  /// Fields are told apart by their names.
  JSON;

  /// The reader's fields, ready to be asked.
  final class Readers {
    private final Map<Integer, FieldDescriptor> byNumber = new HashMap<>();
    private final Map<String, FieldDescriptor> byName = new HashMap<>();
    private final Map<String, FieldDescriptor> byJsonName = new HashMap<>();

    private Readers(List<FieldDescriptor> fields) {
      for (FieldDescriptor field : fields) {
        byNumber.put(field.getNumber(), field);
        byName.put(name(field), field);
        if (!field.isExtension()) {
          // Parsers know a field by both of its names.
          byJsonName.putIfAbsent(field.getName(), field);
        }
      }
      fields.stream()
          .filter(it -> !it.isExtension())
          .forEach(it -> byJsonName.put(it.getJsonName(), it));
    }

    /// The field that takes what `written` wrote.
    Optional<FieldDescriptor> taking(FieldDescriptor written) {
      return Optional.ofNullable(
          switch (Encoding.this) {
            case BINARY -> byNumber.get(written.getNumber());
            case JSON -> byJsonName.get(written.getJsonName());
          });
    }

    /// The field that the reader means by the same name or number, but that does not take it.
    Optional<FieldDescriptor> missing(FieldDescriptor written) {
      FieldDescriptor same =
          switch (Encoding.this) {
            case BINARY -> byName.get(name(written));
            case JSON -> taking(written).isPresent() ? null : byNumber.get(written.getNumber());
          };
      return Optional.ofNullable(same).filter(it -> taking(written).filter(it::equals).isEmpty());
    }

    private static String name(FieldDescriptor field) {
      return field.isExtension() ? "[" + field.getFullName() + "]" : field.getName();
    }
  }

  Readers readers(List<FieldDescriptor> fields) {
    return new Readers(fields);
  }

  /// Extensions have no place in the JSON of these libraries.
  boolean writes(FieldDescriptor field) {
    return this == BINARY || !field.isExtension();
  }

  /// Whether a message of this type is one value here, whatever its fields.
  boolean isOneValue(Descriptor type) {
    return this == JSON && SpecialForms.is(type.getFullName());
  }
}
