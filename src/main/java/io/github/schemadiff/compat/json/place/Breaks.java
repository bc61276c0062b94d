package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The breaks that a [Localizer] has found: one for each keyword of the reader that fails, with the
/// number of places that lead to it.
final class Breaks {
  /// A pair of schemas: looked at once, counted each time.
  record Visit(Literals writer, Node reader) {}

  /// What makes two breaks the same finding.
  private record Mark(String reader, String keyword, Optional<String> member) {}

  private final Map<Visit, Set<SchemaPath>> visits = new HashMap<>();
  private final Map<Visit, Set<Visit>> leadingTo = new HashMap<>();
  private final Set<Visit> explained = new HashSet<>();
  private final Map<Mark, LocalBreak> found = new LinkedHashMap<>();
  private final Map<Mark, Visit> origin = new HashMap<>();

  /// Counts a place at which a pair is met.
  ///
  /// @param from the pair that leads there; null at the root
  /// @return whether the pair is met for the first time
  boolean enter(Visit visit, Visit from, SchemaPath path) {
    if (from != null) {
      leadingTo.computeIfAbsent(visit, _ -> new LinkedHashSet<>()).add(from);
      if (explained.contains(visit)) {
        explain(from);
      }
    }
    Set<SchemaPath> known = visits.get(visit);
    if (known == null) {
      visits.put(visit, new HashSet<>(Set.of(path)));
      return true;
    }
    known.add(path);
    return false;
  }

  /// Whether a break was found at the pair or below it.
  boolean explained(Visit visit) {
    return explained.contains(visit);
  }

  /// Whether the pair is also met from pairs with other nodes of the reader.
  boolean metFromOthers(Visit visit, Node reader) {
    return leadingTo.getOrDefault(visit, Set.of()).stream().anyMatch(it -> it.reader() != reader);
  }

  private void explain(Visit found) {
    Deque<Visit> open = new ArrayDeque<>(List.of(found));
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      if (explained.add(visit)) {
        leadingTo.getOrDefault(visit, Set.of()).forEach(open::push);
      }
    }
  }

  /// Of several documents for the same finding, the first is kept that fails nowhere else.
  ///
  /// @param shown a document that shows the break; without one there is none to keep
  void keep(Visit visit, SchemaPath path, Suspect suspect, Optional<Shown> shown) {
    if (shown.isEmpty()) {
      return;
    }
    Mark mark = mark(suspect);
    LocalBreak one = new LocalBreak(path, suspect, 1, shown.get());
    LocalBreak before = found.putIfAbsent(mark, one);
    if (before == null) {
      origin.put(mark, visit);
    } else if (better(shown.get(), before.shown())) {
      found.put(mark, one);
      origin.put(mark, visit);
    }
    explain(visit);
  }

  private static Mark mark(Suspect suspect) {
    Node reader = suspect.part();
    String place = reader.place == null ? "" : reader.place.key();
    return new Mark(place, suspect.keyword(), suspect.member());
  }

  /// Whether a document for it is kept that fails nowhere else, so that no other one will be.
  boolean shownAlone(Suspect suspect) {
    LocalBreak before = found.get(mark(suspect));
    return before != null && before.shown().alone() == Shown.Alone.YES;
  }

  /// That one place never shows it alone says nothing of the others.
  private static boolean better(Shown one, Shown before) {
    return switch (before.alone()) {
      case YES -> false;
      case NEVER -> one.alone() != Shown.Alone.NEVER;
      case OPEN -> one.alone() == Shown.Alone.YES;
    };
  }

  /// In the order in which they were found.
  List<LocalBreak> all() {
    return found.entrySet().stream()
        .map(entry -> entry.getValue().inPlaces(visits.get(origin.get(entry.getKey())).size()))
        .toList();
  }
}
