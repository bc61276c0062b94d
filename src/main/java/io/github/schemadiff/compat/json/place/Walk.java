package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Node;
import java.util.List;
import java.util.Optional;

/// What those who look at one pair of schemas ask of the walk through all of them.
interface Walk {
  /// Has a pair looked at, unless nothing can break there or it was met before.
  ///
  /// @param from the pair that leads there; null at the root
  /// @return the pair, where something may break there or below
  Optional<Breaks.Visit> enter(Here here, Node said, Breaks.Visit from);

  /// Does something once these pairs and all below them have been gone through without a break.
  void unlessExplained(List<Breaks.Visit> visits, Runnable then);

  /// Notes that something is not looked at.
  void leaveOut();
}
