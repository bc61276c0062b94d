package io.github.schemadiff.compat.avro.check;

import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;

/// Looks into values of the library's own classes.
public final class Decoded {
  private Decoded() {}

  /// The value of a field; empty if there is none.
  public static Optional<Object> field(Object value, String name) {
    return value instanceof IndexedRecord record && record.getSchema().getField(name) != null
        ? Optional.ofNullable(record.get(record.getSchema().getField(name).pos()))
        : Optional.empty();
  }
}
