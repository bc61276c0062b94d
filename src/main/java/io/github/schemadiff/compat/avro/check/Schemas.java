package io.github.schemadiff.compat.avro.check;

import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.AvroType.Basic;
import io.github.schemadiff.compat.avro.type.AvroType.Field;
import io.github.schemadiff.compat.avro.type.AvroType.Logical;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;

/// Types as the library's schemas, each once.
final class Schemas {
  private final Map<AvroType, Schema> made = new IdentityHashMap<>();

  /// @throws org.apache.avro.AvroRuntimeException if the library does not take it
  Schema of(AvroType type) {
    Schema known = made.get(type);
    if (known != null) {
      return known;
    }
    return switch (type) {
      case AvroType.Primitive primitive ->
          keep(type, logical(Schema.create(basic(primitive.basic())), primitive.logical()));
      case AvroType.Fixed fixed -> {
        Schema schema = Schema.createFixed(fixed.fullName(), null, null, fixed.size());
        fixed.aliases().forEach(schema::addAlias);
        yield keep(type, logical(schema, fixed.logical()));
      }
      case AvroType.Enumeration one -> {
        Schema schema =
            Schema.createEnum(
                one.fullName(), null, null, one.symbols(), one.fallback().orElse(null));
        one.aliases().forEach(schema::addAlias);
        yield keep(type, schema);
      }
      case AvroType.Sequence sequence -> keep(type, Schema.createArray(of(sequence.items())));
      case AvroType.Dictionary map -> keep(type, Schema.createMap(of(map.values())));
      case AvroType.Union union ->
          keep(type, Schema.createUnion(union.branches().stream().map(this::of).toList()));
      case AvroType.Record record -> record(record);
    };
  }

  private Schema keep(AvroType type, Schema schema) {
    made.put(type, schema);
    return schema;
  }

  private Schema record(AvroType.Record record) {
    Schema schema = Schema.createRecord(record.fullName(), null, null, false);
    record.aliases().forEach(schema::addAlias);
    made.put(record, schema);
    List<Schema.Field> fields = new ArrayList<>();
    for (Field field : record.fields()) {
      Schema type = of(field.type());
      // A default of a type that is not complete yet cannot be checked by the library; ours are.
      Schema.Field one =
          field
              .fallback()
              .map(value -> withDefault(field.name(), type, value))
              .orElseGet(() -> new Schema.Field(field.name(), type, null, (Object) null));
      field.aliases().forEach(one::addAlias);
      fields.add(one);
    }
    schema.setFields(fields);
    return schema;
  }

  private static Schema.Field withDefault(String name, Schema type, JsonNode value) {
    return new Schema.Field(name, type, null, object(value, type));
  }

  /// A default as the library takes it.
  private static Object object(JsonNode value, Schema type) {
    if (value.isNull()) {
      return JsonProperties.NULL_VALUE;
    }
    if (value.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      value.properties().forEach(it -> map.put(it.getKey(), object(it.getValue(), null)));
      return map;
    }
    if (value.isArray()) {
      List<Object> list = new ArrayList<>();
      value.forEach(item -> list.add(object(item, null)));
      return list;
    }
    boolean floating =
        type != null
            && (type.getType() == Schema.Type.FLOAT || type.getType() == Schema.Type.DOUBLE);
    if (value.isString()) {
      return floating ? (Object) Double.valueOf(value.stringValue()) : value.stringValue();
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isInt()) {
      return value.intValue();
    }
    if (value.isLong()) {
      return value.longValue();
    }
    BigDecimal exact = value.decimalValue();
    return exact.doubleValue();
  }

  private static Schema logical(Schema schema, Optional<Logical> logical) {
    if (logical.isEmpty()) {
      return schema;
    }
    if (logical.get().isDecimal()) {
      return LogicalTypes.decimal(logical.get().precision(), logical.get().scale())
          .addToSchema(schema);
    }
    schema.addProp("logicalType", logical.get().name());
    return schema;
  }

  private static Schema.Type basic(Basic basic) {
    return Schema.Type.valueOf(basic.name());
  }
}
