package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;

/// A union lost a branch that old events may use.
public final class UnionBranchRemoved implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "union-branch-removed", Principle.R4, "A union lost a branch", "union-branch-added");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.BranchRemoved.class).map(this::finding);
  }

  private Finding finding(Site<Change.BranchRemoved> site) {
    String branch = Phrase.code(site.change().label());
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " lost the branch " + branch)
        .message(
            site.name() + " may no longer be " + branch,
            site.whoBreaks(
                Phrase.eventsOf(site.oldLabel()) + " with that branch",
                Phrase.eventsOf(site.newLabel()) + " that fit more than one branch"))
        .why(
            "Stored events may use "
                + branch
                + ", and where old events no longer fit rule 4 asks for a new one")
        .fix("Go on accepting " + branch + ", and stop sending it")
        .build();
  }
}
