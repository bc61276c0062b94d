package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Compatibility;
import io.github.schemadiff.compat.Composition;
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

  /// @param matches all that will be asked about
  /// @param others what will be asked about beside them
  Deciders(Options options, List<Match> matches, List<EventType> others) {
    this.options = options;
    this.events =
        Stream.concat(matches.stream().flatMap(Deciders::events), others.stream())
            .flatMap(event -> Composition.simple(event).stream())
            .toList();
  }

  private static Stream<EventType> events(Match match) {
    return switch (match) {
      case Match.Matched(EventType old, EventType recent, var _) -> Stream.of(old, recent);
      case Match.Added added -> Stream.of(added.recent());
      case Match.Removed removed -> Stream.of(removed.old());
    };
  }

  Decided decide(Match.Matched match) {
    EventType old = match.old();
    EventType recent = match.recent();
    if (!Composition.isComposite(old) && !Composition.isComposite(recent)) {
      return new Decided(decide(old, recent), decide(recent, old), List.of(), mapping(old, recent));
    }
    List<Decided.Part> parts = new ArrayList<>();
    List<Composition.Answer> backward = new ArrayList<>();
    List<Composition.Answer> forward = new ArrayList<>();
    for (Composition.Pair pair : Composition.pairs(old, recent)) {
      Verdict readByNew =
          Composition.below(pair.path(), decide(pair.old().written(), pair.recent().read()));
      Verdict readByOld =
          Composition.below(pair.path(), decide(pair.recent().written(), pair.old().read()));
      parts.add(new Decided.Part(pair.writer(), readByNew, readByOld));
      backward.add(new Composition.Answer(pair.name(), readByNew));
      forward.add(new Composition.Answer(pair.name(), readByOld));
    }
    return new Decided(
        Composition.whole(backward), Composition.whole(forward), parts, Optional.empty());
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
    List<EventType> ours = events.stream().filter(event -> event.dialect() == dialect).toList();
    return switch (dialect) {
      case JSON_SCHEMA -> new JsonCompatibility(ours, options);
      case AVRO -> new AvroCompatibility();
      case PROTOBUF -> new ProtobufCompatibility(options);
    };
  }
}
