package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// An enum gained a symbol that old readers do not know.
public final class SymbolAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("symbol-added", Principle.R2, "An enum gained a symbol", "symbol-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
