package io.github.schemadiff.match;

import io.github.schemadiff.catalog.EventType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Pairs by equal keys, in order, and only within one dialect: nobody reads Avro with a JSON
/// Schema.
final class Lookup {
  private Lookup() {}

  private record Key(String dialect, String text) {}

  static void pairBy(Alignment<EventType> events, Function<EventType, String> key) {
    Map<Key, Deque<Integer>> old = new HashMap<>();
    for (int at : events.oldLeft()) {
      old.computeIfAbsent(keyOf(events.old(at), key), _ -> new ArrayDeque<>()).add(at);
    }
    for (int at : events.recentLeft()) {
      Deque<Integer> candidates = old.get(keyOf(events.recent(at), key));
      if (candidates != null && !candidates.isEmpty()) {
        events.pair(candidates.removeFirst(), at);
      }
    }
  }

  private static Key keyOf(EventType event, Function<EventType, String> key) {
    return new Key(event.dialect().id(), key.apply(event));
  }
}
