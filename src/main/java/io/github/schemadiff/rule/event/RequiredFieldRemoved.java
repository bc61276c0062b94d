package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Edits;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.Wording;
import io.github.schemadiff.schema.Presence;
import java.util.stream.Stream;

/// A field that old readers require is gone.
public final class RequiredFieldRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "required-field-removed",
        Principle.R4,
        "A required field was removed",
        "required-field-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.FieldRemoved.class)
        .filter(site -> site.change().presence() == Presence.REQUIRED)
        .filter(site -> !Wording.renamed(site.node()))
        .map(this::finding);
  }

  private Finding finding(Site<Change.FieldRemoved> site) {
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " was removed")
        .message(
            site.name()
                + " "
                + Wording.wasRequired(site)
                + " in "
                + site.oldLabel()
                + " and is gone",
            site.whoBreaks(
                site.oldDocuments() + " that carry it", site.newDocuments() + " without it"))
        .why(
            site.voice().waiting(site.oldLabel())
                + " rely on "
                + site.name()
                + ": "
                + site.voice().without()
                + ", and rule 4 asks to "
                + site.voice().both())
        .fix(
            "Keep sending it until the last "
                + site.voice().reader()
                + " has left "
                + site.oldLabel())
        .edit(Edits.restored(site))
        .build();
  }
}
