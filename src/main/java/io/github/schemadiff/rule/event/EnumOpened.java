package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A closed list of values was opened to its base type.
public final class EnumOpened implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("enum-opened", Principle.R2, "An enum became its base type", "enum-closed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
