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

/// A field that old readers require may be left out.
public final class FieldBecameOptional implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "field-became-optional",
        Principle.R3,
        "A required field became optional",
        "field-became-required");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.concat(
        Site.of(evidence, Change.PresenceChanged.class)
            .filter(site -> site.change().from() == Presence.REQUIRED)
            .map(this::finding),
        Site.of(evidence, Change.NullabilityChanged.class)
            .filter(site -> site.change().nullableNow() && Wording.nullIsAbsence(site))
            .filter(site -> !Wording.fromOrToNull(site.node()))
            .map(this::withNull));
  }

  private Finding withNull(Site<Change.NullabilityChanged> site) {
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " became optional")
        .message(
            site.name() + " may be `null` in " + site.newLabel(),
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "it"),
                site.newDocuments() + " with `null` there"))
        .why(
            "Rule 3 lets readers fill in a default for what is missing, but "
                + site.voice().waiting(site.oldLabel())
                + " need a value in "
                + site.name())
        .fix(
            "Go on writing a value until the last "
                + site.voice().reader()
                + " has left "
                + site.oldLabel())
        .build();
  }

  private Finding finding(Site<Change.PresenceChanged> site) {
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " became optional")
        .message(
            site.name() + " may now be left out of " + site.event(),
            site.whoBreaks(site.oldDocuments() + " with it", site.newDocuments() + " without it"))
        .why(
            "Rule 3 lets readers fill in a default for what is missing, but "
                + site.voice().waiting(site.oldLabel())
                + " require "
                + site.name())
        .fix(
            "Keep sending it until the last "
                + site.voice().reader()
                + " has left "
                + site.oldLabel())
        .edit(Edits.madeRequired(site))
        .build();
  }
}
