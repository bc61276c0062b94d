package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// `null`, which old events may carry, is rejected.
public final class NullabilityLost implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "nullability-lost", Principle.R4, "null is no longer allowed", "nullability-gained");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
