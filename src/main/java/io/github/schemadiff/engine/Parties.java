package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.match.Match;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The services that send or receive an event, in either version, by name.
final class Parties {
  private Parties() {}

  static List<String> consumers(Match match, EventCatalog old, EventCatalog recent) {
    return named(match, old, recent, Service::receives);
  }

  static List<String> producers(Match match, EventCatalog old, EventCatalog recent) {
    return named(match, old, recent, Service::sends);
  }

  private static List<String> named(
      Match match,
      EventCatalog old,
      EventCatalog recent,
      Function<Service, List<Service.EventUse>> touched) {
    Stream<String> names =
        switch (match) {
          case Match.Matched matched ->
              Stream.concat(
                  touching(old, matched.old().id(), touched),
                  touching(recent, matched.recent().id(), touched));
          case Match.Added added -> touching(recent, added.recent().id(), touched);
          case Match.Removed removed -> touching(old, removed.old().id(), touched);
        };
    return names.distinct().sorted().toList();
  }

  private static Stream<String> touching(
      EventCatalog catalog, String event, Function<Service, List<Service.EventUse>> touched) {
    return catalog.services().stream()
        .filter(service -> touched.apply(service).stream().anyMatch(use -> use.concerns(event)))
        .map(Service::name);
  }
}
