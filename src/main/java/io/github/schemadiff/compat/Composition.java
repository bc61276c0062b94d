package io.github.schemadiff.compat;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Events of several parts: taken apart for the engines of their dialects, and their verdicts put
/// together again.
///
/// A part that only one side has is no matter of documents: see `compat.surface`.
public final class Composition {
  private Composition() {}

  /// A part that is asked about, on each side as an event of its own: as it is written there, and
  /// as it is read.
  ///
  /// @param name as a person would say it
  /// @param path what breaks within the part is told below it
  public record Pair(
      String name, SchemaPath path, Optional<Writer> writer, Side old, Side recent) {}

  public record Side(EventType written, EventType read) {}

  /// The verdict on one part.
  public record Answer(String part, Verdict verdict) {}

  public static boolean isComposite(EventType event) {
    return event.contract() instanceof Contract.Composite;
  }

  /// The event itself, or each of its parts as one.
  public static List<EventType> simple(EventType event) {
    Stream<Contract.Part> parts = parts(event).stream();
    return (isComposite(event) ? Stream.concat(parts, Absent.all().stream()) : parts)
        .map(part -> alone(event, part))
        .toList();
  }

  private static List<Contract.Part> parts(EventType event) {
    return event.contract() instanceof Contract.Composite(_, List<Contract.Part> parts)
        ? parts
        : List.of(
            new Contract.Part(
                Contract.Part.PAYLOAD,
                SchemaPath.ROOT,
                Optional.empty(),
                event.dialect(),
                event.contract()));
  }

  private static EventType alone(EventType event, Contract.Part part) {
    return new EventType(
        event.id(),
        event.name(),
        event.format(),
        part.dialect(),
        event.shape(),
        event.where(),
        part.contract());
  }

  public static List<Pair> pairs(EventType old, EventType recent) {
    Map<String, Contract.Part> before = new LinkedHashMap<>();
    parts(old).forEach(part -> before.putIfAbsent(part.key(), part));
    List<Pair> pairs = new ArrayList<>();
    for (Contract.Part after : parts(recent)) {
      Optional<Side> there =
          Optional.ofNullable(before.remove(after.key()))
              .map(part -> side(old, part))
              .or(() -> absent(old, after));
      there.ifPresent(side -> pairs.add(pair(after, side, side(recent, after))));
    }
    for (Contract.Part gone : before.values()) {
      absent(recent, gone).ifPresent(side -> pairs.add(pair(gone, side(old, gone), side)));
    }
    return pairs;
  }

  private static Pair pair(Contract.Part part, Side old, Side recent) {
    return new Pair(name(part), part.path(), part.writer(), old, recent);
  }

  private static Side side(EventType event, Contract.Part part) {
    EventType alone = alone(event, part);
    return new Side(alone, alone);
  }

  /// What it means that an event says nothing of a part that the other version describes.
  private static Optional<Side> absent(EventType event, Contract.Part described) {
    return Absent.written(described)
        .flatMap(
            written ->
                Absent.read(described)
                    .map(read -> new Side(alone(event, written), alone(event, read))));
  }

  private static String name(Contract.Part part) {
    return part.path().isRoot() ? "the payload" : "`" + part.path().spoken() + "`";
  }

  /// A part's verdict as one of the whole: what breaks stands below the part's path.
  public static Verdict below(SchemaPath path, Verdict verdict) {
    return verdict
                instanceof
                Verdict.Incompatible(var breaks, var evidence, var remark, boolean everywhere)
            && !path.isRoot()
        ? new Verdict.Incompatible(
            breaks.stream().map(one -> below(path, one)).toList(), evidence, remark, everywhere)
        : verdict;
  }

  private static Incompatibility below(SchemaPath path, Incompatibility one) {
    List<SchemaPath.Step> steps = new ArrayList<>(path.steps());
    steps.addAll(one.path().steps());
    return new Incompatibility(
        new SchemaPath(steps),
        one.aspect(),
        one.keyword(),
        one.writer(),
        one.reader(),
        one.member(),
        one.places(),
        one.witness());
  }

  /// Incompatible if any part is, else undecided if any is.
  public static Verdict whole(List<Answer> answers) {
    List<Incompatibility> breaks = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    List<String> open = new ArrayList<>();
    Verdict.Evidence evidence = Verdict.Evidence.WITNESS;
    boolean everywhere = true;
    for (Answer answer : answers) {
      switch (answer.verdict()) {
        case Verdict.Compatible(Optional<String> remark) -> remark.ifPresent(remarks::add);
        case Verdict.Incompatible incompatible -> {
          breaks.addAll(incompatible.breaks());
          incompatible.remark().ifPresent(remarks::add);
          evidence = heavier(evidence, incompatible.evidence());
          everywhere &= incompatible.everywhere();
        }
        case Verdict.Undecided(String reason) -> open.add(answer.part() + ": " + reason);
      }
    }
    if (!breaks.isEmpty()) {
      remarks.addAll(open);
      return new Verdict.Incompatible(
          breaks, evidence, joined(remarks), everywhere && open.isEmpty());
    }
    return open.isEmpty()
        ? new Verdict.Compatible(joined(remarks))
        : new Verdict.Undecided(String.join("; ", open));
  }

  /// What needs the specification beside a witness is proven by both.
  private static Verdict.Evidence heavier(Verdict.Evidence one, Verdict.Evidence other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Optional<String> joined(List<String> remarks) {
    List<String> distinct = remarks.stream().distinct().toList();
    return distinct.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", distinct));
  }
}
