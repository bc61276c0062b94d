package io.github.schemadiff.engine;

import java.util.concurrent.CancellationException;

/// Told by long work where it is; asked whether to go on.
public interface Progress {
  Progress NONE = (step, done, total) -> {};

  /// @param step what is being done, as a person would say it: "Reading 4.1.0", "Comparing push"
  /// @param done of `total`; both 0 where there is no count
  /// @throws CancellationException if the work is no longer wanted
  void at(String step, int done, int total);
}
