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

/// A bound, pattern or other constraint admits less than before.
public final class ConstraintTightened implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "constraint-tightened", Principle.R4, "A constraint was tightened", "constraint-relaxed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.ConstraintChanged.class)
        .filter(site -> ConstraintMove.of(site) == ConstraintMove.TIGHTENED)
        .map(this::finding);
  }

  private Finding finding(Site<Change.ConstraintChanged> site) {
    String keyword = Phrase.code(site.change().keyword());
    return site.finding(card())
        .severity(site.severity())
        .headline(keyword + " of " + site.name() + " was tightened")
        .message(
            Wording.moved(
                site.name(), site.change().keyword(), site.change().from(), site.change().to()),
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "a value that it refuses"),
                site.eventsWith(Direction.FORWARD, "a value that they refuse")))
        .why(
            "Stored events keep to the old "
                + keyword
                + ", and where old events no longer fit rule 4 asks for a new one")
        .fix(
            "Keep "
                + Wording.limit(site.change().from())
                + " for readers, and send only what keeps to the new one")
        .build();
  }
}
