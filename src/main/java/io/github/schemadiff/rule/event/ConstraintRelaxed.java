package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Site;

/// A bound, pattern or other constraint admits more than before.
public final class ConstraintRelaxed extends ConstraintRule {
  public ConstraintRelaxed() {
    super(
        "constraint-relaxed",
        "A constraint was relaxed",
        "constraint-tightened",
        ConstraintMove.RELAXED,
        "was relaxed");
  }

  @Override
  String why(Site<Change.ConstraintChanged> site, String keyword) {
    return site.voice().waiting(site.oldLabel())
        + " hold new "
        + site.voice().documents()
        + " to the old "
        + keyword
        + ", and where that is broken rule 4 asks for "
        + site.voice().anew();
  }

  @Override
  String fix(Site<Change.ConstraintChanged> site, String keyword) {
    return site.voice().upgradeFirst() + " goes beyond the old " + keyword;
  }
}
