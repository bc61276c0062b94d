package io.github.schemadiff.match;

import io.github.schemadiff.catalog.EventType;

/// The same name; then the same name but for case and separators. A version suffix is part of the
/// name.
final class SameName implements Strategy {
  @Override
  public void pair(Alignment<EventType> events) {
    // Two files may each declare an event of the same name: those in the same file belong together.
    Lookup.pairBy(events, event -> Routes.nameOf(event) + '\n' + event.where().file());
    Lookup.pairBy(events, Routes::nameOf);
    Lookup.pairBy(
        events,
        event -> {
          VersionedName name = VersionedName.of(event.name());
          return Routes.isCalled(event) ? Routes.nameOf(event) : name.base() + ' ' + name.version();
        });
  }
}
