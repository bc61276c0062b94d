package io.github.schemadiff.engine;

import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Severity;
import java.util.EnumMap;
import java.util.List;
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

  /// Counts findings that nobody has decided on yet; what is not proven is a warning too.
  static Summary of(List<Finding> findings) {
    Map<Principle, Integer> byPrinciple = new EnumMap<>(Principle.class);
    for (Principle principle : Principle.values()) {
      byPrinciple.put(
          principle,
          (int)
              findings.stream()
                  .filter(finding -> finding.severity() == Severity.VIOLATION)
                  .filter(finding -> finding.principle() == principle)
                  .count());
    }
    return new Summary(
        count(findings, Severity.VIOLATION),
        count(findings, Severity.WARNING),
        count(findings, Severity.ADVICE),
        (int) findings.stream().filter(Finding::notProven).count(),
        0,
        byPrinciple);
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
