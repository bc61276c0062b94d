package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// `deprecated` was set or lifted: the time to plan for rule 4.
public final class DeprecationChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "deprecation-changed",
        Principle.R4,
        "A deprecation was set or lifted",
        "deprecation-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
