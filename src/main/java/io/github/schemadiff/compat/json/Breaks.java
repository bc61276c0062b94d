package io.github.schemadiff.compat.json;

import io.github.schemadiff.schema.SchemaPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The breaks that a [Localizer] has found: one for each keyword of the reader that fails, with the
/// number of places that lead to it.
final class Breaks {
  /// A pair of schemas: walked into once, counted each time.
  record Visit(Literals writer, Node reader) {}

  /// What makes two breaks the same finding.
  private record Mark(String reader, String keyword, Optional<String> member) {}

  private final Map<Visit, Integer> visits = new HashMap<>();
  private final Set<Visit> explained = new HashSet<>();
  private final Map<Mark, LocalBreak> found = new LinkedHashMap<>();
  private final Map<Mark, Visit> origin = new HashMap<>();

  /// Walks into a pair unless it was walked into before.
  ///
  /// @param walk returns whether it found a break
  /// @return whether a break was found below the pair, now or before
  boolean visit(Visit visit, BooleanSupplier walk) {
    if (visits.merge(visit, 1, Integer::sum) == 1 && walk.getAsBoolean()) {
      explained.add(visit);
    }
    return explained.contains(visit);
  }

  /// Of several documents for the same finding, the first is kept that fails nowhere else.
  ///
  /// @param shown a document that shows the break; without one there is none to keep
  /// @return whether there is one
  boolean keep(Visit visit, SchemaPath path, Suspect suspect, Optional<Shown> shown) {
    if (shown.isEmpty()) {
      return false;
    }
    Node reader = suspect.part();
    Mark mark =
        new Mark(
            reader.place == null ? "" : reader.place.key(), suspect.keyword(), suspect.member());
    LocalBreak one = new LocalBreak(path, suspect, 1, shown.get());
    LocalBreak before = found.putIfAbsent(mark, one);
    if (before == null) {
      origin.put(mark, visit);
    } else if (better(shown.get(), before.shown())) {
      found.put(mark, one);
      origin.put(mark, visit);
    }
    return true;
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
        .map(entry -> entry.getValue().inPlaces(visits.get(origin.get(entry.getKey()))))
        .toList();
  }
}
