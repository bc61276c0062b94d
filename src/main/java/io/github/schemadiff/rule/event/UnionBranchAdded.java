package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Site;

/// A union gained a branch that old readers do not know.
public final class UnionBranchAdded extends UnionBranchRule<Change.BranchAdded> {
  public UnionBranchAdded() {
    super(
        card("union-branch-added", "A union gained a branch", "union-branch-removed"),
        Change.BranchAdded.class,
        Change.BranchAdded::label,
        "gained");
  }

  @Override
  FindingBuilder say(
      FindingBuilder finding, Site<Change.BranchAdded> site, String names, String them) {
    return finding
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
                + Phrase.publishBeside(site.evidence().match().name()));
  }
}
