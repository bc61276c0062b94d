package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Presence;
import java.util.Optional;
import java.util.stream.Stream;

/// A documented default breaks the schema that it stands in.
public final class DefaultInvalid implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "default-invalid",
        Principle.R1,
        "A default that its own schema rejects",
        "a default that becomes valid is default-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.concat(
            Site.of(evidence, Change.FieldAdded.class)
                .filter(site -> site.change().presence() != Presence.REQUIRED)
                .filter(site -> !site.breaks())
                .flatMap(site -> site.newDefault().stream().map(value -> finding(site, value))),
            Site.of(evidence, Change.DefaultChanged.class)
                .flatMap(site -> site.change().to().stream().map(value -> finding(site, value))))
        .flatMap(Optional::stream);
  }

  private Optional<Finding> finding(Site<? extends Change> site, Facet.Default documented) {
    if (documented.valid()) {
      return Optional.empty();
    }
    String value = Phrase.json(documented.value());
    return Optional.of(
        site.finding(card())
            .severity(Severity.WARNING)
            .headline(site.name() + " has an invalid default " + value)
            .message(
                "The default " + value + " of " + site.name() + " breaks its own schema",
                "Safe only if no reader fills it in: one that does holds an event that it would"
                    + " reject")
            .why(
                "Rule 1 asks for a default that readers can use, and its own schema rejects "
                    + value)
            .fix("Document a default that the schema of " + site.name() + " accepts")
            .build());
  }
}
