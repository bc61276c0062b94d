package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// Readers fail for reasons that no single change explains.
public final class UnexplainedBreak implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "unexplained-break",
        Principle.R4,
        "Readers fail, and no single change explains it",
        "it reports both directions itself");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
