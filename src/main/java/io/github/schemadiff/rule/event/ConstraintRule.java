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

/// A constraint moved. Each rule takes one way of moving, and says why that matters and what to do.
abstract sealed class ConstraintRule implements Rule
    permits ConstraintTightened, ConstraintRelaxed, ConstraintChanged {
  private final RuleCard card;
  private final ConstraintMove move;
  private final String verb;

  /// @param verb of the headline: "was tightened"
  ConstraintRule(String id, String title, String mirror, ConstraintMove move, String verb) {
    this.card = RuleCard.of(id, Principle.R4, title, mirror);
    this.move = move;
    this.verb = verb;
  }

  /// @param keyword marked as code
  abstract String why(Site<Change.ConstraintChanged> site, String keyword);

  /// @param keyword marked as code
  abstract String fix(Site<Change.ConstraintChanged> site, String keyword);

  @Override
  public final RuleCard card() {
    return card;
  }

  @Override
  public final Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.ConstraintChanged.class)
        .filter(site -> ConstraintMove.of(site) == move)
        .map(this::finding);
  }

  private Finding finding(Site<Change.ConstraintChanged> site) {
    Change.ConstraintChanged change = site.change();
    String keyword = Phrase.code(change.keyword());
    return site.finding(card)
        .severity(site.severity())
        .headline(keyword + " of " + site.name() + " " + verb)
        .message(
            Wording.moved(site.name(), change.keyword(), change.from(), change.to()),
            site.whoBreaks(
                site.eventsWith(Direction.BACKWARD, "a value that it refuses"),
                site.eventsWith(Direction.FORWARD, "a value that they refuse")))
        .why(why(site, keyword))
        .fix(fix(site, keyword))
        .build();
  }
}
