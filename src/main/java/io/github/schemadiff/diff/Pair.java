package io.github.schemadiff.diff;

import io.github.schemadiff.schema.Shape;
import java.util.Optional;

/// What stands below a row: two shapes, or one where the other side has no such place.
///
/// Told by identity: a shared definition is one object, wherever it is used.
record Pair(Optional<Shape> old, Optional<Shape> recent) {
  static Pair of(Shape old, Shape recent) {
    return new Pair(Optional.of(old), Optional.of(recent));
  }

  static Pair removed(Shape old) {
    return new Pair(Optional.of(old), Optional.empty());
  }

  static Pair added(Shape recent) {
    return new Pair(Optional.empty(), Optional.of(recent));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pair(Optional<Shape> itsOld, Optional<Shape> itsRecent)
        && itsOld.orElse(null) == old.orElse(null)
        && itsRecent.orElse(null) == recent.orElse(null);
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(old.orElse(null))
        + System.identityHashCode(recent.orElse(null));
  }
}
