package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A field has another name: to its readers it was removed and another one added.
public final class FieldRenamed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("field-renamed", Principle.R4, "A field was renamed", "field-renamed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
