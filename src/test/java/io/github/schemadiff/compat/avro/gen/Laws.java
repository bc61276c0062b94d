package io.github.schemadiff.compat.avro.gen;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.compat.avro.AvroCompatibility;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/// What must hold of every pair of schemas, whatever they say.
public final class Laws {
  private static final int DOCUMENTS = 6;

  public enum Outcome {
    REFUSED,
    COMPATIBLE,
    INCOMPATIBLE,
    BY_RULE
  }

  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

  public int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /// The first law that does not hold, with the reason.
  public Optional<String> broken(String writer, String reader, long seed) {
    Optional<Schema> from = Library.parsed(writer);
    Optional<Schema> to = Library.parsed(reader);
    Optional<EventType> wrote = event(writer);
    Optional<EventType> reads = event(reader);
    if (Library.isTooEarly(writer) || Library.isTooEarly(reader)) {
      return Optional.empty();
    }
    if (wrote.isPresent() && from.isEmpty() || reads.isPresent() && to.isEmpty()) {
      return Optional.of("the library refuses what is loaded here");
    }
    if (wrote.isEmpty() || reads.isEmpty()) {
      counts.merge(Outcome.REFUSED, 1, Integer::sum);
      return Optional.empty();
    }
    if (!(decide(wrote.get(), wrote.get()) instanceof Verdict.Compatible)) {
      return Optional.of("a schema is not compatible with itself");
    }
    return switch (decide(wrote.get(), reads.get())) {
      case Verdict.Undecided(String reason) -> Optional.of("undecided: " + reason);
      case Verdict.Compatible _ -> {
        counts.merge(Outcome.COMPATIBLE, 1, Integer::sum);
        yield unread(from.get(), to.get(), seed);
      }
      case Verdict.Incompatible verdict -> {
        boolean shown = verdict.evidence() == Verdict.Evidence.WITNESS;
        counts.merge(shown ? Outcome.INCOMPATIBLE : Outcome.BY_RULE, 1, Integer::sum);
        yield verdict.breaks().stream()
            .flatMap(it -> wrong(it, verdict, from.get(), to.get()).stream())
            .findFirst();
      }
    };
  }

  private static Verdict decide(EventType writer, EventType reader) {
    return new AvroCompatibility().decide(writer, reader);
  }

  /// Data that a compatible reader does not read.
  private static Optional<String> unread(Schema writer, Schema reader, long seed) {
    DataGenerator data = new DataGenerator(seed);
    for (int at = 0; at < DOCUMENTS; at++) {
      Optional<DataGenerator.Value> value = data.of(writer);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      byte[] bytes = Library.written(value.get().value(), writer);
      for (boolean fast : List.of(true, false)) {
        Optional<String> failure = Library.failure(bytes, writer, reader, fast);
        if (failure.isPresent()) {
          return Optional.of(
              "called compatible, but " + value.get().value() + " fails: " + failure.get());
        }
      }
    }
    return Optional.empty();
  }

  /// A witness that shows nothing.
  private static Optional<String> wrong(
      Incompatibility found, Verdict.Incompatible verdict, Schema writer, Schema reader) {
    if (found.witness().isEmpty()) {
      boolean said =
          verdict
              .remark()
              .filter(it -> it.contains("no end") || it.contains("first branch"))
              .isPresent();
      return found.byRule() || said
          ? Optional.empty()
          : Optional.of("no witness for " + found.aspect());
    }
    Witness witness = found.witness().get();
    byte[] bytes = witness.bytes().orElseThrow();
    boolean begun = verdict.remark().filter(it -> it.contains("the beginning of one")).isPresent();
    if (!begun && Library.failure(bytes, writer, writer, true).isPresent()) {
      return Optional.of("the writer does not read its own " + witness.document());
    }
    boolean read = Library.failure(bytes, writer, reader, true).isEmpty();
    boolean misread = found.aspect() == Aspect.MISREAD;
    return read && !misread
        ? Optional.of("the reader reads the witness " + witness.document())
        : Optional.empty();
  }

  /// What is loaded of a text that stands alone; empty where it is refused.
  public static Optional<EventType> event(String schema) {
    SourceFile file = new SourceFile("e.avsc", schema.getBytes(StandardCharsets.UTF_8));
    EventCatalog catalog =
        Formats.load(
            new SourceSet("e.avsc", "e", true, List.of(file), List.of()), Optional.empty());
    boolean refused =
        catalog.problems().stream().anyMatch(it -> it.severity() == LoadProblem.Kind.ERROR);
    return refused ? Optional.empty() : catalog.events().stream().findFirst();
  }
}
