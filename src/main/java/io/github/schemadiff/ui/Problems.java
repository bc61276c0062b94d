package io.github.schemadiff.ui;

import io.github.schemadiff.ui.CompareState.Trouble;
import java.util.Optional;

/// Failures in the words of the window.
final class Problems {
  private Problems() {}

  static Trouble of(Throwable problem) {
    if (problem instanceof Unreadable unreadable) {
      return new Trouble(
          Optional.of(unreadable.side()),
          unreadable.getMessage(),
          "Choose a folder, file or archive that holds schemas.");
    }
    String detail = problem.getMessage() == null ? "" : ": " + problem.getMessage();
    return new Trouble(
        Optional.empty(),
        "The comparison stopped with a bug in the program ("
            + problem.getClass().getSimpleName()
            + detail
            + ").",
        "What was shown before is still here. Run again with F5, or report it.");
  }
}
