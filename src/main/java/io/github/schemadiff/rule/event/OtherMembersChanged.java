package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// Members that the schema does not name have another shape now.
public final class OtherMembersChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "other-members-changed",
        Principle.R4,
        "The shape of unnamed members changed",
        "other-members-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
