package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Edits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;

/// An object that ignored unknown members rejects them now.
public final class ContentClosed implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "content-closed", Principle.R2, "Unknown members are now rejected", "content-opened");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.ContentClosed.class).map(this::finding);
  }

  private Finding finding(Site<Change.ContentClosed> site) {
    String owner = site.name();
    return site.finding(card())
        .severity(Severity.VIOLATION)
        .headline(owner + " now rejects unknown members")
        .message(
            owner
                + " ignored unknown members in "
                + site.oldLabel()
                + " and rejects them in "
                + site.newLabel(),
            site.breaks()
                ? site.whoBreaks(site.oldDocuments() + " with further members", site.newDocuments())
                : "The next field that a producer adds breaks every reader on " + site.newLabel())
        .why("Rule 2 asks readers to ignore what they do not recognise, and to pass it on")
        .fix("Leave the object open")
        .edit(Edits.without(site.change().recent()))
        .build();
  }
}
