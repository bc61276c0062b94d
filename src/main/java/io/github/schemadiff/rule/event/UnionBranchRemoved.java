package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A union lost a branch that old events may use.
public final class UnionBranchRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "union-branch-removed", Principle.R4, "A union lost a branch", "union-branch-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
