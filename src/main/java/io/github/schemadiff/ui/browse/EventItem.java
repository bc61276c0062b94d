package io.github.schemadiff.ui.browse;

import io.github.schemadiff.engine.EventComparison;

/// A row of the event list.
public sealed interface EventItem {
  record Group(EventGroup group) implements EventItem {}

  record Event(EventComparison event) implements EventItem {}
}
