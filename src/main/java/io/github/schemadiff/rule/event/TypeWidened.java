package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A type admits values that old readers do not know.
public final class TypeWidened implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("type-widened", Principle.R4, "A type was widened", "type-narrowed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
