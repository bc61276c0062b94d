package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A bound, pattern or other constraint admits less than before.
public final class ConstraintTightened implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "constraint-tightened", Principle.R4, "A constraint was tightened", "constraint-relaxed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
