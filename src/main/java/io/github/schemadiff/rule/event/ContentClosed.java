package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// An object that ignored unknown members rejects them now.
public final class ContentClosed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "content-closed", Principle.R2, "Unknown members are now rejected", "content-opened");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
