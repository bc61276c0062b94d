package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.FieldDescriptor.Type;
import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.Options;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The JSON mapping (*ProtoJSON Format*, in Protobuf's own guides): numbers are numbers, symbols
/// their names, and some messages of `google.protobuf` have forms of their own.
final class JsonTable implements Relation.Table {
  private final Options.Content content;

  JsonTable(Options.Content content) {
    this.content = content;
  }

  @Override
  public Relation of(FieldDescriptor writer, FieldDescriptor reader) {
    boolean messages =
        writer.getJavaType() == JavaType.MESSAGE && reader.getJavaType() == JavaType.MESSAGE;
    if (SpecialForms.either(writer, reader)) {
      boolean symbols =
          writer.getJavaType() == JavaType.ENUM && reader.getJavaType() == JavaType.ENUM;
      boolean same =
          symbols && writer.getEnumType().getFullName().equals(reader.getEnumType().getFullName())
              || messages
                  && writer
                      .getMessageType()
                      .getFullName()
                      .equals(reader.getMessageType().getFullName());
      return same
          ? Relation.SAME
          : new Relation.Open(
              "a type of google.protobuf with a JSON form of its own meets another type",
              Samples.values(writer));
    }
    if (messages) {
      return new Relation.Messages(writer.getMessageType(), reader.getMessageType());
    }
    return switch (writer.getType()) {
      case BOOL, STRING, BYTES ->
          writer.getType() == reader.getType() ? Relation.SAME : different(writer);
      case MESSAGE, GROUP -> different(writer);
      case FLOAT ->
          reader.getType() == Type.FLOAT || reader.getType() == Type.DOUBLE
              ? Relation.SAME
              : different(writer);
      case DOUBLE ->
          reader.getType() == Type.DOUBLE
              ? Relation.SAME
              : reader.getType() == Type.FLOAT
                  ? new Relation.Different(Aspect.TYPE, "type", List.of(1e300, 0.1))
                  : different(writer);
      case ENUM -> reader.getType() == Type.ENUM ? symbols(writer, reader) : different(writer);
      case INT32, INT64, UINT32, UINT64, SINT32, SINT64, FIXED32, FIXED64, SFIXED32, SFIXED64 ->
          whole(writer, reader);
    };
  }

  private Relation whole(FieldDescriptor writer, FieldDescriptor reader) {
    Whole room =
        switch (reader.getType()) {
          case INT32, SINT32, SFIXED32 -> Whole.INT32;
          case INT64, SINT64, SFIXED64 -> Whole.INT64;
          case UINT32, FIXED32 -> Whole.UINT32;
          case UINT64, FIXED64 -> Whole.UINT64;
          case ENUM -> Whole.closed(reader) ? Whole.declared(reader.getEnumType()) : Whole.INT32;
          // Whole numbers beyond these are rounded.
          case FLOAT -> exact(24);
          case DOUBLE -> exact(53);
          case BOOL, STRING, BYTES, MESSAGE, GROUP -> Whole.NONE;
        };
    List<Object> lost =
        Numbers.written(writer, content).beyond(room).stream()
            .<Object>map(it -> Numbers.of(writer, it))
            .toList();
    return lost.isEmpty() ? Relation.SAME : new Relation.Different(Aspect.TYPE, "type", lost);
  }

  private static Whole exact(int bits) {
    BigInteger most = BigInteger.ONE.shiftLeft(bits);
    return new Whole.Range(most.negate(), most);
  }

  private Relation symbols(FieldDescriptor writer, FieldDescriptor reader) {
    List<Object> unknown = new ArrayList<>();
    for (EnumValueDescriptor symbol : writer.getEnumType().getValues()) {
      // The name that is written is the first one of a number.
      EnumValueDescriptor written = writer.getEnumType().findValueByNumber(symbol.getNumber());
      if (reader.getEnumType().findValueByName(written.getName()) == null
          && !unknown.contains(written)) {
        unknown.add(written);
      }
    }
    if (unknown.isEmpty()
        && content == Options.Content.STRICT
        && !Whole.closed(writer)
        && Whole.closed(reader)) {
      Whole.INT32
          .beyond(Whole.declared(reader.getEnumType()))
          .forEach(it -> unknown.add(Numbers.of(writer, it)));
    }
    return unknown.isEmpty()
        ? Relation.SAME
        : new Relation.Different(Aspect.SYMBOL, "symbol", unknown);
  }

  private static Relation different(FieldDescriptor writer) {
    return new Relation.Different(Aspect.TYPE, "type", Samples.values(writer));
  }
}
