package io.github.schemadiff.rule.event;

import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import java.util.stream.Stream;

/// A changed event rejects unknown members, so that its next field breaks its readers.
public final class ContentAlreadyClosed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "content-already-closed",
        Principle.R2,
        "Unknown members are rejected",
        "it speaks of a state, not of a change: content-closed and content-opened speak of the"
            + " change");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.empty();
  }
}
