package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// An optional field is gone.
public final class OptionalFieldRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "optional-field-removed",
        Principle.R4,
        "An optional field was removed",
        "optional-field-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
