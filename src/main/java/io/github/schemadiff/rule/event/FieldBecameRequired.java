package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Edits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.Wording;
import io.github.schemadiff.schema.Presence;
import java.util.stream.Stream;

/// A field that old events may leave out is required.
public final class FieldBecameRequired implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "field-became-required",
        Principle.R1,
        "An optional field became required",
        "field-became-optional");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.concat(
        Site.of(evidence, Change.PresenceChanged.class)
            .filter(site -> site.change().to() == Presence.REQUIRED)
            .map(this::finding),
        Site.of(evidence, Change.NullabilityChanged.class)
            .filter(site -> !site.change().nullableNow() && Wording.nullIsAbsence(site))
            .filter(site -> !Wording.fromOrToNull(site.node()))
            .map(this::withoutNull));
  }

  private Finding withoutNull(Site<Change.NullabilityChanged> site) {
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " became required")
        .message(
            site.name() + " could be `null` and must be there in " + site.newLabel(),
            site.whoBreaks(
                site.oldDocuments() + " with `null` there",
                site.eventsWith(Direction.FORWARD, "it")))
        .why(
            "Rule 1 allows no new required fields, and a field that becomes required is one: "
                + site.voice().stored()
                + " may have no "
                + site.name())
        .fix("Go on accepting `null`, and write a value from now on")
        .edit(Edits.madeOptional(site))
        .build();
  }

  private Finding finding(Site<Change.PresenceChanged> site) {
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " became required")
        .message(
            site.name() + " was optional and is required in " + site.newLabel(),
            site.whoBreaks(
                site.oldDocuments() + " without it", site.newDocuments() + " for carrying it"))
        .why(
            "Rule 1 allows no new required fields, and a field that becomes required is one: "
                + site.voice().stored()
                + " may lack "
                + site.name())
        .fix("Keep it optional and document " + Wording.defaultFor(site))
        .edit(Edits.madeOptional(site))
        .build();
  }
}
