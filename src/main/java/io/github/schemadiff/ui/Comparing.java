package io.github.schemadiff.ui;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;

/// Compares two sets as the user named them. Slow; runs on a [Background] thread.
@FunctionalInterface
public interface Comparing {
  /// @throws java.util.concurrent.CancellationException from `progress`, when nobody waits any more
  Comparison compare(String old, String recent, Settings settings, Progress progress);
}
