package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// An optional field got a documented default.
public final class DefaultAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "default-added", Principle.R3, "A default was documented", "default-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
