package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Values to write: such as people would, and never a zero that would not be written at all.
final class Samples {
  private Samples() {}

  /// One value, whatever the field's cardinality; of an enum with nothing else its zero.
  static Object value(FieldDescriptor field) {
    return values(field).getFirst();
  }

  /// Two values that differ.
  static List<Object> two(FieldDescriptor field) {
    List<Object> all = values(field);
    if (all.isEmpty()) {
      return all;
    }
    Object one = all.getFirst();
    Object other =
        switch (field.getType()) {
          case BOOL -> false;
          case INT32, SINT32, UINT32, FIXED32, SFIXED32 -> 2;
          case INT64, SINT64, UINT64, FIXED64, SFIXED64 -> 2L;
          case FLOAT -> 2.5f;
          case DOUBLE -> 2.5;
          case STRING -> one + "-2";
          case BYTES -> ByteString.copyFromUtf8("2");
          case ENUM -> field.getEnumType().getValues().getFirst();
          case MESSAGE, GROUP -> one;
        };
    return List.of(one, other);
  }

  static List<Object> values(FieldDescriptor field) {
    return switch (field.getType()) {
      case BOOL -> List.of(true);
      case INT32, SINT32, UINT32, FIXED32, SFIXED32 -> List.of(1, 150);
      case INT64, SINT64, UINT64, FIXED64, SFIXED64 -> List.of(1L, 150L);
      case FLOAT -> List.of(1.5f);
      case DOUBLE -> List.of(1.5);
      case STRING -> List.of(text(field));
      case BYTES -> List.of(ByteString.copyFrom(text(field).getBytes(StandardCharsets.UTF_8)));
      case ENUM -> symbols(field);
      case MESSAGE, GROUP -> Specimens.of(field).map(Samples::both).orElse(List.of());
    };
  }

  private static List<Object> both(DynamicMessage empty) {
    List<Object> both = new ArrayList<>();
    filled(empty).ifPresent(both::add);
    both.add(empty);
    return both;
  }

  /// `guest_name` is "guest name".
  private static String text(FieldDescriptor field) {
    return field.getName().replace('_', ' ').strip();
  }

  /// A symbol that is not the zero; where there is none, a number that an open enum may hold too.
  private static List<Object> symbols(FieldDescriptor field) {
    List<EnumValueDescriptor> symbols = field.getEnumType().getValues();
    Optional<EnumValueDescriptor> other =
        symbols.stream().filter(it -> it.getNumber() != 0).findFirst();
    if (other.isPresent()) {
      return List.of(other.get());
    }
    return Whole.closed(field)
        ? List.of(symbols.getFirst())
        : List.of(symbols.getFirst(), field.getEnumType().findValueByNumberCreatingIfUnknown(1));
  }

  /// With one of its plain fields set, where it has one.
  private static Optional<DynamicMessage> filled(DynamicMessage message) {
    return message.getDescriptorForType().getFields().stream()
        .filter(it -> !it.isRepeated() && it.getJavaType() != FieldDescriptor.JavaType.MESSAGE)
        .filter(it -> !message.hasField(it))
        .findFirst()
        .map(it -> message.toBuilder().setField(it, value(it)).build());
  }
}
