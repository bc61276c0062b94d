package io.github.schemadiff.ui;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;

/// The real thing: opens both sets and compares them.
public final class Engine implements Comparing {
  @Override
  public Comparison compare(String old, String recent, Settings settings, Progress progress) {
    throw new UnsupportedOperationException("the engine is not here yet");
  }
}
