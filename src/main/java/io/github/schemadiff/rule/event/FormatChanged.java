package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// The annotated format or logical type changed over the same carrier.
public final class FormatChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("format-changed", Principle.R4, "A format changed", "format-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
