package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A constraint admits some values more and others no longer.
public final class ConstraintChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "constraint-changed", Principle.R4, "A constraint changed both ways", "constraint-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
