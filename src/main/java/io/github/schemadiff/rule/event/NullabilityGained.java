package io.github.schemadiff.rule.event;

import io.github.schemadiff.catalog.Dialect;
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

/// `null` may be written where old readers do not expect it.
public final class NullabilityGained implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "nullability-gained", Principle.R4, "null is now allowed", "nullability-lost");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.NullabilityChanged.class)
        .filter(site -> site.change().nullableNow() && !Wording.fromOrToNull(site.node()))
        .filter(site -> !Wording.nullIsAbsence(site))
        .map(this::finding);
  }

  private Finding finding(Site<Change.NullabilityChanged> site) {
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " may now be null")
        .message(
            site.name() + " may be `null` in " + site.newLabel(),
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "it"),
                site.newDocuments() + " with `null` there"))
        .why(
            site.voice().waiting(site.oldLabel())
                + " were promised a value, and where that is broken rule 4 asks for "
                + site.voice().anew())
        .fix(
            (site.dialect() == Dialect.AVRO
                    ? "Upgrade every reader before the first event carries `null`, or "
                    : "Leave the field out instead, if it is optional, or ")
                + site.beside())
        .build();
  }
}
