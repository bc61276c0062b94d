package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A union gained a branch that old readers do not know.
public final class UnionBranchAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "union-branch-added", Principle.R4, "A union gained a branch", "union-branch-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
