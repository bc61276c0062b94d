package io.github.schemadiff.match;

import io.github.schemadiff.catalog.EventType;
import java.util.Optional;

/// One row of the event list.
public sealed interface Match {
  /// The name that people see: the new one where there is one.
  String name();

  record Matched(EventType old, EventType recent, MatchReason reason) implements Match {
    @Override
    public String name() {
      return recent.name();
    }

    public boolean renamed() {
      return !old.name().equals(recent.name());
    }
  }

  /// @param predecessor name of the event that this one succeeds by its name (`RoomCleanedV2` after
  ///   `RoomCleaned`)
  record Added(EventType recent, Optional<String> predecessor) implements Match {
    @Override
    public String name() {
      return recent.name();
    }
  }

  /// @param successor name of an added event that succeeds it by its name
  record Removed(EventType old, Optional<String> successor) implements Match {
    @Override
    public String name() {
      return old.name();
    }
  }
}
