package io.github.schemadiff.compat.avro.gen;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/// Values of a schema, in the library's own classes; none of a type whose values have no end.
public final class DataGenerator {
  private static final int DEEPEST = 12;

  private final Random random;

  public DataGenerator(long seed) {
    this.random = new Random(seed);
  }

  /// Wrapped, as null is a value.
  public record Value(Object value) {}

  public Optional<Value> of(Schema schema) {
    return of(schema, 0);
  }

  private Optional<Value> of(Schema schema, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    return switch (schema.getType()) {
      case NULL -> Optional.of(new Value(null));
      case BOOLEAN -> Optional.of(new Value(random.nextBoolean()));
      case INT -> Optional.of(new Value(random.nextInt()));
      case LONG -> Optional.of(new Value(random.nextLong()));
      case FLOAT -> Optional.of(new Value(random.nextFloat()));
      case DOUBLE -> Optional.of(new Value(random.nextDouble()));
      case STRING -> Optional.of(new Value("text" + random.nextInt(10)));
      case BYTES -> Optional.of(new Value(ByteBuffer.wrap(new byte[] {1, 2})));
      case FIXED ->
          Optional.of(new Value(new GenericData.Fixed(schema, new byte[schema.getFixedSize()])));
      case ENUM ->
          schema.getEnumSymbols().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Value(
                      new GenericData.EnumSymbol(
                          schema,
                          schema
                              .getEnumSymbols()
                              .get(random.nextInt(schema.getEnumSymbols().size())))));
      case ARRAY -> Optional.of(new Value(array(schema, depth)));
      case MAP -> Optional.of(new Value(map(schema, depth)));
      case UNION -> union(schema, depth);
      case RECORD -> record(schema, depth);
    };
  }

  private Object array(Schema schema, int depth) {
    List<Object> items = new ArrayList<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      of(schema.getElementType(), depth + 1).ifPresent(item -> items.add(item.value()));
    }
    return new GenericData.Array<>(schema, items);
  }

  private Object map(Schema schema, int depth) {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      String key = "k" + count;
      of(schema.getValueType(), depth + 1).ifPresent(it -> entries.put(key, it.value()));
    }
    return entries;
  }

  /// Any branch that has a value.
  private Optional<Value> union(Schema schema, int depth) {
    List<Schema> branches = new ArrayList<>(schema.getTypes());
    java.util.Collections.shuffle(branches, random);
    return branches.stream().flatMap(branch -> of(branch, depth + 1).stream()).findFirst();
  }

  private Optional<Value> record(Schema schema, int depth) {
    GenericData.Record record = new GenericData.Record(schema);
    for (Schema.Field field : schema.getFields()) {
      Optional<Value> value = of(field.schema(), depth + 1);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      record.put(field.pos(), value.get().value());
    }
    return Optional.of(new Value(record));
  }
}
