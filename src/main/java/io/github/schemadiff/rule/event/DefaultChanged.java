package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// The documented default changed: one document, two readings.
public final class DefaultChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "default-changed", Principle.R3, "A documented default changed", "default-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
