package io.github.schemadiff.engine;

import io.github.schemadiff.rule.Principle;
import java.util.Map;

/// Counts over all events.
///
/// @param byPrinciple violations that are not waived
public record Summary(
    int violations,
    int warnings,
    int advice,
    int notProven,
    int waived,
    Map<Principle, Integer> byPrinciple) {
  public Summary {
    byPrinciple = Map.copyOf(byPrinciple);
  }
}
