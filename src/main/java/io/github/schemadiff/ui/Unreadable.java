package io.github.schemadiff.ui;

import io.github.schemadiff.ui.CompareState.Input;

/// One of the two inputs cannot be read at all.
public final class Unreadable extends RuntimeException {
  private final Input side;

  public Unreadable(Input side, String message, Throwable cause) {
    super(message, cause);
    this.side = side;
  }

  public Input side() {
    return side;
  }
}
