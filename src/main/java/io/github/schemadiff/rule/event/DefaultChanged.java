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
import io.github.schemadiff.schema.Facet;
import java.util.stream.Stream;

/// The documented default changed: one document, two readings.
public final class DefaultChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "default-changed", Principle.R3, "A documented default changed", "default-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.DefaultChanged.class)
        .filter(site -> site.change().from().isPresent() && site.change().to().isPresent())
        .filter(site -> !sameValue(site.change()))
        .map(this::finding);
  }

  private Finding finding(Site<Change.DefaultChanged> site) {
    String before = site.change().from().map(value -> Phrase.json(value.value())).orElseThrow();
    String after = site.change().to().map(value -> Phrase.json(value.value())).orElseThrow();
    return site.finding(card())
        .severity(Wording.touchedDefault(site))
        .headline("The default of " + site.name() + " went from " + before + " to " + after)
        .message(
            "The default of " + site.name() + " went from " + before + " to " + after,
            site.absenceCanBeWritten()
                ? (site.dialect() == Dialect.AVRO
                        ? "What was written before the field was there reads as "
                        : Phrase.a(site.voice().document()) + " without it reads as ")
                    + before
                    + " on "
                    + site.oldLabel()
                    + " and as "
                    + after
                    + " on "
                    + site.newLabel()
                : "The field is always written, so that no reader falls back on it")
        .why(
            "Rule 3 lets readers use the default for what is missing: with two defaults one"
                + " document has two readings")
        .fix("Keep the default " + before + ", and write the value where another one is meant")
        .edit(Edits.defaultBack(site))
        .build();
  }

  private static boolean sameValue(Change.DefaultChanged change) {
    return change.from().map(Facet.Default::value).equals(change.to().map(Facet.Default::value));
  }
}
