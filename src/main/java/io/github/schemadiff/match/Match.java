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
      return !isQualified(old.name(), recent.name())
          && !isQualified(recent.name(), old.name())
          && !Routes.nameOf(old).equals(Routes.nameOf(recent));
    }
  }

  /// Whether the one is the other, said in full: a name is qualified where its set has it twice.
  private static boolean isQualified(String full, String bare) {
    return full.equals(bare) || full.endsWith("." + bare);
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
