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
    return "Stored events keep to the old "
        + keyword
        + ", and where old events no longer fit rule 4 asks for a new one";
  }

  @Override
  String fix(Site<Change.ConstraintChanged> site, String keyword) {
    return site.change().from().isEmpty()
        ? "Leave " + keyword + " out of what readers check, and send only what keeps to it"
        : "Go on reading what keeps to the old "
            + keyword
            + ", and send only what keeps to the new one";
  }
}
