package io.github.schemadiff.format.avro;

import io.github.schemadiff.format.tree.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// An object container file: its header holds the schema that its data was written with, then come
/// blocks of data, each closed by the same marker.
///
/// After the specification's section *Object Container Files*. Data is never unpacked.
final class DataFile {
  private static final byte[] MAGIC = {'O', 'b', 'j', 1};
  private static final int MARKER = 16;

  private final byte[] bytes;
  private int at = MAGIC.length;
  private byte[] schema;
  private byte[] marker;

  private DataFile(byte[] bytes) {
    this.bytes = bytes;
  }

  static boolean isOne(byte[] bytes) {
    return bytes.length >= MAGIC.length && Arrays.equals(bytes, 0, 4, MAGIC, 0, 4);
  }

  /// @param schema text of the schema
  /// @param damage what is wrong with the data behind it
  record Content(String schema, Optional<String> damage) {}

  static Content read(byte[] bytes) throws UnreadableException {
    if (!isOne(bytes)) {
      throw new UnreadableException(0, 0, "This is no data file; expected it to begin with `Obj`.");
    }
    DataFile file = new DataFile(bytes);
    try {
      file.header();
    } catch (Truncated _) {
      throw new UnreadableException(
          0, 0, "The file ends at byte %d, within its header.".formatted(bytes.length));
    }
    if (file.schema == null) {
      throw new UnreadableException(0, 0, "The file’s header has no `avro.schema`.");
    }
    return new Content(new String(file.schema, StandardCharsets.UTF_8), file.damage());
  }

  private static final class Truncated extends Exception {}

  private void header() throws Truncated {
    for (long count = number(); count != 0; count = number()) {
      if (count < 0) {
        number();
      }
      for (long entry = Math.abs(count); entry > 0; entry--) {
        String key = new String(chunk(), StandardCharsets.UTF_8);
        byte[] value = chunk();
        if (key.equals("avro.schema")) {
          schema = value;
        }
      }
    }
    marker = take(MARKER);
  }

  private Optional<String> damage() {
    while (at < bytes.length) {
      int block = at;
      try {
        number();
        chunk();
        if (!Arrays.equals(take(MARKER), marker)) {
          return Optional.of(
              "The data block at byte %d is damaged: its end is not marked.".formatted(block));
        }
      } catch (Truncated _) {
        return Optional.of(
            "The file ends at byte %d, within the data block at byte %d."
                .formatted(bytes.length, block));
      }
    }
    return Optional.empty();
  }

  private byte[] chunk() throws Truncated {
    return take(number());
  }

  private byte[] take(long length) throws Truncated {
    if (length < 0 || length > bytes.length - at) {
      throw new Truncated();
    }
    at += (int) length;
    return Arrays.copyOfRange(bytes, at - (int) length, at);
  }

  /// A zig-zag number of variable length.
  private long number() throws Truncated {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at >= bytes.length) {
        throw new Truncated();
      }
      byte next = bytes[at++];
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new Truncated();
  }
}
