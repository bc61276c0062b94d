package io.github.schemadiff.compat.json.text;

/// A question about strings would cost more than its budget. The message says what grew, for the
/// person who reads `undecided`.
public final class TooComplex extends RuntimeException {
  public TooComplex(String reason) {
    super(reason, null, false, false);
  }
}
