package io.github.schemadiff.ui.browse;

import io.github.schemadiff.engine.EventComparison;
import java.util.List;

/// @param open whether the group starts unfolded
public record EventGroup(String title, List<EventComparison> events, boolean open) {
  public EventGroup {
    events = List.copyOf(events);
  }
}
