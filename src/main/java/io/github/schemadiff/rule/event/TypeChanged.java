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
import java.util.stream.Stream;

/// A type changed so that neither side reads the other.
public final class TypeChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("type-changed", Principle.R4, "A type changed", "type-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.TypeChanged.class)
        .filter(site -> TypeMove.of(site) == TypeMove.CHANGED)
        .map(this::finding);
  }

  private Finding finding(Site<Change.TypeChanged> site) {
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " went from " + site.change().from() + " to " + site.change().to())
        .message(
            site.name() + " went from " + site.change().from() + " to " + site.change().to(),
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "the old type"),
                site.eventsWith(Direction.FORWARD, "the new type")))
        .why(
            "A field that changes its type means something else, and rule 4 asks for a new event"
                + " then")
        .fix(
            "Keep the "
                + site.change().from()
                + ", or "
                + Phrase.publishBeside(site.evidence().match().name()))
        .build();
  }
}
