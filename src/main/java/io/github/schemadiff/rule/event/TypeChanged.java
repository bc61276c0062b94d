package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Site;

/// A type changed so that neither side reads the other.
public final class TypeChanged extends TypeRule {
  public TypeChanged() {
    super("type-changed", "A type changed", "type-changed", TypeMove.CHANGED, "went");
  }

  @Override
  String why(Site<Change.TypeChanged> site) {
    return "A field that changes its type means something else, and rule 4 asks for a new event"
        + " then";
  }
}
