package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A field that old readers require may be left out.
public final class FieldBecameOptional implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "field-became-optional",
        Principle.R3,
        "A required field became optional",
        "field-became-required");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
