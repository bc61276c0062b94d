package io.github.schemadiff.ui;

import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.SourceSet;
import io.github.schemadiff.source.Sources;
import io.github.schemadiff.ui.CompareState.Input;

/// The real thing: opens both sets and compares them.
public final class Engine implements Comparing {
  @Override
  public Comparison compare(String old, String recent, Settings settings, Progress progress) {
    SourceSet before = open(old, Input.OLD, progress);
    SourceSet after = open(recent, Input.NEW, progress);
    return Comparer.compare(before, after, settings, progress);
  }

  private static SourceSet open(String location, Input side, Progress progress) {
    progress.at("Reading " + location, 0, 0);
    try {
      return Sources.open(location);
    } catch (SourceException unreadable) {
      throw new Unreadable(side, location + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
