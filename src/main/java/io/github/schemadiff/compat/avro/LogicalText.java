package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.type.AvroType.Logical;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A value of a logical type as people write it.
final class LogicalText {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private LogicalText() {}

  /// Empty for types that people write as they are.
  static Optional<JsonNode> of(Object value, Optional<Logical> logical) {
    return logical.flatMap(
        type ->
            switch (value) {
              case byte[] bytes -> bytes(bytes, type);
              case Integer number -> number(number, type);
              case Long number -> number(number, type);
              case null, default -> Optional.empty();
            });
  }

  private static Optional<JsonNode> bytes(byte[] bytes, Logical type) {
    return switch (type.name()) {
      case "decimal" -> Optional.of(MAKE.numberNode(decimal(bytes, type)));
      case "uuid" -> {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        yield Optional.of(MAKE.stringNode(new UUID(buffer.getLong(), buffer.getLong()).toString()));
      }
      case "duration" -> {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        yield Optional.of(
            MAKE.objectNode()
                .put("months", Integer.toUnsignedLong(buffer.getInt()))
                .put("days", Integer.toUnsignedLong(buffer.getInt()))
                .put("millis", Integer.toUnsignedLong(buffer.getInt())));
      }
      default -> Optional.empty();
    };
  }

  static BigDecimal decimal(byte[] bytes, Logical type) {
    return new BigDecimal(
        bytes.length == 0 ? BigInteger.ZERO : new BigInteger(bytes), type.scale());
  }

  private static Optional<JsonNode> number(long value, Logical type) {
    return switch (type.name()) {
      case "date" -> text(LocalDate.ofEpochDay(value));
      case "time-millis" ->
          text(LocalTime.ofNanoOfDay(Math.floorMod(value, 86_400_000) * 1_000_000L));
      case "time-micros" ->
          text(LocalTime.ofNanoOfDay(Math.floorMod(value, 86_400_000_000L) * 1_000));
      case "timestamp-millis" -> text(Instant.EPOCH.plus(value, ChronoUnit.MILLIS));
      case "timestamp-micros" -> text(Instant.EPOCH.plus(value, ChronoUnit.MICROS));
      case "timestamp-nanos" -> text(Instant.EPOCH.plus(value, ChronoUnit.NANOS));
      case "local-timestamp-millis" -> local(Instant.EPOCH.plus(value, ChronoUnit.MILLIS));
      case "local-timestamp-micros" -> local(Instant.EPOCH.plus(value, ChronoUnit.MICROS));
      case "local-timestamp-nanos" -> local(Instant.EPOCH.plus(value, ChronoUnit.NANOS));
      default -> Optional.empty();
    };
  }

  private static Optional<JsonNode> local(Instant instant) {
    return text(instant.atZone(ZoneOffset.UTC).toLocalDateTime());
  }

  private static Optional<JsonNode> text(Object time) {
    return Optional.of(MAKE.stringNode(time.toString()));
  }
}
