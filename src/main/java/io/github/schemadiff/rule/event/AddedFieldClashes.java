package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// An old event may already carry the new field's name, with values that the new schema rejects.
public final class AddedFieldClashes implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "added-field-clashes",
        Principle.R4,
        "Old events may carry a new field's name with other values",
        "the reverse, a typed field given up to free members, is optional-field-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
