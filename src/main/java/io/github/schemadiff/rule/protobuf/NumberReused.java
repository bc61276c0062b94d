package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.Optional;
import java.util.stream.Stream;

/// A number belongs to another field now: what was written as the one is read as the other.
public final class NumberReused implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "number-reused",
        Principle.R4,
        "A number belongs to another field now",
        "it reports both directions itself");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.concat(
        Site.of(evidence, Change.TypeChanged.class).filter(Reuse::holds).map(this::reused),
        Site.of(evidence, Change.FieldAdded.class)
            .filter(Reservation::wasReserved)
            .map(this::unreserved));
  }

  private Finding reused(Site<Change.TypeChanged> site) {
    String before = Phrase.code(Reuse.oldName(site));
    String number = "number " + Reuse.number(site);
    return site.finding(card())
        .severity(site.severity(Severity.WARNING))
        .headline(number + " was " + before + " and is " + site.name())
        .message(
            number
                + " was "
                + before
                + ", "
                + Phrase.a(site.change().from())
                + ", and is "
                + site.name()
                + ", "
                + Phrase.a(site.change().to()),
            site.whoBreaks(
                Phrase.eventsOf(site.oldLabel()) + " with " + before,
                Phrase.eventsOf(site.newLabel()) + " with " + site.name()))
        .why(
            "What was written as the one field is read as the other: a number that was in use may"
                + " never be given away, and rule 4 asks for a new event instead")
        .fix("Give " + site.name() + " a number of its own, and reserve " + Reuse.number(site))
        .edit(FieldText.reserved(Optional.of(Reuse.oldName(site)), Optional.of(Reuse.number(site))))
        .build();
  }

  private Finding unreserved(Site<Change.FieldAdded> site) {
    String taken = Reservation.taken(site);
    return site.finding(card())
        .severity(Severity.WARNING)
        .headline(site.name() + " takes " + taken + ", which was reserved")
        .message(
            site.name() + " takes " + taken + ", which " + site.oldLabel() + " had reserved",
            "Safe only if no event is stored, and no publisher left, that still writes what stood"
                + " there before")
        .why(
            "It was reserved as an earlier field had it: what is stored of that one is read as the"
                + " new one, and rule 4 asks for a new event then")
        .fix("Give " + site.name() + " a number and a name that were never in use")
        .build();
  }
}
