package io.github.schemadiff.cli;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.source.SourceSet;

/// The engine, as the commands call it.
@FunctionalInterface
public interface Comparing {
  Comparison compare(SourceSet old, SourceSet recent, Settings settings, Progress progress);
}
