package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A bound, pattern or other constraint admits more than before.
public final class ConstraintRelaxed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "constraint-relaxed", Principle.R4, "A constraint was relaxed", "constraint-tightened");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
