package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A field that old events may leave out is required.
public final class FieldBecameRequired implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "field-became-required",
        Principle.R1,
        "An optional field became required",
        "field-became-optional");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
