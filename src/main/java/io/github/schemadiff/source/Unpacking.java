package io.github.schemadiff.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// A stream of unpacked bytes that ends with an exception when more comes out than can be meant.
final class Unpacking extends FilterInputStream {
  private final LongSupplier packed;
  private final Limits limits;
  private long unpacked;

  /// More came out of an archive than can be meant.
  static final class BombException extends IOException {
    BombException(String message) {
      super(message);
    }
  }

  /// @param packed bytes that what was read so far takes in the archive, or 0 if unknown
  Unpacking(InputStream in, LongSupplier packed, Limits limits) {
    super(in);
    this.packed = packed;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int some = super.read(buffer, offset, length);
    count(Math.max(some, 0));
    return some;
  }

  @Override
  public long skip(long wanted) throws IOException {
    // Skipped bytes are unpacked all the same.
    byte[] buffer = new byte[(int) Math.min(Math.max(wanted, 0), 8192)];
    long skipped = 0;
    while (skipped < wanted) {
      int some = read(buffer, 0, (int) Math.min(buffer.length, wanted - skipped));
      if (some < 0) {
        break;
      }
      skipped += some;
    }
    return skipped;
  }

  private void count(int bytes) throws IOException {
    unpacked += bytes;
    if (unpacked > Limits.RATIO_FREE
        && unpacked / Math.max(1, packed.getAsLong()) > limits.ratio()) {
      throw new BombException(
          "More than %d times its packed size comes out of it; the rest was not read."
              .formatted(limits.ratio()));
    }
    if (unpacked > 4 * limits.totalBytes()) {
      throw new BombException(
          "More than %s come out of it; the rest was not read."
              .formatted(Limits.megabytes(4 * limits.totalBytes())));
    }
  }
}
