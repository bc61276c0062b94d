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
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.Wording;
import io.github.schemadiff.rule.protobuf.NumberedRemoval;
import io.github.schemadiff.schema.Presence;
import java.util.Optional;
import java.util.stream.Stream;

/// An optional field is gone.
public final class OptionalFieldRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "optional-field-removed",
        Principle.R4,
        "An optional field was removed",
        "optional-field-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.FieldRemoved.class)
        .filter(site -> site.change().presence() != Presence.REQUIRED)
        .filter(site -> !Wording.renamed(site.node()))
        .map(this::finding);
  }

  private Finding finding(Site<Change.FieldRemoved> site) {
    if (site.dialect() == Dialect.PROTOBUF && !site.breaks()) {
      return NumberedRemoval.finding(card(), site);
    }
    Optional<String> documented = site.oldDefault().map(value -> Phrase.json(value.value()));
    return site.finding(card())
        .severity(site.severity(documented.isPresent() ? Severity.ADVICE : Severity.WARNING))
        .headline(site.name() + " was removed")
        .message(
            site.name()
                + (site.dialect() == Dialect.AVRO ? " had a default in " : " was optional in ")
                + site.oldLabel()
                + " and is gone",
            site.breaks()
                ? site.whoBreaks(
                    site.oldDocuments() + " that carry it", site.newDocuments() + " without it")
                : documented
                    .map(
                        value ->
                            "Readers on "
                                + site.oldLabel()
                                + " take its default "
                                + value
                                + " from now on")
                    .orElse(
                        "Safe if no "
                            + site.voice().reader()
                            + " on "
                            + site.oldLabel()
                            + " needs it: absence has no documented meaning"))
        .why(
            "A removed field takes its meaning from the event, which rule 4 guards; rule 3 softens"
                + " it where a default is documented")
        .fix("Mark it as deprecated first, and stop sending it when nobody reads it")
        .edit(Edits.restored(site))
        .build();
  }
}
