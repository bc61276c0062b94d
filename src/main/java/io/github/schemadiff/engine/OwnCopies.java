package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.match.MatchReason;
import io.github.schemadiff.rule.CopyReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who reads an event by a copy of its own is hurt by what that copy fails on, not by what the
/// sender's old schema does.
final class OwnCopies {
  private final EventCatalog old;
  private final EventCatalog recent;

  OwnCopies(EventCatalog old, EventCatalog recent) {
    this.old = old;
    this.recent = recent;
  }

  /// All copies of both sides.
  List<EventType> all() {
    return Stream.of(old, recent)
        .flatMap(
            catalog ->
                catalog.services().stream()
                    .flatMap(service -> service.receives().stream())
                    .filter(use -> use.of().isPresent())
                    .flatMap(use -> event(catalog, use.event()).stream()))
        .toList();
  }

  List<CopyReading> of(Match.Matched match, Deciders deciders) {
    Map<String, EventType> before = copies(old, match.old().id());
    Map<String, EventType> now = copies(recent, match.recent().id());
    List<CopyReading> readings = new ArrayList<>();
    Set<String> services = new TreeSet<>(before.keySet());
    services.addAll(now.keySet());
    for (String service : services) {
      Optional<EventType> was = Optional.ofNullable(before.get(service));
      readings.add(
          new CopyReading(
              service,
              was.flatMap(copy -> fails(copy, match.recent(), deciders)),
              Optional.ofNullable(now.get(service))
                  .flatMap(copy -> fails(copy, match.recent(), deciders)),
              was.flatMap(copy -> fails(copy, match.old(), deciders))
                  .filter(failures -> !failures.isEmpty())
                  .isPresent()));
    }
    return readings;
  }

  /// Empty where it is not known.
  private static Optional<List<Incompatibility>> fails(
      EventType reader, EventType written, Deciders deciders) {
    Verdict verdict =
        deciders.decide(new Match.Matched(reader, written, MatchReason.NAME)).forward();
    return switch (verdict) {
      case Verdict.Compatible _ -> Optional.of(List.of());
      case Verdict.Incompatible incompatible -> Optional.of(incompatible.breaks());
      case Verdict.Undecided _ -> Optional.empty();
    };
  }

  /// By service.
  private static Map<String, EventType> copies(EventCatalog catalog, String original) {
    Map<String, EventType> copies = new TreeMap<>();
    catalog
        .services()
        .forEach(
            service ->
                service.receives().stream()
                    .filter(use -> use.of().filter(original::equals).isPresent())
                    .filter(use -> !use.event().equals(original))
                    .flatMap(use -> event(catalog, use.event()).stream())
                    .forEach(copy -> copies.putIfAbsent(service.name(), copy)));
    return copies;
  }

  private static Optional<EventType> event(EventCatalog catalog, String id) {
    return catalog.events().stream().filter(event -> event.id().equals(id)).findFirst();
  }
}
