package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.FindingBuilder;
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
                site.oldDocuments() + " that fit none of the branches or more than one",
                site.voice().documents() + " with " + them))
        .why(
            site.voice().waiting(site.oldLabel())
                + " know a closed choice without "
                + names
                + ", and where that is broken rule 4 asks for "
                + site.voice().anew())
        .fix(site.voice().upgradeFirst() + " uses " + them + ", or " + site.beside());
  }
}
