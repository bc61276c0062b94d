package io.github.schemadiff.match;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.match.Alignment.Row;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells which old event is which new event: tries the reasons of [MatchReason] in their order, the
/// surest first, and calls what is left added or removed.
///
/// A later version (`RoomCleanedV2`) is never the same event as the original: it is its successor,
/// whether the original stays or goes. That is what rule 4 asks for.
public final class Matcher {
  private final Map<String, Shape> oldDefinitions;
  private final Map<String, Shape> recentDefinitions;

  /// The definitions are what references in the events' shapes lead to.
  public Matcher(Map<String, Shape> oldDefinitions, Map<String, Shape> recentDefinitions) {
    this.oldDefinitions = oldDefinitions;
    this.recentDefinitions = recentDefinitions;
  }

  public static List<Match> match(EventCatalog old, EventCatalog recent) {
    return new Matcher(old.definitions(), recent.definitions())
        .match(old.events(), recent.events());
  }

  /// All events of both lists, in the order of the new one; a removed event stands after the one
  /// that it stood after.
  public List<Match> match(List<EventType> old, List<EventType> recent) {
    Alignment<EventType> events = new Alignment<>(old, recent);
    Map<EventType, MatchReason> reasons = new IdentityHashMap<>();
    Successors successors = new Successors(old, recent);
    for (MatchReason reason : MatchReason.values()) {
      strategy(reason, old, recent, successors).pair(events);
      for (Row<EventType> row : events.rows()) {
        if (row.old().isPresent() && row.recent().isPresent()) {
          reasons.putIfAbsent(row.recent().get(), reason);
        }
      }
    }
    List<Match> matches = new ArrayList<>();
    for (Row<EventType> row : events.rows()) {
      matches.add(matchOf(row, reasons, successors));
    }
    return List.copyOf(matches);
  }

  private Strategy strategy(
      MatchReason reason, List<EventType> old, List<EventType> recent, Successors successors) {
    return switch (reason) {
      case ONLY_EVENT -> new OnlyEvent(old, recent);
      case STABLE_ID -> new SameId();
      case ALIAS -> new DeclaredAlias();
      case NAME -> new SameName();
      case SIMILARITY -> new Similarity(oldDefinitions, recentDefinitions, successors);
    };
  }

  private static Match matchOf(
      Row<EventType> row, Map<EventType, MatchReason> reasons, Successors successors) {
    if (row.recent().isEmpty()) {
      EventType gone = row.old().orElseThrow();
      return new Match.Removed(gone, successors.successorOf(gone).map(EventType::name));
    }
    EventType recent = row.recent().get();
    Optional<EventType> old = row.old();
    return old.isPresent()
        ? new Match.Matched(old.get(), recent, reasons.get(recent))
        : new Match.Added(recent, successors.predecessorOf(recent).map(EventType::name));
  }
}
