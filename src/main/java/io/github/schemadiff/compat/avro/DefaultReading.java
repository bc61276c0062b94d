package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.AvroType.Basic;
import io.github.schemadiff.compat.avro.type.AvroType.Dictionary;
import io.github.schemadiff.compat.avro.type.AvroType.Enumeration;
import io.github.schemadiff.compat.avro.type.AvroType.Field;
import io.github.schemadiff.compat.avro.type.AvroType.Fixed;
import io.github.schemadiff.compat.avro.type.AvroType.Primitive;
import io.github.schemadiff.compat.avro.type.AvroType.Sequence;
import io.github.schemadiff.compat.avro.type.AvroType.Union;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Whether Avro Java can use a default that the specification allows.
///
/// Of a union it takes the first branch that looks right from afar: a record, an enum, an array or
/// a map always does. A default that is meant for a later branch then fails on the earlier one.
final class DefaultReading {
  /// Size of a default that cannot be used.
  private static final long UNUSABLE = -1;

  /// Values that a default may fill in: a few nested defaults make millions, and the decoder makes
  /// them all.
  private static final long MOST = 100_000;

  private final Map<Question, Long> known = new HashMap<>();

  private record Question(AvroType type, JsonNode value) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Question(AvroType itsType, JsonNode itsValue)
          && itsType == type
          && itsValue == value;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(type) + System.identityHashCode(value);
    }
  }

  /// @throws Undecidable if the default is so large that nobody should try
  boolean fails(AvroType type, JsonNode value) {
    // Directly in a field, numbers may be texts.
    if (value.isString() && type instanceof Primitive one && isFloating(one.basic())) {
      return false;
    }
    long size = size(type, value);
    if (size > MOST) {
      throw new Undecidable("a default fills in more than %,d values".formatted(MOST));
    }
    return size == UNUSABLE;
  }

  private static boolean isFloating(Basic basic) {
    return basic == Basic.FLOAT || basic == Basic.DOUBLE;
  }

  private long size(AvroType type, JsonNode value) {
    Question question = new Question(type, value);
    Long size = known.get(question);
    if (size == null) {
      // What needs itself to be complete is never complete.
      known.put(question, UNUSABLE);
      size = count(type, value);
      known.put(question, size);
    }
    return size;
  }

  private long count(AvroType type, JsonNode value) {
    return switch (type) {
      case Primitive primitive -> looksLike(primitive, value) ? 1 : UNUSABLE;
      case Fixed _ -> value.isString() ? 1 : UNUSABLE;
      case Enumeration one ->
          value.isString() && one.symbols().contains(value.stringValue()) ? 1 : UNUSABLE;
      case Sequence sequence -> all(sequence.items(), value);
      case Dictionary map -> all(map.values(), value);
      case Union union ->
          union.branches().stream()
              .filter(branch -> looksLike(branch, value))
              .findFirst()
              .map(branch -> size(branch, value))
              .orElse(UNUSABLE);
      case AvroType.Record record -> {
        long sum = 1;
        for (Field field : record.fields()) {
          sum = plus(sum, member(field, value));
        }
        yield sum;
      }
    };
  }

  private long all(AvroType type, JsonNode values) {
    long sum = 1;
    for (JsonNode value : values) {
      sum = plus(sum, size(type, value));
    }
    return sum;
  }

  private long member(Field field, JsonNode record) {
    JsonNode given = record.get(field.name());
    if (given == null) {
      given = field.fallback().orElse(null);
    }
    return given == null ? UNUSABLE : size(field.type(), given);
  }

  private static long plus(long one, long other) {
    return one == UNUSABLE || other == UNUSABLE
        ? UNUSABLE
        : Math.min(one + other, Long.MAX_VALUE / 4);
  }

  private static boolean looksLike(AvroType type, JsonNode value) {
    return switch (type) {
      case Primitive primitive -> looksLike(primitive.basic(), value);
      case Fixed _ -> value.isString();
      case Enumeration _, Sequence _, Dictionary _, Union _, AvroType.Record _ -> true;
    };
  }

  private static boolean looksLike(Basic basic, JsonNode value) {
    return switch (basic) {
      case NULL -> value.isNull();
      case BOOLEAN -> value.isBoolean();
      case INT, LONG, FLOAT, DOUBLE -> value.isNumber();
      case BYTES, STRING -> value.isString();
    };
  }
}
