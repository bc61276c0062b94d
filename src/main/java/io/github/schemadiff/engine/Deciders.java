package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Compatibility;
import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.json.JsonCompatibility;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.match.Match;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks the deciding engine of an event's dialect. An engine is made when the first of its events
/// comes up, and serves all of them.
final class Deciders {
  private final Options options;
  private final List<EventType> events;
  private Optional<Compatibility> json = Optional.empty();

  Deciders(Options options, EventCatalog old, EventCatalog recent) {
    this.options = options;
    this.events = Stream.of(old, recent).flatMap(side -> side.events().stream()).toList();
  }

  Verdict decide(Direction direction, Match.Matched match, DiffNode diff) {
    if (match.old().dialect() != match.recent().dialect()) {
      return new Verdict.Undecided(
          "one side is %s, the other %s"
              .formatted(match.old().dialect().label(), match.recent().dialect().label()));
    }
    EventType writer = direction == Direction.BACKWARD ? match.old() : match.recent();
    EventType reader = direction == Direction.BACKWARD ? match.recent() : match.old();
    return switch (match.old().dialect()) {
      case JSON_SCHEMA -> DeepStack.call(() -> json().decide(writer, reader));
      case AVRO, PROTOBUF ->
          new Verdict.Undecided(match.old().dialect().label() + " is not decided yet");
    };
  }

  private Compatibility json() {
    if (json.isEmpty()) {
      List<EventType> all =
          events.stream().filter(event -> event.dialect() == Dialect.JSON_SCHEMA).toList();
      json = Optional.of(new JsonCompatibility(all, options));
    }
    return json.get();
  }
}
