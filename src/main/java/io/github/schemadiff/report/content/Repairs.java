package io.github.schemadiff.report.content;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.rule.Severity;
import java.util.List;

/// The broken events, by what helps.
///
/// @param repairable every violation comes with an edit
/// @param newTypes at least one violation has none: rule 4 asks for a new event
/// @param removed no longer there
record Repairs(
    List<EventComparison> broken,
    List<EventComparison> repairable,
    List<EventComparison> newTypes,
    List<EventComparison> removed) {

  static Repairs of(List<EventComparison> events) {
    List<EventComparison> broken = events.stream().filter(Repairs::broken).toList();
    return new Repairs(
        broken,
        broken.stream().filter(event -> !gone(event) && repairable(event)).toList(),
        broken.stream().filter(event -> !gone(event) && !repairable(event)).toList(),
        broken.stream().filter(Repairs::gone).toList());
  }

  private static boolean broken(EventComparison event) {
    return event.findings().stream().anyMatch(finding -> finding.severity() == Severity.VIOLATION);
  }

  private static boolean repairable(EventComparison event) {
    return event.findings().stream()
        .filter(finding -> finding.severity() == Severity.VIOLATION)
        .allMatch(finding -> finding.edit().isPresent());
  }

  private static boolean gone(EventComparison event) {
    return event.change() == ChangeKind.REMOVED;
  }
}
