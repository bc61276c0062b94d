package io.github.schemadiff.source;

/// How much of a set is read into memory, at most. Beyond that lies a mistake (a whole disk named)
/// or an attack (an archive that unpacks to terabytes).
///
/// @param files number of files, and of folders
/// @param fileBytes of one file
/// @param totalBytes of all files together, unpacked
/// @param ratio unpacked to packed bytes, watched once an archive has given [#RATIO_FREE] bytes
record Limits(int files, long fileBytes, long totalBytes, int ratio) {
  /// Small archives of much white space compress absurdly well, and do no harm.
  static final long RATIO_FREE = 8L << 20;

  static final Limits DEFAULT = new Limits(20_000, 64L << 20, 256L << 20, 200);

  static String megabytes(long bytes) {
    return bytes >= 1L << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
  }
}
