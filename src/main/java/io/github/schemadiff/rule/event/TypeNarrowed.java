package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A type no longer admits values that old events carry.
public final class TypeNarrowed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("type-narrowed", Principle.R4, "A type was narrowed", "type-widened");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
