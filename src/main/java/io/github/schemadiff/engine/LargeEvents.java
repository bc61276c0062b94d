package io.github.schemadiff.engine;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.engine.SideBySide.Shared;
import io.github.schemadiff.match.Match;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Compares a few events whose schemas are large, each on two threads: one decides what new readers
/// can read, the other what old ones can. Before that, one makes the engine while the other looks
/// for what changed.
///
/// Each direction has its own search and its own budget, so that neither depends on how fast the
/// other one is.
final class LargeEvents {
  private final List<Match> matches;
  private final EventComparer comparer;
  private final Shared shared;

  LargeEvents(List<Match> matches, EventComparer comparer, Shared shared) {
    this.matches = matches;
    this.comparer = comparer;
    this.shared = shared;
  }

  /// In the order of the matches.
  List<EventComparison> compare() {
    List<Map<Match, DiffNode>> changes = DeepStack.callAll(List.of(this::prepared, this::changes));
    List<Map<Match, List<Verdict>>> verdicts =
        DeepStack.callAll(
            List.<Supplier<Map<Match, List<Verdict>>>>of(
                () -> verdicts(Direction.BACKWARD), () -> verdicts(Direction.FORWARD)));
    List<EventComparison> events = new ArrayList<>();
    for (Match match : matches) {
      shared.goOn();
      events.add(
          switch (match) {
            case Match.Matched matched ->
                comparer.compare(
                    matched,
                    changes.getLast().get(match),
                    comparer.decided(
                        matched, verdicts.getFirst().get(match), verdicts.getLast().get(match)));
            case Match.Added _, Match.Removed _ -> comparer.compare(match);
          });
    }
    return events;
  }

  private Map<Match, DiffNode> prepared() {
    comparer.prepare();
    return Map.of();
  }

  private Map<Match, DiffNode> changes() {
    Map<Match, DiffNode> changes = new IdentityHashMap<>();
    for (Match match : matches) {
      shared.goOn();
      if (match instanceof Match.Matched matched) {
        changes.put(match, comparer.diff(matched));
      }
    }
    return changes;
  }

  private Map<Match, List<Verdict>> verdicts(Direction direction) {
    Map<Match, List<Verdict>> verdicts = new IdentityHashMap<>();
    for (Match match : matches) {
      switch (direction) {
        case BACKWARD -> shared.at(match);
        case FORWARD -> shared.goOn();
      }
      if (match instanceof Match.Matched matched) {
        verdicts.put(match, comparer.decide(matched, direction));
      }
    }
    return verdicts;
  }
}
