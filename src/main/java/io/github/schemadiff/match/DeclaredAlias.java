package io.github.schemadiff.match;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.schema.Facet;
import java.util.stream.Stream;

/// One side declares the other one's name as an alias of its own.
final class DeclaredAlias implements Strategy {
  @Override
  public void pair(Alignment<EventType> events) {
    if (nobodyDeclares(events)) {
      // Most sets: every pair need not be looked at.
      return;
    }
    events.pairWhere(
        (old, recent) ->
            old.dialect() == recent.dialect() && (declares(recent, old) || declares(old, recent)));
  }

  private static boolean nobodyDeclares(Alignment<EventType> events) {
    return Stream.concat(
            events.oldLeft().stream().map(events::old),
            events.recentLeft().stream().map(events::recent))
        .allMatch(event -> event.shape().all(Facet.Alias.class).findAny().isEmpty());
  }

  private static boolean declares(EventType event, EventType other) {
    return event
        .shape()
        .all(Facet.Alias.class)
        .map(Facet.Alias::name)
        .anyMatch(alias -> alias.equals(other.id()) || alias.equals(other.name()));
  }
}
