package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.github.schemadiff.compat.Options;
import java.math.BigInteger;

/// Whole numbers as the library holds them, and back.
final class Numbers {
  private static final BigInteger TWO_32 = BigInteger.ONE.shiftLeft(32);
  private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

  private Numbers() {}

  /// What a writer of this field writes.
  static Whole written(FieldDescriptor field, Options.Content content) {
    return switch (field.getType()) {
      case BOOL -> Whole.BOOL;
      case INT32, SINT32, SFIXED32 -> Whole.INT32;
      case INT64, SINT64, SFIXED64 -> Whole.INT64;
      case UINT32, FIXED32 -> Whole.UINT32;
      case UINT64, FIXED64 -> Whole.UINT64;
      // Whoever holds an open enum may hold any number; only its symbols are declared.
      case ENUM ->
          Whole.closed(field) || content == Options.Content.DECLARED
              ? Whole.declared(field.getEnumType())
              : Whole.INT32;
      case FLOAT, DOUBLE, STRING, BYTES, MESSAGE, GROUP -> Whole.NONE;
    };
  }

  /// The library's object for a number of this field.
  static Object of(FieldDescriptor field, BigInteger number) {
    return switch (field.getType()) {
      case BOOL -> number.signum() != 0;
      case INT32, SINT32, SFIXED32, UINT32, FIXED32 -> number.intValue();
      case INT64, SINT64, SFIXED64, UINT64, FIXED64 -> number.longValue();
      case ENUM -> field.getEnumType().findValueByNumberCreatingIfUnknown(number.intValue());
      case FLOAT, DOUBLE, STRING, BYTES, MESSAGE, GROUP ->
          throw new IllegalArgumentException("no whole number: " + field.getType());
    };
  }

  /// The number that an object of this field is.
  static BigInteger value(FieldDescriptor field, Object value) {
    return switch (value) {
      case Boolean truth -> truth ? BigInteger.ONE : BigInteger.ZERO;
      case EnumValueDescriptor symbol -> BigInteger.valueOf(symbol.getNumber());
      case Integer number ->
          unsigned(field) && number < 0
              ? BigInteger.valueOf(number).add(TWO_32)
              : BigInteger.valueOf(number);
      case Long number ->
          unsigned(field) && number < 0
              ? BigInteger.valueOf(number).add(TWO_64)
              : BigInteger.valueOf(number);
      default -> throw new IllegalArgumentException("no whole number: " + value);
    };
  }

  static boolean isWhole(Object value) {
    return value instanceof Boolean
        || value instanceof EnumValueDescriptor
        || value instanceof Integer
        || value instanceof Long;
  }

  private static boolean unsigned(FieldDescriptor field) {
    return switch (field.getType()) {
      case UINT32, FIXED32, UINT64, FIXED64 -> true;
      default -> false;
    };
  }
}
