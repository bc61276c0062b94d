package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Site;

/// Which way a constraint went: by what breaks, and only where nothing does by its keyword.
enum ConstraintMove {
  TIGHTENED,
  RELAXED,
  CHANGED;

  static ConstraintMove of(Site<Change.ConstraintChanged> site) {
    boolean backward = site.breaksAt(Direction.BACKWARD);
    boolean forward = site.breaksAt(Direction.FORWARD);
    if (backward != forward) {
      return backward ? TIGHTENED : RELAXED;
    }
    if (backward) {
      return CHANGED;
    }
    return switch (site.change().direction()) {
      case TIGHTENED -> TIGHTENED;
      case RELAXED -> RELAXED;
      case UNKNOWN -> CHANGED;
    };
  }
}
