package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// Titles, descriptions or examples changed: nothing that a reader reads.
public final class DocumentationChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "documentation-changed", Principle.R4, "Only words changed", "documentation-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
