package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.match.Match;
import java.util.Optional;

/// Asks the deciding engine of an event's dialect.
final class Deciders {
  Deciders(Options options, EventCatalog old, EventCatalog recent) {}

  Verdict decide(Direction direction, Match.Matched match, DiffNode diff) {
    if (match.old().dialect() != match.recent().dialect()) {
      return new Verdict.Undecided(
          "One side is "
              + match.old().dialect().label()
              + ", the other "
              + match.recent().dialect().label()
              + ".");
    }
    return diff.changedHere() || diff.changedBelow()
        ? new Verdict.Undecided("No deciding engine is wired for this dialect.")
        : new Verdict.Compatible(Optional.empty());
  }
}
