package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Incompatibility.Aspect;
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

/// An optional field was added where old readers accept no further members.
public final class AddedFieldRejected implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.unmirrored(
        "added-field-rejected",
        Principle.R2,
        "Old readers reject a new field",
        "the reverse, a field taken out of a closed object, is optional-field-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.FieldAdded.class)
        .filter(site -> site.change().presence() != Presence.REQUIRED)
        .filter(site -> site.breaksAt(Direction.FORWARD))
        .map(this::finding);
  }

  private Finding finding(Site<Change.FieldAdded> site) {
    return site.finding(card())
        .only(Direction.FORWARD)
        .severity(Severity.VIOLATION)
        .headline(site.name() + " is new, and " + site.oldLabel() + " rejects it")
        .message(
            site.name() + " is new in " + site.event() + " and optional",
            site.voice().waiting(site.oldLabel())
                + " reject "
                + site.voice().documents()
                + " that carry it"
                + (unknown(site)
                    ? ", as they accept no unknown members"
                    : ", as they expect another value there"))
        .why(
            "Rule 2 asks readers to ignore what they do not recognise, and "
                + site.voice().waiting(site.oldLabel())
                + " fail on "
                + site.name())
        .fix(site.voice().upgradeFirst() + " carries " + site.name() + ", or " + site.beside())
        .build();
  }

  private static boolean unknown(Site<Change.FieldAdded> site) {
    return site.breaks(Direction.FORWARD).stream()
        .anyMatch(failure -> failure.aspect() == Aspect.UNEXPECTED);
  }
}
