package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// An event is gone, and nothing succeeds it.
public final class EventRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "event-removed", Principle.R4, "An event is no longer published", "event-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
