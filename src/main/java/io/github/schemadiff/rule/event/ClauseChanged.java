package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A clause that is decided only as a whole (`not`, `if`, `contains`…) changed.
public final class ClauseChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("clause-changed", Principle.R4, "A clause changed", "clause-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
