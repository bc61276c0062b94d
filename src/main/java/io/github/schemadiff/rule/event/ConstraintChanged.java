package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.Wording;
import java.util.stream.Stream;

/// A constraint admits some values more and others no longer.
public final class ConstraintChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "constraint-changed", Principle.R4, "A constraint changed both ways", "constraint-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.ConstraintChanged.class)
        .filter(site -> ConstraintMove.of(site) == ConstraintMove.CHANGED)
        .map(this::finding);
  }

  private Finding finding(Site<Change.ConstraintChanged> site) {
    String keyword = Phrase.code(site.change().keyword());
    return site.finding(card())
        .severity(site.severity())
        .headline(keyword + " of " + site.name() + " changed")
        .message(
            Wording.moved(
                site.name(), site.change().keyword(), site.change().from(), site.change().to()),
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "a value that it refuses"),
                site.eventsWith(Direction.FORWARD, "a value that they refuse")))
        .why(
            "A constraint that moves both ways breaks old events and old readers alike, and rule 4"
                + " asks for a new event then")
        .fix(
            "Keep the old "
                + keyword
                + ", or "
                + Phrase.publishBeside(site.evidence().match().name()))
        .build();
  }
}
