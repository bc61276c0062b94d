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
import io.github.schemadiff.rule.protobuf.ImplicitDefault;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Presence;
import java.util.stream.Stream;

/// A new optional field, which rule 1 allows with a documented default.
public final class OptionalFieldAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "optional-field-added", Principle.R1, "A new optional field", "optional-field-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.FieldAdded.class)
        .filter(site -> site.change().presence() != Presence.REQUIRED)
        .filter(site -> !site.breaks())
        .filter(site -> site.newDefault().stream().allMatch(Facet.Default::valid))
        .map(this::finding);
  }

  private Finding finding(Site<Change.FieldAdded> site) {
    return site.newDefault()
        .map(documented -> withDefault(site, documented))
        .orElseGet(
            () ->
                ImplicitDefault.isDocumented(site)
                    ? ImplicitDefault.finding(card(), site)
                    : withoutDefault(site));
  }

  private Finding withDefault(Site<Change.FieldAdded> site, Facet.Default documented) {
    String value = Phrase.json(documented.value());
    return site.finding(card())
        .severity(Severity.INFO)
        .headline(site.name() + " is new, with default " + value)
        .message(
            site.name() + " is new in " + site.event() + " and optional",
            site.voice().readers()
                + " take "
                + value
                + " for "
                + site.oldDocuments()
                + ", which lack it")
        .why("Rule 1 is kept: a new field is optional and its default is documented")
        .fix("Nothing needs to be done")
        .build();
  }

  private Finding withoutDefault(Site<Change.FieldAdded> site) {
    // Protobuf's implicit presence has a default by itself, only nobody wrote it down.
    boolean implicit =
        site.change().presence() == Presence.IMPLICIT || site.dialect() == Dialect.PROTOBUF;
    return site.finding(card())
        .severity(implicit ? Severity.ADVICE : Severity.WARNING)
        .headline(site.name() + " is new without a documented default")
        .message(
            site.name() + " is optional without a documented default",
            "Safe if every "
                + site.voice().reader()
                + " treats its absence alike: document which value absence means")
        .why(
            "Rule 1 asks for a documented default with every new optional field, as "
                + site.oldDocuments()
                + " lack it")
        .fix("Document " + Wording.defaultFor(site))
        .edit(Edits.withDefault(site))
        .build();
  }
}
