package io.github.schemadiff.ui.browse;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Severity;
import java.util.Optional;
import java.util.Set;

/// Which findings are shown. An empty set or option asks for nothing and admits all.
public record Filter(
    Set<Principle> rules,
    Set<Severity> severities,
    Optional<Direction> direction,
    Optional<String> check) {
  public static final Filter NONE =
      new Filter(Set.of(), Set.of(), Optional.empty(), Optional.empty());

  public Filter {
    rules = Set.copyOf(rules);
    severities = Set.copyOf(severities);
  }

  public boolean isActive() {
    return !equals(NONE);
  }

  public boolean admits(Finding finding) {
    return (rules.isEmpty() || rules.contains(finding.principle()))
        && (severities.isEmpty() || severities.contains(finding.severity()))
        && direction.map(wanted -> breaks(finding, wanted)).orElse(true)
        && check.map(finding.check()::equals).orElse(true);
  }

  private static boolean breaks(Finding finding, Direction direction) {
    return switch (finding.direction()) {
      case BOTH -> true;
      case BACKWARD -> direction == Direction.BACKWARD;
      case FORWARD -> direction == Direction.FORWARD;
      case NONE -> false;
    };
  }
}
