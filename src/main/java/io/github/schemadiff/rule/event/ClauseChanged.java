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

/// A clause that is decided only as a whole (`not`, `if`, `contains`…) changed.
public final class ClauseChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of("clause-changed", Principle.R4, "A clause changed", "clause-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.ClauseChanged.class).map(this::finding);
  }

  private Finding finding(Site<Change.ClauseChanged> site) {
    String keyword = Phrase.code(site.change().keyword());
    return site.finding(card())
        .severity(site.severity())
        .headline(
            keyword
                + " of "
                + site.name()
                + " "
                + Wording.verb(site.change().from(), site.change().to()))
        .message(
            "The clause "
                + keyword
                + " of "
                + site.name()
                + " "
                + Wording.verb(site.change().from(), site.change().to()),
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "what it refuses"),
                site.eventsWith(Direction.FORWARD, "what they refuse")))
        .why(
            site.voice().hold()
                + " to the old clause, and where they no longer fit rule 4 asks for "
                + site.voice().anew())
        .fix("Keep the old clause, or " + site.beside())
        .build();
  }
}
