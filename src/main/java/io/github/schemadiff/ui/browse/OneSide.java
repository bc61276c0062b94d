package io.github.schemadiff.ui.browse;

import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Differ;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.match.Match;
import java.util.List;
import java.util.Optional;

/// The tree of an event that only one side has: the event beside itself, without the other half.
final class OneSide {
  private OneSide() {}

  /// The tree to show for an event, whichever sides it has.
  static Optional<DiffNode> tree(Comparison comparison, EventComparison event) {
    return event
        .diff()
        .or(
            () ->
                switch (event.match()) {
                  case Match.Matched _ -> Optional.empty();
                  case Match.Added(var recent, var _) -> {
                    var definitions = comparison.recent().definitions();
                    yield Optional.of(
                        strip(new Differ().diff(recent, definitions, recent, definitions), false));
                  }
                  case Match.Removed(var old, var _) -> {
                    var definitions = comparison.old().definitions();
                    yield Optional.of(
                        strip(new Differ().diff(old, definitions, old, definitions), true));
                  }
                });
  }

  private static DiffNode strip(DiffNode node, boolean keepOld) {
    return new DiffNode(
        node.path(),
        node.name(),
        node.kind(),
        keepOld ? node.old() : Optional.empty(),
        keepOld ? Optional.empty() : node.recent(),
        List.of(),
        node.children().stream().map(child -> strip(child, keepOld)).toList(),
        node.definition(),
        node.folded());
  }
}
