package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A new optional field, which rule 1 allows with a documented default.
public final class OptionalFieldAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "optional-field-added", Principle.R1, "A new optional field", "optional-field-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
