package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// `null` may be written where old readers do not expect it.
public final class NullabilityGained implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "nullability-gained", Principle.R4, "null is now allowed", "nullability-lost");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
