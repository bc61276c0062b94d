package io.github.schemadiff.format.avro;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A logical type on a type that may carry it. One that may not is ignored, as the specification
/// asks of readers.
///
/// @param parameters of decimals: precision and scale
record LogicalType(String name, ObjectNode parameters) {
  private static final Map<String, Set<String>> CARRIERS =
      Map.ofEntries(
          Map.entry("decimal", Set.of("bytes", "fixed")),
          Map.entry("big-decimal", Set.of("bytes")),
          Map.entry("uuid", Set.of("string", "fixed")),
          Map.entry("date", Set.of("int")),
          Map.entry("time-millis", Set.of("int")),
          Map.entry("time-micros", Set.of("long")),
          Map.entry("timestamp-millis", Set.of("long")),
          Map.entry("timestamp-micros", Set.of("long")),
          Map.entry("timestamp-nanos", Set.of("long")),
          Map.entry("local-timestamp-millis", Set.of("long")),
          Map.entry("local-timestamp-micros", Set.of("long")),
          Map.entry("local-timestamp-nanos", Set.of("long")),
          Map.entry("duration", Set.of("fixed")));

  private static final Map<String, Integer> SIZES = Map.of("uuid", 16, "duration", 12);

  /// The logical type of a primitive or fixed type that is an object.
  static Optional<LogicalType> of(Part part) {
    Optional<String> name = part.text("logicalType");
    if (name.isEmpty() || ignored(part).isPresent()) {
      return Optional.empty();
    }
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    if (name.get().equals("decimal")) {
      parameters.put("precision", part.node().get("precision").intValue());
      parameters.put("scale", part.node().path("scale").asInt(0));
    }
    return Optional.of(new LogicalType(name.get(), parameters));
  }

  /// Why a logical type that is written there does not count.
  static Optional<String> ignored(Part part) {
    String name = part.text("logicalType").orElse("");
    Set<String> carriers = CARRIERS.get(name);
    if (carriers == null) {
      return Optional.empty();
    }
    String carrier = part.text("type").orElse("");
    if (!carriers.contains(carrier)) {
      return Optional.of("it needs " + String.join(" or ", carriers.stream().sorted().toList()));
    }
    if (carrier.equals("fixed") && SIZES.containsKey(name)) {
      int size = SIZES.get(name);
      return part.node().path("size").asInt(-1) == size
          ? Optional.empty()
          : Optional.of("it needs a fixed of size " + size);
    }
    return name.equals("decimal") ? badDecimal(part) : Optional.empty();
  }

  private static Optional<String> badDecimal(Part part) {
    JsonNode precision = part.node().path("precision");
    JsonNode scale = part.node().path("scale");
    if (!precision.isInt() || precision.intValue() < 1) {
      return Optional.of("it needs a `precision` of 1 or more");
    }
    if (!scale.isMissingNode()
        && (!scale.isInt() || scale.intValue() < 0 || scale.intValue() > precision.intValue())) {
      return Optional.of("its `scale` must lie between 0 and its precision");
    }
    int size = part.node().path("size").asInt(Integer.MAX_VALUE);
    boolean fits =
        !part.text("type").orElse("").equals("fixed") || precision.intValue() <= digits(size);
    return fits
        ? Optional.empty()
        : Optional.of("a fixed of size " + size + " holds " + digits(size) + " digits");
  }

  /// How many decimal digits every signed number of so many bytes can have.
  private static long digits(int bytes) {
    return Math.round(Math.floor(Math.log10(2) * (8.0 * bytes - 1)));
  }
}
