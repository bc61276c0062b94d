package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Edits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Meanings;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;

/// The same number is counted in another unit: no reader fails, and all are wrong.
public final class UnitChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("unit-changed", Principle.R4, "A unit changed", "unit-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.concat(
        Site.of(evidence, Change.FormatChanged.class)
            .filter(site -> Meanings.isUnit(site.change()))
            .map(
                site ->
                    finding(
                        site,
                        Phrase.code(site.change().from().orElseThrow()),
                        Phrase.code(site.change().to().orElseThrow()))),
        Site.of(evidence, Change.PropertyChanged.class)
            .filter(site -> Meanings.isUnit(site.change()))
            .map(
                site ->
                    finding(
                        site,
                        Phrase.symbol(site.change().from().orElseThrow()),
                        Phrase.symbol(site.change().to().orElseThrow()))));
  }

  private Finding finding(Site<? extends Change> site, String from, String to) {
    return site.finding(card())
        .severity(Severity.VIOLATION)
        .headline("The unit of " + site.name() + " went from " + from + " to " + to)
        .message(
            "The unit of " + site.name() + " went from " + from + " to " + to,
            "Every reader accepts the number of the other version and takes it for another value")
        .why(
            "A value in another unit means something else, and rule 4 asks for "
                + site.voice().anew()
                + " then:"
                + " here nothing fails, so that nobody notices")
        .fix("Keep the unit " + from + ", or add a field in " + to + " beside it")
        .edit(Edits.typeBack(site))
        .build();
  }
}
