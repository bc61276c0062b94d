package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A matched event has another name on the new side.
public final class EventRenamed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("event-renamed", Principle.R4, "An event has another name", "event-renamed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
