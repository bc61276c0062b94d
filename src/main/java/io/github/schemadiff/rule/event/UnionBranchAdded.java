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

/// A union gained a branch that old readers do not know.
public final class UnionBranchAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "union-branch-added", Principle.R4, "A union gained a branch", "union-branch-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.BranchAdded.class).map(this::finding);
  }

  private Finding finding(Site<Change.BranchAdded> site) {
    String branch = Phrase.code(site.change().label());
    return site.finding(card())
        .severity(site.severity())
        .headline(site.name() + " gained the branch " + branch)
        .message(
            site.name() + " may now be " + branch,
            site.whoBreaks(
                Phrase.eventsOf(site.oldLabel()) + " that fit more than one branch",
                "events with that branch"))
        .why(
            "Readers on "
                + site.oldLabel()
                + " know a closed choice without "
                + branch
                + ", and where that is broken rule 4 asks for a new event")
        .fix(
            "Upgrade every reader before the first event uses "
                + branch
                + ", or "
                + Phrase.publishBeside(site.evidence().match().name()))
        .build();
  }
}
