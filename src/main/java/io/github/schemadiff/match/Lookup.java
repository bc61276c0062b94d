package io.github.schemadiff.match;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventType;
import java.util.Optional;
import java.util.function.Function;

/// Pairs by equal keys, and only within one dialect: nobody reads Avro with a JSON Schema.
final class Lookup {
  private Lookup() {}

  private record Key(Dialect dialect, String text) {}

  static void pairBy(Alignment<EventType> events, Function<EventType, String> key) {
    events.pairBy(event -> Optional.of(new Key(event.dialect(), key.apply(event))));
  }
}
