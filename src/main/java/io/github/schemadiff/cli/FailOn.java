package io.github.schemadiff.cli;

import io.github.schemadiff.rule.Severity;
import java.util.Optional;

/// From which severity on a result counts as a failure.
enum FailOn {
  VIOLATION,
  WARNING,
  NEVER;

  /// Empty: nothing fails.
  Optional<Severity> severity() {
    return switch (this) {
      case VIOLATION -> Optional.of(Severity.VIOLATION);
      case WARNING -> Optional.of(Severity.WARNING);
      case NEVER -> Optional.empty();
    };
  }
}
