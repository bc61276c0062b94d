package io.github.schemadiff.match;

import io.github.schemadiff.catalog.EventType;
import java.util.List;

/// With one event on each side the two are meant, whatever their names; an operation is called by
/// its name.
final class OnlyEvent implements Strategy {
  private final boolean alone;

  OnlyEvent(List<EventType> old, List<EventType> recent) {
    this.alone =
        old.size() == 1
            && recent.size() == 1
            && !Routes.isCalled(old.getFirst())
            && !Routes.isCalled(recent.getFirst());
  }

  @Override
  public void pair(Alignment<EventType> events) {
    if (alone && events.old(0).dialect() == events.recent(0).dialect()) {
      events.pair(0, 0);
    }
  }
}
