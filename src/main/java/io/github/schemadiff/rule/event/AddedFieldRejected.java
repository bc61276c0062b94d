package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// An optional field was added where old readers accept no further members.
public final class AddedFieldRejected implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "added-field-rejected",
        Principle.R2,
        "Old readers reject a new field",
        "the reverse, a field taken out of a closed object, is optional-field-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
