package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.match.Match;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The services that send or receive an event, in either version, by name. Of an operation that is
/// called, those who call it and those who serve it.
final class Parties {
  private Parties() {}

  static List<String> consumers(Match match, EventCatalog old, EventCatalog recent) {
    return named(match, old, recent, Parties::consumers);
  }

  static List<String> producers(Match match, EventCatalog old, EventCatalog recent) {
    return named(match, old, recent, Parties::producers);
  }

  private static List<String> named(
      Match match,
      EventCatalog old,
      EventCatalog recent,
      BiFunction<EventCatalog, String, Stream<String>> parties) {
    Stream<String> names =
        switch (match) {
          case Match.Matched matched ->
              Stream.concat(
                  parties.apply(old, matched.old().id()),
                  parties.apply(recent, matched.recent().id()));
          case Match.Added added -> parties.apply(recent, added.recent().id());
          case Match.Removed removed -> parties.apply(old, removed.old().id());
        };
    return names.distinct().sorted().toList();
  }

  private static Stream<String> consumers(EventCatalog catalog, String event) {
    return isMessage(catalog, event)
        ? having(catalog, service -> concerns(service.receives(), event))
        : having(catalog, service -> calls(catalog, service, event));
  }

  private static Stream<String> producers(EventCatalog catalog, String event) {
    return isMessage(catalog, event)
        ? having(catalog, service -> concerns(service.sends(), event))
        : having(catalog, service -> serves(service, event).findAny().isPresent());
  }

  /// Whether anybody sends or receives it, so that it is more than an operation.
  private static boolean isMessage(EventCatalog catalog, String event) {
    return catalog.services().stream()
        .anyMatch(
            service -> concerns(service.sends(), event) || concerns(service.receives(), event));
  }

  private static boolean calls(EventCatalog catalog, Service caller, String event) {
    return catalog.services().stream()
        .anyMatch(
            server ->
                serves(server, event)
                    .anyMatch(operation -> caller.calls(server.name(), operation.name())));
  }

  private static Stream<Service.Operation> serves(Service service, String event) {
    return service.serves().stream()
        .filter(operation -> operation.event().equals(Optional.of(event)));
  }

  private static boolean concerns(List<Service.EventUse> uses, String event) {
    return uses.stream().anyMatch(use -> use.concerns(event));
  }

  private static Stream<String> having(EventCatalog catalog, Predicate<Service> what) {
    return catalog.services().stream().filter(what).map(Service::name);
  }
}
