package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Site;
import java.util.List;
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
    return Siblings.of(evidence, Change.BranchRemoved.class).stream()
        .map(siblings -> finding(evidence, siblings));
  }

  private Finding finding(Evidence evidence, Siblings<Change.BranchRemoved> siblings) {
    Site<Change.BranchRemoved> site = siblings.together();
    List<String> labels = siblings.changes().stream().map(Change.BranchRemoved::label).toList();
    String names = Phrase.list(labels.stream().map(Phrase::code).toList());
    String them = Phrase.them(labels.size());
    return site.finding(card())
        .values(labels.stream().skip(1).toArray(String[]::new))
        .severity(site.severity())
        .headline(
            site.name()
                + (labels.size() == 1 ? " lost the branch " : " lost the branches ")
                + names)
        .message(
            site.name() + " may no longer be " + names,
            site.whoBreaks(
                Phrase.eventsOf(site.oldLabel()) + " with " + them,
                Phrase.eventsOf(site.newLabel()) + " that fit more than one branch"))
        .why(
            "Stored events may use "
                + names
                + ", and where old events no longer fit rule 4 asks for a new one")
        .fix("Go on accepting " + names + ", and stop sending " + them)
        .build();
  }
}
