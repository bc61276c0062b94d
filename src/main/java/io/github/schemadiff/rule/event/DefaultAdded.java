package io.github.schemadiff.rule.event;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.protobuf.ExplicitDefault;
import java.util.stream.Stream;

/// An optional field got a documented default.
public final class DefaultAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "default-added", Principle.R3, "A default was documented", "default-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.DefaultChanged.class)
        .filter(site -> site.change().from().isEmpty())
        .map(
            site ->
                ExplicitDefault.is(site) ? ExplicitDefault.finding(card(), site) : finding(site));
  }

  private Finding finding(Site<Change.DefaultChanged> site) {
    String value =
        site.change().to().map(documented -> Phrase.json(documented.value())).orElseThrow();
    return site.finding(card())
        .severity(site.severity(Severity.INFO))
        .headline(site.name() + " got the default " + value)
        .message(
            site.name() + " has the documented default " + value + " in " + site.newLabel(),
            site.dialect() == Dialect.AVRO
                ? "Readers take it for what was written without the field"
                : "Readers take it where the field is missing")
        .why("Rule 3 is served: what is missing has one documented meaning")
        .fix("Nothing needs to be done")
        .build();
  }
}
