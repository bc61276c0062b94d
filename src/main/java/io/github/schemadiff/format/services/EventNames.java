package io.github.schemadiff.format.services;

import io.github.schemadiff.catalog.Closest;
import io.github.schemadiff.catalog.EventCatalog.Unread;
import io.github.schemadiff.catalog.EventType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds an event by what a person calls it.
final class EventNames {
  private final List<Tier> tiers;
  private final Set<String> unread = new HashSet<>();

  /// @param tiers in the order in which they win over each other: events, then shared types
  EventNames(List<List<EventType>> tiers, List<Unread> unread) {
    this.tiers = tiers.stream().map(Tier::new).toList();
    unread.forEach(event -> this.unread.addAll(List.of(event.id(), event.name())));
  }

  /// Whether there is such an event, though it cannot be read.
  boolean isUnread(String text) {
    return unread.contains(text);
  }

  /// All events that are called so: by id, by name, by the path of a file (from `folder` or from
  /// the top of the set), or by the last part of the name. The first of these that knows any
  /// decides.
  List<EventType> called(String text, String folder) {
    for (Tier tier : tiers) {
      List<EventType> found = tier.called(text, folder);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /// The known name that was probably meant.
  Optional<String> meant(String text) {
    return Closest.to(text, new TreeSet<>(tiers.getFirst().byName.keySet()));
  }

  Optional<EventType> byId(String id) {
    return tiers.stream()
        .flatMap(tier -> tier.byId.getOrDefault(id, Optional.empty()).stream())
        .findFirst();
  }

  /// The name without the folder or the package that tells it from others of the same name.
  static String last(EventType event) {
    String name = event.name();
    int cut =
        switch (event.dialect()) {
          case JSON_SCHEMA -> name.lastIndexOf('/');
          // Event names may hold dots; names of types hold them between packages only.
          case AVRO, PROTOBUF -> Math.max(name.lastIndexOf('/'), name.lastIndexOf('.'));
        };
    return name.substring(cut + 1);
  }

  private static final class Tier {
    private final Map<String, Optional<EventType>> byId = new LinkedHashMap<>();
    private final Map<String, List<EventType>> byName = new LinkedHashMap<>();
    private final Map<String, List<EventType>> byPath = new LinkedHashMap<>();
    private final Map<String, List<EventType>> byLast = new LinkedHashMap<>();

    Tier(List<EventType> events) {
      for (EventType event : events) {
        byId.putIfAbsent(event.id(), Optional.of(event));
        add(byName, event.name(), event);
        add(byPath, event.where().file(), event);
        add(byLast, last(event), event);
      }
    }

    private static void add(Map<String, List<EventType>> index, String key, EventType event) {
      index.computeIfAbsent(key, _ -> new ArrayList<>()).add(event);
    }

    List<EventType> called(String text, String folder) {
      if (byId.containsKey(text)) {
        return byId.get(text).stream().toList();
      }
      String path = text.startsWith("./") ? text.substring(2) : text;
      for (List<EventType> found :
          List.of(
              byName.getOrDefault(text, List.of()),
              byPath.getOrDefault(folder + path, List.of()),
              byPath.getOrDefault(path, List.of()))) {
        if (!found.isEmpty()) {
          return found;
        }
      }
      return byLast.getOrDefault(text, List.of());
    }
  }
}
