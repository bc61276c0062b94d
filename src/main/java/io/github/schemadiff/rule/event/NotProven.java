package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A direction could not be decided, and that is said.
public final class NotProven implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "not-proven",
        Principle.R4,
        "Compatibility could not be decided",
        "it reports both directions itself");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
