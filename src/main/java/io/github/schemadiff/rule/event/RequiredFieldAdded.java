package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A field that no old event carries is required.
public final class RequiredFieldAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "required-field-added", Principle.R1, "A new field is required", "required-field-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
