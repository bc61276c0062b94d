package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.type.AvroType.Basic;
import io.github.schemadiff.compat.avro.type.AvroType.Fixed;
import io.github.schemadiff.compat.avro.type.AvroType.Logical;
import io.github.schemadiff.compat.avro.type.AvroType.Primitive;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Realistic values before made-up ones: what the schema shows, then what a logical type looks
/// like.
final class Samples {
  /// An evening in late November; any time does.
  private static final Instant TIME = Instant.parse("2026-11-23T18:30:00Z");

  private static final String UUID = "6f1c2b9e-52d4-4f0b-9c1e-0d8a7b3e2f41";

  private Samples() {}

  /// @param shown values that the schema shows for it, the best first
  static Object of(Primitive type, List<JsonNode> shown) {
    return shown.stream()
        .flatMap(value -> value(type.basic(), value).stream())
        .findFirst()
        .or(() -> type.logical().flatMap(logical -> logical(type.basic(), logical)))
        .orElseGet(() -> plain(type.basic()));
  }

  static byte[] of(Fixed type, List<JsonNode> shown) {
    return shown.stream()
        .flatMap(value -> bytes(value).stream())
        .filter(bytes -> bytes.length == type.size())
        .findFirst()
        .orElseGet(() -> type.logical().map(it -> logical(it, type)).orElse(letters(type.size())));
  }

  /// A value that the schema shows, if it is one of this type.
  private static Optional<Object> value(Basic basic, JsonNode value) {
    return switch (basic) {
      case NULL -> Optional.empty();
      case BOOLEAN -> value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
      case INT -> value.isInt() ? Optional.of(value.intValue()) : Optional.empty();
      case LONG ->
          value.isInt() || value.isLong() ? Optional.of(value.longValue()) : Optional.empty();
      case FLOAT -> value.isNumber() ? Optional.of((float) value.asDouble()) : Optional.empty();
      case DOUBLE -> value.isNumber() ? Optional.of(value.asDouble()) : Optional.empty();
      case STRING -> value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
      case BYTES -> bytes(value).map(bytes -> bytes);
    };
  }

  private static Optional<byte[]> bytes(JsonNode value) {
    return value.isString() && value.stringValue().chars().allMatch(c -> c < 256)
        ? Optional.of(value.stringValue().getBytes(StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }

  private static Object plain(Basic basic) {
    return switch (basic) {
      case NULL -> null;
      case BOOLEAN -> true;
      case INT -> 1;
      case LONG -> 1L;
      case FLOAT -> 1.5f;
      case DOUBLE -> 1.5;
      case STRING -> "text";
      case BYTES -> letters(4);
    };
  }

  private static Optional<Object> logical(Basic basic, Logical logical) {
    return switch (logical.name()) {
      case "decimal" -> Optional.of(decimal(logical).toByteArray());
      case "uuid" -> Optional.of(UUID);
      case "date" -> Optional.of((int) (TIME.getEpochSecond() / 86_400));
      case "time-millis" -> Optional.of((int) (secondOfDay() * 1_000));
      case "time-micros" -> Optional.of(secondOfDay() * 1_000_000);
      case "timestamp-millis", "local-timestamp-millis" -> Optional.of(TIME.toEpochMilli());
      case "timestamp-micros", "local-timestamp-micros" ->
          Optional.of(ChronoUnit.MICROS.between(Instant.EPOCH, TIME));
      case "timestamp-nanos", "local-timestamp-nanos" ->
          Optional.of(ChronoUnit.NANOS.between(Instant.EPOCH, TIME));
      default -> Optional.<Object>empty().or(() -> Optional.ofNullable(plain(basic)));
    };
  }

  private static long secondOfDay() {
    return TIME.getEpochSecond() % 86_400;
  }

  private static byte[] logical(Logical logical, Fixed type) {
    return switch (logical.name()) {
      case "decimal" -> padded(decimal(logical), type.size());
      case "duration" ->
          ByteBuffer.allocate(type.size())
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt(0)
              .putInt(1)
              .putInt(0)
              .array();
      case "uuid" -> {
        java.util.UUID uuid = java.util.UUID.fromString(UUID);
        yield ByteBuffer.allocate(type.size())
            .putLong(uuid.getMostSignificantBits())
            .putLong(uuid.getLeastSignificantBits())
            .array();
      }
      default -> letters(type.size());
    };
  }

  /// Bytes that can be read.
  private static byte[] letters(int count) {
    byte[] bytes = new byte[count];
    for (int at = 0; at < count; at++) {
      bytes[at] = (byte) ('a' + at % 26);
    }
    return bytes;
  }

  private static byte[] padded(BigInteger number, int size) {
    byte[] bytes = number.toByteArray();
    byte[] all = new byte[size];
    Arrays.fill(all, (byte) (number.signum() < 0 ? 0xFF : 0));
    System.arraycopy(bytes, 0, all, size - bytes.length, bytes.length);
    return all;
  }

  /// 1234, or as many of its digits as there may be: 12.34 with a scale of 2.
  private static BigInteger decimal(Logical logical) {
    return new BigInteger("1234".substring(0, Math.min(4, logical.precision())));
  }
}
