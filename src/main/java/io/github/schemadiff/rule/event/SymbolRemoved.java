package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// An enum lost a symbol that old events may carry.
public final class SymbolRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("symbol-removed", Principle.R4, "An enum lost a symbol", "symbol-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
