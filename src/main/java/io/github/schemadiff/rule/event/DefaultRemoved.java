package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// An optional field lost its documented default.
public final class DefaultRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "default-removed", Principle.R3, "A documented default was removed", "default-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
