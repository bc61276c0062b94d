package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.Wording;
import java.util.stream.Stream;

/// `null`, which old events may carry, is rejected.
public final class NullabilityLost implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "nullability-lost", Principle.R4, "null is no longer allowed", "nullability-gained");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.NullabilityChanged.class)
        .filter(site -> !site.change().nullableNow() && !Wording.fromOrToNull(site.node()))
        .filter(site -> !Wording.nullIsAbsence(site))
        .map(this::finding);
  }

  private Finding finding(Site<Change.NullabilityChanged> site) {
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " may no longer be null")
        .message(
            site.name() + " may not be `null` in " + site.newLabel(),
            site.whoBreaks(
                site.oldDocuments() + " with `null` there",
                site.eventsWith(Direction.FORWARD, "it")))
        .why(
            site.voice().stored()
                + " may carry `null` in "
                + site.name()
                + ", and "
                + site.voice().unfit())
        .fix("Go on accepting `null`, and stop sending it")
        .build();
  }
}
