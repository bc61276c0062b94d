package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Presence;
import java.util.stream.Stream;

/// An old event may already carry the new field's name, with values that the new schema rejects.
public final class AddedFieldClashes implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "added-field-clashes",
        Principle.R4,
        "Old events may carry a new field's name with other values",
        "the reverse, a typed field given up to free members, is optional-field-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.FieldAdded.class)
        .filter(site -> site.change().presence() != Presence.REQUIRED)
        .filter(site -> site.breaksAt(Direction.BACKWARD))
        .map(this::finding);
  }

  private Finding finding(Site<Change.FieldAdded> site) {
    return site.finding(card())
        .only(Direction.BACKWARD)
        .severity(Severity.VIOLATION)
        .headline(site.name() + " is new, but " + site.oldLabel() + " allows that name")
        .message(
            site.name() + " is new, and " + site.oldDocuments() + " may already carry that name",
            site.voice().upgraded()
                + " reject "
                + site.eventsWith(Direction.BACKWARD, "other values there"))
        .why(
            "The name is taken: "
                + site.oldLabel()
                + " gives it another meaning, and rule 4 asks for "
                + site.voice().anew()
                + " where the meaning changes")
        .fix("Choose a name that " + site.oldLabel() + " does not admit, or " + site.beside())
        .build();
  }
}
