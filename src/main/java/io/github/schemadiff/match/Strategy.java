package io.github.schemadiff.match;

import io.github.schemadiff.catalog.EventType;

/// One way to tell which old event is which new event. It pairs what it is sure of and leaves the
/// rest to those after it.
@FunctionalInterface
interface Strategy {
  void pair(Alignment<EventType> events);
}
