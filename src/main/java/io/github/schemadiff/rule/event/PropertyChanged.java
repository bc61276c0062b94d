package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A dialect's own property (`readOnly`, `contentEncoding`…) changed.
public final class PropertyChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "property-changed", Principle.R4, "A property of the schema changed", "property-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
