package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Random messages of a type, with the values at which types differ.
final class MessageGenerator {
  private static final int DEEPEST = 4;

  private final Random random;
  private final boolean unknownSymbols;

  /// @param unknownSymbols whether open enums also hold numbers without a symbol
  MessageGenerator(Random random, boolean unknownSymbols) {
    this.random = random;
    this.unknownSymbols = unknownSymbols;
  }

  /// Empty where no finite message was found.
  Optional<DynamicMessage> message(Descriptor type) {
    return message(type, 0);
  }

  private Optional<DynamicMessage> message(Descriptor type, int depth) {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    for (FieldDescriptor field : type.getFields()) {
      boolean set = field.isRequired() || (depth < DEEPEST && random.nextInt(3) > 0);
      if (!set) {
        continue;
      }
      int count = field.isRepeated() ? random.nextInt(3) : 1;
      for (int at = 0; at < count; at++) {
        Optional<Object> value = value(field, depth);
        if (value.isEmpty()) {
          if (field.isRequired()) {
            return Optional.empty();
          }
          break;
        }
        if (field.isRepeated()) {
          if (!field.isMapField() || at == 0) {
            message.addRepeatedField(field, value.get());
          }
        } else {
          message.setField(field, value.get());
        }
      }
    }
    return Optional.of(message.build());
  }

  private Optional<Object> value(FieldDescriptor field, int depth) {
    if (field.isMapField()) {
      DynamicMessage.Builder entry = DynamicMessage.newBuilder(field.getMessageType());
      for (FieldDescriptor part : field.getMessageType().getFields()) {
        Optional<Object> value = value(part, depth);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        entry.setField(part, value.get());
      }
      return Optional.of(entry.build());
    }
    if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
      return depth > 2 * DEEPEST
          ? Optional.empty()
          : message(field.getMessageType(), depth + 1).map(it -> it);
    }
    return Optional.of(scalar(field));
  }

  private Object scalar(FieldDescriptor field) {
    return switch (field.getType()) {
      case BOOL -> random.nextBoolean();
      case INT32, SINT32, UINT32, FIXED32, SFIXED32 ->
          of(0, 1, -1, 2, 150, Integer.MAX_VALUE, Integer.MIN_VALUE, random.nextInt());
      case INT64, SINT64, UINT64, FIXED64, SFIXED64 ->
          of(0L, 1L, -1L, 1L << 31, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE, random.nextLong());
      case FLOAT -> of(0f, 1.5f, -1f, 0.1f, Float.MAX_VALUE);
      case DOUBLE -> of(0d, 1.5, -1d, 0.1, 1e300);
      case STRING -> of("", "a", "é", "12", "true", "A");
      case BYTES ->
          of(
              ByteString.EMPTY,
              ByteString.copyFromUtf8("a"),
              ByteString.copyFrom(new byte[] {(byte) 0xff, 8, 1}));
      case ENUM -> symbol(field);
      case MESSAGE, GROUP -> throw new IllegalArgumentException("a message: " + field);
    };
  }

  private Object symbol(FieldDescriptor field) {
    List<EnumValueDescriptor> symbols = field.getEnumType().getValues();
    return unknownSymbols && !Whole.closed(field) && random.nextInt(4) == 0
        ? field.getEnumType().findValueByNumberCreatingIfUnknown(random.nextInt(20))
        : symbols.get(random.nextInt(symbols.size()));
  }

  @SafeVarargs
  private final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }
}
