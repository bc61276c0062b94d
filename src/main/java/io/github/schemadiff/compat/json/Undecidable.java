package io.github.schemadiff.compat.json;

/// A question that cannot be answered as the schema stands; the message is the reason that people
/// read.
final class Undecidable extends RuntimeException {
  Undecidable(String reason) {
    super(reason, null, false, false);
  }
}
