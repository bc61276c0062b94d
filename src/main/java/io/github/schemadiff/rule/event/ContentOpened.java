package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;

/// An object that rejected unknown members ignores them now.
public final class ContentOpened implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "content-opened", Principle.R2, "Unknown members are now ignored", "content-closed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.ContentOpened.class).map(this::finding);
  }

  private Finding finding(Site<Change.ContentOpened> site) {
    return site.finding(card())
        .severity(site.severity(Severity.INFO))
        .headline(site.name() + " now ignores unknown members")
        .message(
            site.name()
                + " rejected unknown members in "
                + site.oldLabel()
                + " and ignores them in "
                + site.newLabel(),
            site.breaks()
                ? site.whoBreaks(site.oldDocuments(), site.newDocuments() + " with further members")
                : "New fields are safe once the last "
                    + site.voice().reader()
                    + " has left "
                    + site.oldLabel())
        .why("Rule 2 is kept from now on: the unrecognised is ignored")
        .fix(
            "Add fields only after every "
                + site.voice().reader()
                + " has moved to "
                + site.newLabel())
        .build();
  }
}
