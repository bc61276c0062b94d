package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Site;

/// A bound, pattern or other constraint admits less than before.
public final class ConstraintTightened extends ConstraintRule {
  public ConstraintTightened() {
    super(
        "constraint-tightened",
        "A constraint was tightened",
        "constraint-relaxed",
        ConstraintMove.TIGHTENED,
        "was tightened");
  }

  @Override
  String why(Site<Change.ConstraintChanged> site, String keyword) {
    return site.voice().stored() + " keep to the old " + keyword + ", and " + site.voice().unfit();
  }

  @Override
  String fix(Site<Change.ConstraintChanged> site, String keyword) {
    return site.change().from().isEmpty()
        ? "Leave "
            + keyword
            + " out of what "
            + site.voice().readers()
            + " check, and send only what keeps to it"
        : "Go on reading what keeps to the old "
            + keyword
            + ", and send only what keeps to the new one";
  }
}
