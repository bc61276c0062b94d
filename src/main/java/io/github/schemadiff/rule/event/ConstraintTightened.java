package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.Wording;

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
    return "Keep "
        + Wording.limit(site.change().from())
        + " for readers, and send only what keeps to the new one";
  }
}
