package io.github.schemadiff.compat.avro.check;

import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.Datum;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
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
  /// @param endless whether only its beginning is there
  public Optional<byte[]> written(Datum document, AvroType type, boolean endless) {
    try {
      return Optional.of(
          endless
              ? Writing.begun(document, type)
              : Writing.whole(document, type, schemas.of(type)));
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
      return new Read.Accepted(decoder.read(null, DecoderFactory.get().binaryDecoder(bytes, null)));
    } catch (AvroRuntimeException | IOException failure) {
      return new Read.Rejected(String.valueOf(failure.getMessage()));
    }
  }
}
