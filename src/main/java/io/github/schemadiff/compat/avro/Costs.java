package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.AvroType.Dictionary;
import io.github.schemadiff.compat.avro.type.AvroType.Enumeration;
import io.github.schemadiff.compat.avro.type.AvroType.Field;
import io.github.schemadiff.compat.avro.type.AvroType.Fixed;
import io.github.schemadiff.compat.avro.type.AvroType.Primitive;
import io.github.schemadiff.compat.avro.type.AvroType.Sequence;
import io.github.schemadiff.compat.avro.type.AvroType.Union;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/// How large the smallest value of a type is that a reader reads, as a least fixed point: what no
/// round has given a size has none, because it is endless or because no value of it is read.
final class Costs {
  static final long NONE = Long.MAX_VALUE / 4;

  private final Resolution resolution;
  private final Map<Pair, Long> known = new HashMap<>();
  private final Map<Pair, Resolved> resolved = new HashMap<>();

  Costs(Resolution resolution) {
    this.resolution = resolution;
  }

  /// @param reader null where the value is skipped: then whether it is finite is all that counts
  long of(AvroType writer, AvroType reader) {
    Pair pair = new Pair(writer, reader);
    if (!known.containsKey(pair)) {
      settle(explore(pair));
    }
    return known.get(pair);
  }

  /// Whether a value of some type that a type leads to has no end.
  boolean isEndlessWithin(AvroType type) {
    Set<AvroType> met = new HashSet<>(Set.of(type));
    Deque<AvroType> rest = new ArrayDeque<>(met);
    while (!rest.isEmpty()) {
      AvroType at = rest.poll();
      if (of(at, null) >= NONE) {
        return true;
      }
      below(at).stream().filter(met::add).forEach(rest::add);
    }
    return false;
  }

  private static List<AvroType> below(AvroType type) {
    return switch (type) {
      case Primitive _, Fixed _, Enumeration _ -> List.of();
      case Sequence sequence -> List.of(sequence.items());
      case Dictionary map -> List.of(map.values());
      case Union union -> union.branches();
      case AvroType.Record record -> record.fields().stream().map(Field::type).toList();
    };
  }

  Resolved resolved(Pair pair) {
    return resolved.computeIfAbsent(pair, it -> resolution.of(it.writer(), it.reader()));
  }

  private List<Pair> explore(Pair start) {
    List<Pair> fresh = new ArrayList<>();
    Deque<Pair> rest = new ArrayDeque<>(List.of(start));
    while (!rest.isEmpty()) {
      Pair pair = rest.poll();
      if (known.putIfAbsent(pair, NONE) == null) {
        fresh.add(pair);
        size(
            pair,
            below -> {
              rest.add(below);
              return 0;
            });
      }
    }
    return fresh;
  }

  private void settle(List<Pair> fresh) {
    boolean changed = true;
    while (changed) {
      changed = false;
      // What was found last is what others are made of.
      for (Pair pair : fresh.reversed()) {
        long size = Math.min(NONE, size(pair, known::get));
        if (size < known.get(pair)) {
          known.put(pair, size);
          changed = true;
        }
      }
    }
  }

  private long size(Pair pair, ToLongFunction<Pair> of) {
    return pair.reader() == null ? skipped(pair.writer(), of) : read(pair, of);
  }

  private static long skipped(AvroType writer, ToLongFunction<Pair> of) {
    return switch (writer) {
      case Primitive _, Fixed _, Sequence _, Dictionary _ -> 1;
      case Enumeration one -> one.symbols().isEmpty() ? NONE : 1;
      case Union union ->
          1
              + union.branches().stream()
                  .mapToLong(branch -> of.applyAsLong(new Pair(branch, null)))
                  .reduce(NONE, Math::min);
      case AvroType.Record record ->
          sum(
              record.fields().stream()
                  .mapToLong(field -> of.applyAsLong(new Pair(field.type(), null)))
                  .toArray());
    };
  }

  private long read(Pair pair, ToLongFunction<Pair> of) {
    Resolved one = resolved(pair);
    if (one.flaws().stream().anyMatch(Flaw::closes)) {
      return NONE;
    }
    return switch (one) {
      case Resolved.Leaf _, Resolved.Content _ -> 1;
      case Resolved.Symbols(List<String> unread, _) ->
          ((Enumeration) pair.writer()).symbols().size() > unread.size() ? 1 : NONE;
      case Resolved.Branch(AvroType reader, _, _) ->
          of.applyAsLong(new Pair(pair.writer(), reader));
      case Resolved.Branches(Union writer, List<AvroType> readers) -> {
        long least = NONE;
        for (int at = 0; at < readers.size(); at++) {
          least =
              Math.min(least, of.applyAsLong(new Pair(writer.branches().get(at), readers.get(at))));
        }
        yield 1 + least;
      }
      case Resolved.Fields fields -> {
        long[] sizes = new long[fields.readers().size()];
        for (int at = 0; at < sizes.length; at++) {
          Optional<Field> reader = fields.readers().get(at);
          AvroType writer = fields.writer().fields().get(at).type();
          sizes[at] = of.applyAsLong(new Pair(writer, reader.map(Field::type).orElse(null)));
        }
        yield sum(sizes);
      }
    };
  }

  private static long sum(long[] sizes) {
    long total = 1;
    for (long size : sizes) {
      total = Math.min(NONE, total + size);
    }
    return total;
  }
}
