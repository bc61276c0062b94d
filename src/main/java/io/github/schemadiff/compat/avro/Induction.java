package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.AvroType.Union;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Goes through every pair of types that a reader may meet, each once, the nearest first.
///
/// That none has a flaw proves that everything is read: the set of pairs met is closed, so by
/// induction over a document each value in it is read by the type that it is paired with. Recursive
/// types add no pairs without end, as there are only so many types on each side.
final class Induction {
  private final Resolution resolution;
  private final Deque<Visit> rest = new ArrayDeque<>();

  /// What only a reader that follows the specification to the letter comes to, and no decoder does.
  private final Deque<Visit> later = new ArrayDeque<>();

  private final Map<Pair, Integer> met = new HashMap<>();
  private final Map<Pair, Pair> around = new HashMap<>();
  private final Map<Key, Visit> found = new LinkedHashMap<>();

  /// @param from the pair that it was met in; null at the root
  /// @param specified whether only the specification leads there
  private record Visit(Pair pair, Trail trail, Pair from, boolean specified) {
    Visit to(AvroType writer, AvroType reader, Trail way) {
      return new Visit(new Pair(writer, reader), way, pair, specified);
    }

    Visit bySpecification(AvroType reader) {
      return new Visit(new Pair(pair.writer(), reader), trail, pair, true);
    }
  }

  private record Key(Flaw flaw, Pair pair) {}

  Induction(Resolution resolution) {
    this.resolution = resolution;
  }

  /// All flaws, in the order of their distance from the root.
  List<Break> breaks(AvroType writer, AvroType reader) {
    rest.add(new Visit(new Pair(writer, reader), Trail.ROOT, null, false));
    while (!rest.isEmpty() || !later.isEmpty()) {
      Visit visit = rest.isEmpty() ? later.poll() : rest.poll();
      if (met.merge(visit.pair(), 1, Integer::sum) == 1) {
        around.put(visit.pair(), visit.from());
        next(visit);
      }
    }
    List<Break> breaks = new ArrayList<>();
    Set<Key> told = new HashSet<>();
    found.forEach(
        (key, visit) -> {
          // One cause: another branch of the writer's union that fails alike adds nothing.
          boolean branch = visit.trail().step() instanceof Trail.BranchStep;
          if (told.add(branch ? new Key(key.flaw(), around.get(key.pair())) : key)) {
            breaks.add(
                new Break(
                    key.flaw(),
                    visit.trail(),
                    visit.pair(),
                    places(visit.pair()),
                    visit.specified()));
          }
        });
    return breaks;
  }

  /// Ways into the nearest pair of named types around.
  private int places(Pair pair) {
    Pair at = pair;
    while (at != null && !(at.writer() instanceof AvroType.Named)) {
      at = around.get(at);
    }
    return at == null ? 1 : met.get(at);
  }

  private void next(Visit visit) {
    Pair pair = visit.pair();
    Resolved resolved = resolution.of(pair.writer(), pair.reader());
    resolved.flaws().forEach(flaw -> found.put(new Key(flaw, pair), visit));
    switch (resolved) {
      case Resolved.Leaf _, Resolved.Symbols _ -> {}
      case Resolved.Content(AvroType writer, AvroType reader) ->
          rest.add(
              visit.to(
                  writer,
                  reader,
                  visit
                      .trail()
                      .then(new Trail.Inner(pair.writer() instanceof AvroType.Dictionary))));
      case Resolved.Fields fields -> fields(fields, visit);
      case Resolved.Branches(Union writer, List<AvroType> readers) -> {
        for (int at = 0; at < readers.size(); at++) {
          Trail way = visit.trail().then(branch(writer, at));
          rest.add(visit.to(writer.branches().get(at), readers.get(at), way));
        }
      }
      case Resolved.Branch(AvroType reader, Optional<AvroType> other, _) -> {
        rest.add(visit.to(pair.writer(), reader, visit.trail()));
        other.ifPresent(it -> later.add(visit.bySpecification(it)));
      }
    }
  }

  private void fields(Resolved.Fields fields, Visit visit) {
    for (int at = 0; at < fields.readers().size(); at++) {
      Optional<AvroType.Field> reader = fields.readers().get(at);
      if (reader.isPresent()) {
        Trail way = visit.trail().then(new Trail.FieldStep(at, reader.get().name()));
        rest.add(visit.to(fields.writer().fields().get(at).type(), reader.get().type(), way));
      }
    }
  }

  private static Trail.Step branch(Union union, int at) {
    return new Trail.BranchStep(at, union.branches().get(at).word());
  }
}
