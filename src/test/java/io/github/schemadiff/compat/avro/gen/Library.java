package io.github.schemadiff.compat.avro.gen;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/// The Avro library, asked directly: its own parser, its own writer, and both of its readers.
public final class Library {
  private static final GenericData FAST = new GenericData();
  private static final GenericData CLASSIC = new GenericData();

  static {
    FAST.setFastReaderEnabled(true);
    CLASSIC.setFastReaderEnabled(false);
  }

  private Library() {}

  /// Empty where the library refuses it.
  public static Optional<Schema> parsed(String text) {
    try {
      return Optional.of(new Schema.Parser().parse(text));
    } catch (AvroRuntimeException _) {
      return Optional.empty();
    }
  }

  /// Whether the library cannot check a default because it stands in the very type that it is of.
  public static boolean isTooEarly(String text) {
    try {
      new Schema.Parser().parse(text);
      return false;
    } catch (AvroRuntimeException refusal) {
      return String.valueOf(refusal.getMessage()).contains("fields not set yet");
    }
  }

  public static byte[] written(Object value, Schema schema) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    try {
      new GenericDatumWriter<>(schema, FAST).write(value, encoder);
      encoder.flush();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }

  /// Why the bytes are not read; empty where they are.
  public static Optional<String> failure(byte[] bytes, Schema writer, Schema reader, boolean fast) {
    try {
      read(bytes, writer, reader, fast);
      return Optional.empty();
    } catch (AvroRuntimeException | IOException failure) {
      return Optional.of(String.valueOf(failure.getMessage()));
    } catch (NullPointerException slip) {
      return !fast && isLostInItsGrammar(slip)
          ? Optional.empty()
          : Optional.of(String.valueOf(slip.getMessage()));
    } catch (StackOverflowError endless) {
      // The classic reader's grammar has no end where a type's values have none.
      return fast ? Optional.of("without an end") : Optional.empty();
    }
  }

  /// What becomes of the classic reader where a record that contains itself is read by a union: it
  /// takes a symbol of its grammar that is not there. `LibraryDisagreementsTest` holds an example.
  private static boolean isLostInItsGrammar(NullPointerException slip) {
    return slip.getStackTrace()[0].getClassName().startsWith("org.apache.avro.io.parsing.");
  }

  public static Object read(byte[] bytes, Schema writer, Schema reader, boolean fast)
      throws IOException {
    return new GenericDatumReader<>(writer, reader, fast ? FAST : CLASSIC)
        .read(
            null, DecoderFactory.get().directBinaryDecoder(new ByteArrayInputStream(bytes), null));
  }
}
