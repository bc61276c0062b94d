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
import io.github.schemadiff.schema.Presence;
import java.util.stream.Stream;

/// A field that no old event carries is required.
public final class RequiredFieldAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "required-field-added", Principle.R1, "A new field is required", "required-field-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.FieldAdded.class)
        .filter(site -> site.change().presence() == Presence.REQUIRED)
        .map(this::finding);
  }

  private Finding finding(Site<Change.FieldAdded> site) {
    // Only a default lets an Avro reader do without a field.
    boolean avro = site.dialect() == Dialect.AVRO;
    return site.finding(card())
        .severity(site.severity())
        .spans(site.change().old(), site.requiredAt().or(site.change()::recent))
        .headline(site.name() + " is new and " + (avro ? "has no default" : "required"))
        .message(
            avro
                ? site.name() + " is new in " + site.event() + " and has no default"
                : site.name() + " is new and required in " + site.event(),
            site.whoBreaks(
                site.oldDocuments() + ", which lack it", site.newDocuments() + " for carrying it"))
        .why(
            "Rule 1 lets "
                + Phrase.a(site.voice().document())
                + " gain optional fields only: what "
                + site.voice().arrives(site.oldLabel())
                + " still arrives, and none of it has "
                + site.name())
        .fix((avro ? "Give it " : "Make it optional and document ") + Wording.defaultFor(site))
        .edit(Edits.madeOptional(site))
        .build();
  }
}
