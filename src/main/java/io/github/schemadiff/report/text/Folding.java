package io.github.schemadiff.report.text;

import io.github.schemadiff.rule.Cause;
import io.github.schemadiff.rule.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Findings of several events that stem from one shared definition are told once, at the first.
final class Folding {
  private record Key(Cause cause, String check) {}

  private final Map<Key, List<Finding>> byCause = new LinkedHashMap<>();

  static Folding of(List<Finding> findings) {
    Folding folding = new Folding();
    for (Finding finding : findings) {
      finding
          .cause()
          .map(cause -> new Key(cause, finding.check()))
          .ifPresent(
              key -> folding.byCause.computeIfAbsent(key, _ -> new ArrayList<>()).add(finding));
    }
    return folding;
  }

  private List<Finding> alike(Finding finding) {
    return finding
        .cause()
        .map(cause -> byCause.getOrDefault(new Key(cause, finding.check()), List.of()))
        .orElse(List.of());
  }

  boolean toldElsewhere(Finding finding) {
    List<Finding> alike = alike(finding);
    return !alike.isEmpty() && alike.getFirst() != finding;
  }

  boolean allToldElsewhere(List<Finding> findings) {
    return findings.stream().allMatch(this::toldElsewhere);
  }

  /// Names of the other events that show the same, in order.
  List<String> otherEvents(Finding finding) {
    Set<String> names = new LinkedHashSet<>();
    alike(finding).forEach(other -> names.add(other.event()));
    names.remove(finding.event());
    return List.copyOf(names);
  }
}
