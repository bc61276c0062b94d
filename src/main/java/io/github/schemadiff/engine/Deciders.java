package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Compatibility;
import io.github.schemadiff.compat.Composition;
import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.avro.AvroCompatibility;
import io.github.schemadiff.compat.json.JsonCompatibility;
import io.github.schemadiff.compat.protobuf.ProtobufCompatibility;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.rule.MappingVerdicts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The deciding engines of one comparison: one for each dialect, made when it is first asked.
final class Deciders {
  private final Options options;
  private final List<EventType> events;
  private final Map<Dialect, Compatibility> engines = new EnumMap<>(Dialect.class);
  private Deciders beside;

  /// @param matches all that will be asked about
  /// @param others what will be asked about beside them
  Deciders(Options options, List<Match> matches, List<EventType> others) {
    this(
        options,
        Stream.concat(matches.stream().flatMap(Deciders::events), others.stream())
            .flatMap(event -> Composition.simple(event).stream())
            .toList());
  }

  private Deciders(Options options, List<EventType> events) {
    this.options = options;
    this.events = events;
  }

  private static Stream<EventType> events(Match match) {
    return switch (match) {
      case Match.Matched(EventType old, EventType recent, var _) -> Stream.of(old, recent);
      case Match.Added added -> Stream.of(added.recent());
      case Match.Removed removed -> Stream.of(removed.old());
    };
  }

  /// Others that answer the same question alike, and may be asked on another thread at the same
  /// time. What both need of the schemas is read once. To be made before either is asked.
  Deciders beside() {
    if (beside == null) {
      beside = new Deciders(options, events);
      if (events.stream().anyMatch(event -> event.dialect() == Dialect.JSON_SCHEMA)) {
        JsonCompatibility json = new JsonCompatibility(ofDialect(Dialect.JSON_SCHEMA), options);
        engines.put(Dialect.JSON_SCHEMA, json);
        beside.engines.put(Dialect.JSON_SCHEMA, json.beside());
      }
    }
    return beside;
  }

  Decided decide(Match.Matched match) {
    return decided(match, decide(match, Direction.BACKWARD), decide(match, Direction.FORWARD));
  }

  /// @return one verdict for each part
  List<Verdict> decide(Match.Matched match, Direction direction) {
    return pairs(match).stream()
        .map(
            pair ->
                Composition.below(
                    pair.path(),
                    switch (direction) {
                      case BACKWARD -> decide(pair.old().written(), pair.recent().read());
                      case FORWARD -> decide(pair.recent().written(), pair.old().read());
                    }))
        .toList();
  }

  /// @param backward one for each part
  /// @param forward one for each part
  Decided decided(Match.Matched match, List<Verdict> backward, List<Verdict> forward) {
    EventType old = match.old();
    EventType recent = match.recent();
    if (!Composition.isComposite(old) && !Composition.isComposite(recent)) {
      return new Decided(backward.getFirst(), forward.getFirst(), List.of(), mapping(old, recent));
    }
    List<Decided.Part> parts = new ArrayList<>();
    List<Composition.Answer> readByNew = new ArrayList<>();
    List<Composition.Answer> readByOld = new ArrayList<>();
    for (Composition.Pair pair : pairs(match)) {
      int at = parts.size();
      parts.add(new Decided.Part(pair.writer(), backward.get(at), forward.get(at)));
      readByNew.add(new Composition.Answer(pair.name(), backward.get(at)));
      readByOld.add(new Composition.Answer(pair.name(), forward.get(at)));
    }
    return new Decided(
        Composition.whole(readByNew), Composition.whole(readByOld), parts, Optional.empty());
  }

  /// The parts of a composite; an event that is none is its only part.
  private static List<Composition.Pair> pairs(Match.Matched match) {
    return Composition.pairs(match.old(), match.recent());
  }

  private Verdict decide(EventType writer, EventType reader) {
    if (writer.dialect() != reader.dialect()) {
      return new Verdict.Undecided(
          "one side is written in %s, the other in %s"
              .formatted(writer.dialect().label(), reader.dialect().label()));
    }
    return engines.computeIfAbsent(reader.dialect(), this::engine).decide(writer, reader);
  }

  /// The other form that documents of a dialect may have.
  Optional<Compatibility.Mapping> mapping(Dialect dialect) {
    return engines.computeIfAbsent(dialect, this::engine).mapping();
  }

  private Optional<MappingVerdicts> mapping(EventType old, EventType recent) {
    return old.dialect() == recent.dialect()
        ? mapping(recent.dialect()).map(it -> MappingVerdicts.of(it, old, recent))
        : Optional.empty();
  }

  private Compatibility engine(Dialect dialect) {
    return switch (dialect) {
      case JSON_SCHEMA -> new JsonCompatibility(ofDialect(dialect), options);
      case AVRO -> new AvroCompatibility();
      case PROTOBUF -> new ProtobufCompatibility(options);
    };
  }

  private List<EventType> ofDialect(Dialect dialect) {
    return events.stream().filter(event -> event.dialect() == dialect).toList();
  }
}
