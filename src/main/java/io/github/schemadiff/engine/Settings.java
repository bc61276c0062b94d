package io.github.schemadiff.engine;

import io.github.schemadiff.compat.Options;
import io.github.schemadiff.rule.Policy;
import java.util.Optional;

/// How to compare.
///
/// @param forcedFormat id of the format to read every file as; empty: detected per file
public record Settings(Policy policy, Options options, Optional<String> forcedFormat) {
  public static final Settings DEFAULT =
      new Settings(Policy.FOUR_RULES, Options.DEFAULT, Optional.empty());
}
