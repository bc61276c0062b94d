package io.github.schemadiff.rule.event;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Edits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.Wording;
import io.github.schemadiff.rule.protobuf.ExplicitDefault;
import java.util.stream.Stream;

/// An optional field lost its documented default.
public final class DefaultRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "default-removed", Principle.R3, "A documented default was removed", "default-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.DefaultChanged.class)
        .filter(site -> site.change().to().isEmpty() && !Wording.nullDefaultWent(site))
        .map(
            site ->
                ExplicitDefault.is(site) ? ExplicitDefault.finding(card(), site) : finding(site));
  }

  private Finding finding(Site<Change.DefaultChanged> site) {
    String before = site.change().from().map(value -> Phrase.json(value.value())).orElseThrow();
    return site.finding(card())
        .severity(Wording.touchedDefault(site))
        .headline(site.name() + " lost its default " + before)
        .message(
            site.name() + " lost its documented default " + before,
            site.dialect() == Dialect.AVRO
                ? "Safe if nothing is read that was written before the field was there: readers on "
                    + site.newLabel()
                    + " reject that"
                : site.absenceCanBeWritten()
                    ? Phrase.a(site.voice().document())
                        + " without it reads as "
                        + before
                        + " on "
                        + site.oldLabel()
                        + " and as nothing on "
                        + site.newLabel()
                    : "The field is always written, so that no reader falls back on it")
        .why(
            "Rule 3 lets readers use the default for what is missing, and "
                + site.newLabel()
                + " documents none")
        .fix("Put the default " + before + " back")
        .edit(Edits.defaultBack(site))
        .build();
  }
}
