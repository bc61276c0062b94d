package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Edits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
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
    return Site.of(evidence, Change.PresenceChanged.class)
        .filter(site -> site.change().to() != Presence.REQUIRED)
        .map(this::finding);
  }

  private Finding finding(Site<Change.PresenceChanged> site) {
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " became optional")
        .message(
            site.name() + " may now be left out of " + site.event(),
            site.whoBreaks(
                Phrase.eventsOf(site.oldLabel()) + " with it",
                Phrase.eventsOf(site.newLabel()) + " without it"))
        .why(
            "Rule 3 lets readers fill in a default for what is missing, but readers on "
                + site.oldLabel()
                + " require "
                + site.name())
        .fix("Keep sending it until the last reader has left " + site.oldLabel())
        .edit(Edits.madeRequired(site))
        .build();
  }
}
