package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.type.AvroType;

/// A writer's type and the reader's that reads it, told by identity.
///
/// @param reader null where the writer's value is skipped
record Pair(AvroType writer, AvroType reader) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Pair(AvroType itsWriter, AvroType itsReader)
        && itsWriter == writer
        && itsReader == reader;
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(writer) + System.identityHashCode(reader);
  }
}
