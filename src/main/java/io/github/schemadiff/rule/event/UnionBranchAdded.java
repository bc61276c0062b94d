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

/// A union gained a branch that old readers do not know.
public final class UnionBranchAdded implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "union-branch-added", Principle.R4, "A union gained a branch", "union-branch-removed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Siblings.of(evidence, Change.BranchAdded.class).stream()
        .map(siblings -> finding(evidence, siblings));
  }

  private Finding finding(Evidence evidence, Siblings<Change.BranchAdded> siblings) {
    Site<Change.BranchAdded> site = siblings.together();
    List<String> labels = siblings.changes().stream().map(Change.BranchAdded::label).toList();
    String names = Phrase.list(labels.stream().map(Phrase::code).toList());
    String them = Phrase.them(labels.size());
    return site.finding(card())
        .values(labels.stream().skip(1).toArray(String[]::new))
        .severity(site.severity())
        .headline(
            site.name()
                + (labels.size() == 1 ? " gained the branch " : " gained the branches ")
                + names)
        .message(
            site.name() + " may now be " + names,
            site.whoBreaks(
                Phrase.eventsOf(site.oldLabel()) + " that fit more than one branch",
                "events with " + them))
        .why(
            "Readers on "
                + site.oldLabel()
                + " know a closed choice without "
                + names
                + ", and where that is broken rule 4 asks for a new event")
        .fix(
            "Upgrade every reader before the first event uses "
                + them
                + ", or "
                + Phrase.publishBeside(evidence.match().name()))
        .build();
  }
}
