package io.github.schemadiff.match;

import io.github.schemadiff.catalog.EventType;

/// The same `$id`, full name or path.
final class SameId implements Strategy {
  @Override
  public void pair(Alignment<EventType> events) {
    Lookup.pairBy(events, EventType::id);
  }
}
