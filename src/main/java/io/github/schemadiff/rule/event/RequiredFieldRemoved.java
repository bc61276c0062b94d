package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A field that old readers require is gone.
public final class RequiredFieldRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "required-field-removed",
        Principle.R4,
        "A required field was removed",
        "required-field-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
