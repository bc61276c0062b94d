package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.Type;
import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.Options;
import java.util.ArrayList;
import java.util.List;

/// The binary wire format: a value is read as it was written if both types are of one wire type and
/// the reader has room for what the writer writes (*Encoding*, in Protobuf's own guides).
final class BinaryTable implements Relation.Table {
  private final Options.Content content;

  BinaryTable(Options.Content content) {
    this.content = content;
  }

  @Override
  public Relation of(FieldDescriptor writer, FieldDescriptor reader) {
    Type written = writer.getType();
    Type read = reader.getType();
    return switch (written) {
      case MESSAGE ->
          read == Type.MESSAGE
              ? new Relation.Messages(writer.getMessageType(), reader.getMessageType())
              : read == Type.BYTES ? Relation.SAME : different(writer);
      case GROUP ->
          read == Type.GROUP
              ? new Relation.Messages(writer.getMessageType(), reader.getMessageType())
              : different(writer);
      case STRING -> read == Type.STRING || read == Type.BYTES ? Relation.SAME : different(writer);
      case BYTES ->
          read == Type.BYTES
              ? Relation.SAME
              : read == Type.STRING
                  ? of(Aspect.TYPE, "type", List.of(ByteString.copyFrom(new byte[] {(byte) 0xff})))
                  : different(writer);
      case FLOAT, DOUBLE -> read == written ? Relation.SAME : different(writer);
      case BOOL,
          INT32,
          INT64,
          UINT32,
          UINT64,
          SINT32,
          SINT64,
          ENUM,
          FIXED32,
          FIXED64,
          SFIXED32,
          SFIXED64 ->
          whole(writer, reader);
    };
  }

  private Relation whole(FieldDescriptor writer, FieldDescriptor reader) {
    Whole written = Numbers.written(writer, content);
    List<Object> lost =
        written.beyond(readBack(writer, reader)).stream()
            .filter(it -> it.signum() != 0 || !readsAsZero(writer, reader))
            .map(it -> Numbers.of(writer, it))
            .toList();
    boolean symbols = writer.getType() == Type.ENUM && reader.getType() == Type.ENUM;
    if (!lost.isEmpty()) {
      return of(symbols ? Aspect.SYMBOL : Aspect.TYPE, symbols ? "symbol" : "type", lost);
    }
    return symbols ? renumbered(writer.getEnumType(), reader.getEnumType()) : Relation.SAME;
  }

  /// Whether a zero that is lost is a zero all the same.
  private static boolean readsAsZero(FieldDescriptor writer, FieldDescriptor reader) {
    return !writer.isRepeated()
        && !reader.isRepeated()
        && !reader.isRequired()
        && reader.getJavaType() != FieldDescriptor.JavaType.MESSAGE
        && isZero(reader, reader.getDefaultValue());
  }

  private static boolean isZero(FieldDescriptor field, Object value) {
    return switch (value) {
      case Float number -> number == 0;
      case Double number -> number == 0;
      default -> Numbers.isWhole(value) && Numbers.value(field, value).signum() == 0;
    };
  }

  /// The numbers that are read as they were written.
  private static Whole readBack(FieldDescriptor writer, FieldDescriptor reader) {
    boolean zigzag = isZigzag(writer.getType());
    return switch (reader.getType()) {
      case BOOL -> varint(writer, zigzag, Whole.BOOL);
      case INT32 -> varint(writer, zigzag, Whole.INT32);
      case INT64 -> varint(writer, zigzag, Whole.INT64);
      case UINT32 -> varint(writer, zigzag, Whole.UINT32);
      case UINT64 -> varint(writer, zigzag, Whole.UINT64);
      case ENUM ->
          varint(
              writer,
              zigzag,
              Whole.closed(reader) ? Whole.declared(reader.getEnumType()) : Whole.INT32);
      case SINT32 -> varint(writer, !zigzag, Whole.INT32);
      case SINT64 -> varint(writer, !zigzag, Whole.INT64);
      case FIXED32 -> fixed(writer, Type.FIXED32, Type.SFIXED32, Whole.UINT32);
      case SFIXED32 -> fixed(writer, Type.FIXED32, Type.SFIXED32, Whole.INT32);
      case FIXED64 -> fixed(writer, Type.FIXED64, Type.SFIXED64, Whole.UINT64);
      case SFIXED64 -> fixed(writer, Type.FIXED64, Type.SFIXED64, Whole.INT64);
      case FLOAT, DOUBLE, STRING, BYTES, MESSAGE, GROUP -> Whole.NONE;
    };
  }

  private static boolean isZigzag(Type type) {
    return type == Type.SINT32 || type == Type.SINT64;
  }

  /// @param otherSign one of the two folds its sign (`sint`) and the other does not: only zero is
  ///   alike
  private static Whole varint(FieldDescriptor writer, boolean otherSign, Whole room) {
    return switch (writer.getType()) {
      case BOOL, INT32, INT64, UINT32, UINT64, SINT32, SINT64, ENUM ->
          otherSign ? Whole.ZERO : room;
      case FIXED32, FIXED64, SFIXED32, SFIXED64, FLOAT, DOUBLE, STRING, BYTES, MESSAGE, GROUP ->
          Whole.NONE;
    };
  }

  private static Whole fixed(FieldDescriptor writer, Type one, Type other, Whole room) {
    return writer.getType() == one || writer.getType() == other ? room : Whole.NONE;
  }

  /// A symbol that both sides know by its name, under two numbers.
  private static Relation renumbered(EnumDescriptor writer, EnumDescriptor reader) {
    List<Object> moved = new ArrayList<>();
    for (EnumValueDescriptor symbol : writer.getValues()) {
      EnumValueDescriptor same = reader.findValueByName(symbol.getName());
      if (same != null && same.getNumber() != symbol.getNumber()) {
        moved.add(symbol);
      }
    }
    return moved.isEmpty() ? Relation.SAME : of(Aspect.MISREAD, Relation.MOVED, moved);
  }

  private static Relation different(FieldDescriptor writer) {
    return of(Aspect.TYPE, "type", Samples.values(writer));
  }

  private static Relation of(Aspect aspect, String keyword, List<Object> samples) {
    return new Relation.Different(aspect, keyword, samples);
  }
}
