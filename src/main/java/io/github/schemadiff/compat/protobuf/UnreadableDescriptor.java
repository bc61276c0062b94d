package io.github.schemadiff.compat.protobuf;

/// The library cannot link what the format took for readable: said as undecided.
final class UnreadableDescriptor extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableDescriptor(String message) {
    super(message, null, false, false);
  }
}
