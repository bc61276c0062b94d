package io.github.schemadiff.match;

import io.github.schemadiff.catalog.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which event is a later version of which, by their names.
final class Successors {
  private static final Comparator<EventType> BY_VERSION =
      (one, other) ->
          VersionedName.compare(
              VersionedName.of(one.name()).version(), VersionedName.of(other.name()).version());

  private final Map<String, List<EventType>> oldByBase;
  private final Map<String, List<EventType>> recentByBase;

  Successors(List<EventType> old, List<EventType> recent) {
    this.oldByBase = byBase(old);
    this.recentByBase = byBase(recent);
  }

  private static Map<String, List<EventType>> byBase(List<EventType> events) {
    Map<String, List<EventType>> byBase = new HashMap<>();
    for (EventType event : events) {
      byBase
          .computeIfAbsent(VersionedName.of(event.name()).base(), _ -> new ArrayList<>())
          .add(event);
    }
    return byBase;
  }

  /// The latest earlier version among the old events.
  Optional<EventType> predecessorOf(EventType recent) {
    VersionedName name = VersionedName.of(recent.name());
    return oldByBase.getOrDefault(name.base(), List.of()).stream()
        .filter(old -> name.succeeds(VersionedName.of(old.name())))
        .max(BY_VERSION);
  }

  /// The earliest later version among the events that are new.
  Optional<EventType> successorOf(EventType old) {
    VersionedName name = VersionedName.of(old.name());
    List<VersionedName> before =
        oldByBase.getOrDefault(name.base(), List.of()).stream()
            .map(one -> VersionedName.of(one.name()))
            .toList();
    return recentByBase.getOrDefault(name.base(), List.of()).stream()
        .filter(recent -> VersionedName.of(recent.name()).succeeds(name))
        .filter(recent -> !before.contains(VersionedName.of(recent.name())))
        .min(BY_VERSION);
  }
}
