package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A successor was added and its original removed at the same time.
public final class OriginalWithdrawn implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "original-withdrawn",
        Principle.R4,
        "The original is gone as its successor appears",
        "successor-published");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
