package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.Site;

/// A union lost a branch that old events may use.
public final class UnionBranchRemoved extends UnionBranchRule<Change.BranchRemoved> {
  public UnionBranchRemoved() {
    super(
        card("union-branch-removed", "A union lost a branch", "union-branch-added"),
        Change.BranchRemoved.class,
        Change.BranchRemoved::label,
        "lost");
  }

  @Override
  FindingBuilder say(
      FindingBuilder finding, Site<Change.BranchRemoved> site, String names, String them) {
    return finding
        .message(
            site.name() + " may no longer be " + names,
            site.whoBreaks(
                site.oldDocuments() + " with " + them,
                site.newDocuments() + " that fit none of the branches or more than one"))
        .why(site.voice().stored() + " may use " + names + ", and " + site.voice().unfit())
        .fix("Go on accepting " + names + ", and stop sending " + them);
  }
}
