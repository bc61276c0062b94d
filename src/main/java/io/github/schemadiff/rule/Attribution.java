package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import java.util.List;
import java.util.Map;

/// Which break stems from which change. Every break belongs to exactly one change, or to none that
/// we know.
///
/// @param byChange breaks of each change, per direction (changes by identity)
/// @param rows of the changes that several rows show: where a break was found, so that a finding
///   stands where its document fails
/// @param unexplained breaks that no change explains by itself: several changes together, or a
///   clause far away
public record Attribution(
    Map<Direction, Map<Change, List<Incompatibility>>> byChange,
    Map<Direction, List<Incompatibility>> unexplained,
    Map<Change, DiffNode> rows) {
  public static final Attribution NONE = new Attribution(Map.of(), Map.of(), Map.of());

  /// Whether a change is told at this row, of all that show it.
  boolean isToldAt(DiffNode row, Change change) {
    return rows.get(change) == row;
  }

  boolean isToldAnywhere(Change change) {
    return rows.containsKey(change);
  }

  public List<Incompatibility> of(Direction direction, Change change) {
    return byChange.getOrDefault(direction, Map.of()).getOrDefault(change, List.of());
  }

  public List<Incompatibility> unexplained(Direction direction) {
    return unexplained.getOrDefault(direction, List.of());
  }
}
