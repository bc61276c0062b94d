package io.github.schemadiff.cli;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.rule.Policy;
import io.github.schemadiff.rule.Severity;

/// What the program tells the shell. A contract.
public final class ExitCode {
  /// Nothing at or above `--fail-on`.
  public static final int OK = 0;

  /// Something at or above `--fail-on`, or a direction that the policy asks for is undecided.
  public static final int FOUND = 1;

  public static final int USAGE = 2;

  /// An input could not be read; wins over [#FOUND].
  public static final int UNREADABLE = 3;

  /// A bug in the program; wins over all others.
  public static final int BUG = 70;

  private ExitCode() {}

  static int of(Comparison comparison, FailOn failOn) {
    if (unread(comparison)) {
      return UNREADABLE;
    }
    return failOn.severity().filter(least -> found(comparison, least)).isPresent() ? FOUND : OK;
  }

  private static boolean found(Comparison comparison, Severity least) {
    return comparison.findings().stream().anyMatch(one -> one.severity().atLeast(least))
        || comparison.events().stream()
            .anyMatch(event -> undecided(event, comparison.settings().policy()));
  }

  private static boolean undecided(EventComparison event, Policy policy) {
    boolean backward = event.backward().word() == Word.UNDECIDED;
    boolean forward = event.forward().word() == Word.UNDECIDED;
    return switch (policy) {
      case FOUR_RULES, FULL -> backward || forward;
      case BACKWARD -> backward;
      case FORWARD -> forward;
    };
  }

  static boolean unread(Comparison comparison) {
    return comparison.errors() > 0;
  }

  /// The one that stands for both, when several pairs were compared.
  static int worst(int one, int other) {
    return Math.max(one, other);
  }
}
