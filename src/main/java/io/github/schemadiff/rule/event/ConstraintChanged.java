package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Site;

/// A constraint admits some values more and others no longer.
public final class ConstraintChanged extends ConstraintRule {
  public ConstraintChanged() {
    super(
        "constraint-changed",
        "A constraint changed both ways",
        "constraint-changed",
        ConstraintMove.CHANGED,
        "changed");
  }

  @Override
  String why(Site<Change.ConstraintChanged> site, String keyword) {
    return "A constraint that moves both ways breaks old "
        + site.voice().documents()
        + " and old "
        + site.voice().readers()
        + " alike, and rule 4 asks for "
        + site.voice().anew()
        + " then";
  }

  @Override
  String fix(Site<Change.ConstraintChanged> site, String keyword) {
    return "Keep the old " + keyword + ", or " + site.beside();
  }
}
