package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.match.Match;
import java.util.List;

/// Leaves out what only seems added or removed, because the other side has it but it cannot be
/// read: that is a problem of the input, and said there.
final class Unreadable {
  private Unreadable() {}

  static List<Match> without(List<Match> matches, EventCatalog old, EventCatalog recent) {
    return matches.stream()
        .filter(
            match ->
                switch (match) {
                  case Match.Matched _ -> true;
                  case Match.Added added -> !holds(old, added.recent());
                  case Match.Removed removed -> !holds(recent, removed.old());
                })
        .toList();
  }

  private static boolean holds(EventCatalog catalog, EventType event) {
    return nothingRead(catalog)
        || hides(catalog, event.where().file())
        || catalog.unread().stream()
            .anyMatch(
                unread -> unread.id().equals(event.id()) || unread.name().equals(event.name()));
  }

  /// Whether the file, or a folder that it stands in, could not be opened.
  private static boolean hides(EventCatalog catalog, String file) {
    return catalog.source().problems().stream()
        .map(problem -> problem.path())
        .anyMatch(path -> !path.isEmpty() && (file.equals(path) || file.startsWith(path + "/")));
  }

  /// Whether a side has no event because of what is wrong with it: then nothing can be missed in
  /// it.
  static boolean nothingRead(EventCatalog catalog) {
    return catalog.events().isEmpty()
        && catalog.problems().stream()
            .anyMatch(problem -> problem.severity() == LoadProblem.Kind.ERROR);
  }
}
