package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Events of one version that the other one has as a shared type: another event refers to them
/// there. They are neither gone nor new, and are compared as the events that they are on one side.
final class StillThere {
  private StillThere() {}

  /// One side, with those of its shared types among its events that are events on the other side.
  static EventCatalog beside(EventCatalog catalog, EventCatalog other) {
    Set<Key> wanted = other.events().stream().map(Key::of).collect(Collectors.toSet());
    List<EventType> events = new ArrayList<>(catalog.events());
    List<EventType> shared = new ArrayList<>();
    for (EventType type : catalog.sharedTypes()) {
      (wanted.contains(Key.of(type)) ? events : shared).add(type);
    }
    return events.size() == catalog.events().size()
        ? catalog
        : new EventCatalog(
            catalog.source(),
            events,
            shared,
            catalog.definitions(),
            catalog.services(),
            catalog.problems(),
            catalog.catalogues(),
            catalog.unread());
  }

  private record Key(String dialect, String id) {
    static Key of(EventType type) {
      return new Key(type.dialect().id(), type.id());
    }
  }
}
