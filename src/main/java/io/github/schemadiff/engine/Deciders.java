package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Compatibility;
import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.json.JsonCompatibility;
import io.github.schemadiff.match.Match;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The deciding engines of one comparison: one for each dialect, made when it is first asked.
final class Deciders {
  private final Options options;
  private final List<EventType> events;
  private final Map<Dialect, Optional<Compatibility>> engines = new EnumMap<>(Dialect.class);

  Deciders(Options options, EventCatalog old, EventCatalog recent) {
    this.options = options;
    this.events = Stream.concat(old.events().stream(), recent.events().stream()).toList();
  }

  Verdict decide(Direction direction, Match.Matched match) {
    EventType old = match.old();
    EventType recent = match.recent();
    if (old.dialect() != recent.dialect()) {
      return new Verdict.Undecided(
          "one side is written in %s, the other in %s"
              .formatted(old.dialect().label(), recent.dialect().label()));
    }
    Optional<Compatibility> engine = engines.computeIfAbsent(recent.dialect(), this::engine);
    if (engine.isEmpty()) {
      return new Verdict.Undecided(recent.dialect().label() + " cannot be decided yet");
    }
    return switch (direction) {
      case BACKWARD -> engine.get().decide(old, recent);
      case FORWARD -> engine.get().decide(recent, old);
    };
  }

  private Optional<Compatibility> engine(Dialect dialect) {
    List<EventType> ours = events.stream().filter(event -> event.dialect() == dialect).toList();
    return switch (dialect) {
      case JSON_SCHEMA -> Optional.of(new JsonCompatibility(ours, options));
      case AVRO, PROTOBUF -> Optional.empty();
    };
  }
}
