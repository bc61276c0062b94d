package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Facet;
import java.util.Optional;

/// A field that is gone, while its number may come back.
public final class NumberedRemoval {
  private NumberedRemoval() {}

  public static Finding finding(RuleCard card, Site<Change.FieldRemoved> site) {
    boolean reserved = Reservation.kept(site);
    Optional<Integer> number =
        site.node().old().flatMap(it -> it.first(Facet.Number.class)).map(Facet.Number::number);
    Optional<String> name = site.node().old().map(Side::name);
    return site.finding(card)
        .severity(reserved ? Severity.ADVICE : Severity.WARNING)
        .headline(site.name() + " was removed" + (reserved ? "" : " and not reserved"))
        .message(
            site.name()
                + number.map(it -> ", number " + it + ",").orElse("")
                + " is gone"
                + (reserved ? ", and reserved" : ", and nothing reserves its number and its name"),
            reserved
                ? "Readers on "
                    + site.oldLabel()
                    + " take its default from now on: "
                    + site.oldDefault()
                        .map(it -> Phrase.json(it.value()))
                        .orElse("zero, or nothing")
                : "Safe only if nobody gives the number to another field while events are stored"
                    + " that have it")
        .why(
            "A removed field takes its meaning from the event, which rule 4 guards; reserved, it"
                + " can at least never be mistaken for another one")
        .fix(
            reserved
                ? "Mark it as deprecated first, and stop sending it when nobody reads it"
                : "Reserve its number and its name")
        .edit(reserved ? Optional.empty() : FieldText.reserved(name, number))
        .build();
  }
}
