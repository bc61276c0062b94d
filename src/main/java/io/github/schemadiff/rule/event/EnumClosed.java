package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A free value became one of a closed list.
public final class EnumClosed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "enum-closed", Principle.R4, "A type became a closed list of values", "enum-opened");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
