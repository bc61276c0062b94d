package io.github.schemadiff.ui;

import io.github.schemadiff.engine.Comparison;
import java.util.Optional;

/// Where the app is.
public sealed interface CompareState {
  /// Nothing is compared yet.
  record Idle() implements CompareState {}

  /// @param done of `total`; both 0 where there is no count
  record Running(String step, int done, int total) implements CompareState {}

  record Ready(Comparison comparison) implements CompareState {}

  /// @param kept what was shown before, and is shown again below the message
  record Failed(Trouble trouble, Optional<Comparison> kept) implements CompareState {}

  /// What went wrong, where, and what to do.
  ///
  /// @param side which input it is about, empty for both or neither
  record Trouble(Optional<Input> side, String what, String advice) {}

  enum Input {
    OLD,
    NEW
  }
}
