package io.github.schemadiff.compat.json.node;

/// A question that cannot be answered as the schema stands; the message is the reason that people
/// read.
public final class Undecidable extends RuntimeException {
  public Undecidable(String reason) {
    super(reason, null, false, false);
  }
}
