package io.github.schemadiff.compat.avro.check;

import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.Datum;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;

/// Writes and reads by the Avro library. Decimals are read as numbers, everything else as it is.
public final class DecoderCheck {
  private static final GenericData DATA = new GenericData();

  static {
    DATA.addLogicalTypeConversion(new Conversions.DecimalConversion());
  }

  private final Schemas schemas = new Schemas();

  /// Name and version, as a reader of a report wants to know it.
  public static String name() {
    return LibraryVersion.NAME;
  }

  /// The document in the binary encoding, if it is one of its type.
  ///
  /// @param type in the writer's own names
  /// @param held whether the library is to hold each step to the schema
  public Optional<byte[]> written(Datum document, AvroType type, boolean held) {
    try {
      return Optional.of(
          held ? Writing.held(document, type, schemas.of(type)) : Writing.plain(document, type));
    } catch (AvroRuntimeException | IOException _) {
      return Optional.empty();
    }
  }

  /// Reads bytes of the one type as the other.
  public Read read(byte[] bytes, AvroType writer, AvroType reader) {
    try {
      Schema from = schemas.of(writer);
      Schema to = schemas.of(reader);
      GenericDatumReader<Object> decoder = new GenericDatumReader<>(from, to, DATA);
      // Unbuffered: the buffered decoder of 1.12.2 guards collections by the size that the reader's
      // items would have, and so refuses sound ones whose items grew by a default or a promotion.
      Decoder plain =
          DecoderFactory.get().directBinaryDecoder(new ByteArrayInputStream(bytes), null);
      return new Read.Accepted(decoder.read(null, plain));
    } catch (AvroRuntimeException | IOException failure) {
      return new Read.Rejected(String.valueOf(failure.getMessage()));
    } catch (NullPointerException | StackOverflowError slip) {
      // What the library does with a default of a union that it takes for another branch's.
      return new Read.Rejected(slip.getClass().getSimpleName() + " within the decoder");
    }
  }
}
