package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A documented default breaks the schema that it stands in.
public final class DefaultInvalid implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "default-invalid",
        Principle.R1,
        "A default that its own schema rejects",
        "a default that becomes valid is default-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
