package io.github.schemadiff.rule.event;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Shape;
import java.util.Optional;

/// Which way a type went: by what breaks, and only where nothing does by the types' names.
enum TypeMove {
  /// From a closed list to its base type.
  OPENED,
  /// From a type to a closed list.
  CLOSED,
  WIDENED,
  NARROWED,
  CHANGED;

  static TypeMove of(Site<Change.TypeChanged> site) {
    boolean wasList = site.node().old().map(TypeMove::isList).orElse(false);
    boolean isList = site.node().recent().map(TypeMove::isList).orElse(false);
    if (wasList && !isList && scalar(site.node().recent())) {
      return OPENED;
    }
    if (isList && !wasList && scalar(site.node().old())) {
      return CLOSED;
    }
    boolean backward = site.breaksAt(Direction.BACKWARD);
    boolean forward = site.breaksAt(Direction.FORWARD);
    if (backward != forward) {
      return forward ? WIDENED : NARROWED;
    }
    return backward ? CHANGED : byName(site.change().from(), site.change().to());
  }

  private static boolean isList(Side side) {
    return side.shape() instanceof Shape.Enumeration;
  }

  private static boolean scalar(Optional<Side> side) {
    return side.filter(
            it -> it.shape() instanceof Shape.Scalar || it.shape() instanceof Shape.Anything)
        .isPresent();
  }

  private static TypeMove byName(String from, String to) {
    if (from.equals("integer") && to.equals("number") || to.equals("any")) {
      return WIDENED;
    }
    return from.equals("number") && to.equals("integer") || from.equals("any") ? NARROWED : CHANGED;
  }
}
