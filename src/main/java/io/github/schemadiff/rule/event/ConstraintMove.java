package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Site;

/// Which way a constraint went: by its keyword where that tells, and otherwise by what breaks.
enum ConstraintMove {
  TIGHTENED,
  RELAXED,
  CHANGED;

  static ConstraintMove of(Site<Change.ConstraintChanged> site) {
    return switch (site.change().direction()) {
      case TIGHTENED -> TIGHTENED;
      case RELAXED -> RELAXED;
      case UNKNOWN -> byBreaks(site.breaksAt(Direction.BACKWARD), site.breaksAt(Direction.FORWARD));
    };
  }

  private static ConstraintMove byBreaks(boolean backward, boolean forward) {
    if (backward == forward) {
      return CHANGED;
    }
    return backward ? TIGHTENED : RELAXED;
  }
}
