package io.github.schemadiff.compat.avro.check;

import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.Datum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;

/// Writes a document in the binary encoding, each step held to the writer's schema by the library.
final class Writing {
  private final Encoder encoder;
  private boolean ended;

  private Writing(Encoder encoder) {
    this.encoder = encoder;
  }

  static byte[] held(Datum datum, AvroType type, Schema schema) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder binary = EncoderFactory.get().directBinaryEncoder(out, null);
    Encoder validating = EncoderFactory.get().validatingEncoder(schema, binary);
    new Writing(validating).write(datum, type);
    validating.flush();
    return out.toByteArray();
  }

  /// Of a document without an end, what is there.
  static byte[] plain(Datum datum, AvroType type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder binary = EncoderFactory.get().directBinaryEncoder(out, null);
    new Writing(binary).write(datum, type);
    binary.flush();
    return out.toByteArray();
  }

  private void write(Datum datum, AvroType type) throws IOException {
    if (ended || datum instanceof Datum.Endless) {
      ended = true;
      return;
    }
    switch (type) {
      case AvroType.Primitive primitive -> primitive(((Datum.Value) datum).value(), primitive);
      case AvroType.Fixed _ -> encoder.writeFixed((byte[]) ((Datum.Value) datum).value());
      case AvroType.Enumeration _ -> encoder.writeEnum(((Datum.Symbol) datum).index());
      case AvroType.Sequence sequence -> array(((Datum.Items) datum).items(), sequence.items());
      case AvroType.Dictionary map -> map(((Datum.Entries) datum).entries(), map.values());
      case AvroType.Union union -> {
        Datum.Choice choice = (Datum.Choice) datum;
        encoder.writeIndex(choice.branch());
        write(choice.value(), union.branches().get(choice.branch()));
      }
      case AvroType.Record record -> {
        List<Datum> members = ((Datum.Members) datum).members();
        for (int at = 0; at < members.size(); at++) {
          write(members.get(at), record.fields().get(at).type());
        }
        ended |= members.size() < record.fields().size();
      }
    }
  }

  private void primitive(Object value, AvroType.Primitive type) throws IOException {
    switch (type.basic()) {
      case NULL -> encoder.writeNull();
      case BOOLEAN -> encoder.writeBoolean((Boolean) value);
      case INT -> encoder.writeInt((Integer) value);
      case LONG -> encoder.writeLong((Long) value);
      case FLOAT -> encoder.writeFloat((Float) value);
      case DOUBLE -> encoder.writeDouble((Double) value);
      case BYTES -> encoder.writeBytes((byte[]) value);
      case STRING -> encoder.writeString((String) value);
    }
  }

  private void array(List<Datum> items, AvroType type) throws IOException {
    encoder.writeArrayStart();
    encoder.setItemCount(items.size());
    for (Datum item : items) {
      encoder.startItem();
      write(item, type);
    }
    if (!ended) {
      encoder.writeArrayEnd();
    }
  }

  private void map(Map<String, Datum> entries, AvroType type) throws IOException {
    encoder.writeMapStart();
    encoder.setItemCount(entries.size());
    for (Map.Entry<String, Datum> entry : entries.entrySet()) {
      encoder.startItem();
      encoder.writeString(entry.getKey());
      write(entry.getValue(), type);
    }
    if (!ended) {
      encoder.writeMapEnd();
    }
  }
}
