package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// An object that rejected unknown members ignores them now.
public final class ContentOpened implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "content-opened", Principle.R2, "Unknown members are now ignored", "content-closed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
