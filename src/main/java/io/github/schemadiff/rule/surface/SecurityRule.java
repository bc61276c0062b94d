package io.github.schemadiff.rule.surface;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.PartKind;
import java.util.stream.Stream;

/// What is asked of clients to let them in went one way or the other. Each rule takes one of the
/// two, and says what that means.
abstract sealed class SecurityRule implements Rule permits SecurityTightened, SecurityRelaxed {
  private final RuleCard card;
  private final boolean refused;
  private final String verb;

  /// @param refused whether this is the rule for changes by which somebody is let in no more
  /// @param verb of the headline: "was tightened"
  SecurityRule(String id, String title, String mirror, boolean refused, String verb) {
    this.card = RuleCard.of(id, Principle.R4, title, mirror);
    this.refused = refused;
    this.verb = verb;
  }

  /// What becomes of clients that did what the old version asked.
  abstract String outcome();

  abstract String why();

  abstract String fix();

  @Override
  public final RuleCard card() {
    return card;
  }

  @Override
  public final Stream<Finding> check(Evidence evidence) {
    return Parts.any(evidence, PartKind.SECURITY)
        .filter(site -> Parts.reach(site).isPresent() == refused)
        .map(this::finding);
  }

  private Finding finding(Site<Change> site) {
    String name = Parts.name(site);
    return Parts.finding(card, site, Severity.INFO)
        .headline(Parts.headline(name + " " + verb))
        .message(
            name + " of " + site.event() + " " + SecurityWords.moved(site),
            "Clients that did what " + site.oldLabel() + " asked are " + outcome())
        .why(why())
        .fix(fix())
        .build();
  }
}
