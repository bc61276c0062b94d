package io.github.schemadiff.engine;

import io.github.schemadiff.rule.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps finding ids apart where two events share a name, or two places say the very same: the
/// first keeps its id, the others get a number into theirs.
final class DistinctIds {
  private DistinctIds() {}

  static List<EventComparison> in(List<EventComparison> events) {
    Map<String, Integer> taken = new HashMap<>();
    List<EventComparison> distinct = new ArrayList<>();
    for (EventComparison event : events) {
      List<Finding> findings = new ArrayList<>();
      for (Finding finding : event.findings()) {
        int before = taken.merge(finding.id(), 1, Integer::sum) - 1;
        findings.add(before == 0 ? finding : finding.numbered(before));
      }
      distinct.add(event.withFindings(findings));
    }
    return distinct;
  }
}
