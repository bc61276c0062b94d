package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A new event succeeds one that stays: rule 4 as it is meant.
public final class SuccessorPublished implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "successor-published",
        Principle.R4,
        "A successor is published beside its original",
        "original-withdrawn");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
