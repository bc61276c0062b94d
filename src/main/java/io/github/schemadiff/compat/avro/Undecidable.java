package io.github.schemadiff.compat.avro;

/// A question that is not answered; the message completes "it could not be decided: …".
final class Undecidable extends RuntimeException {
  Undecidable(String reason) {
    super(reason, null, false, false);
  }
}
