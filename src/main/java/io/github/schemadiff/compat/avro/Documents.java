package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.AvroType.Dictionary;
import io.github.schemadiff.compat.avro.type.AvroType.Enumeration;
import io.github.schemadiff.compat.avro.type.AvroType.Field;
import io.github.schemadiff.compat.avro.type.AvroType.Fixed;
import io.github.schemadiff.compat.avro.type.AvroType.Primitive;
import io.github.schemadiff.compat.avro.type.AvroType.Sequence;
import io.github.schemadiff.compat.avro.type.AvroType.Union;
import io.github.schemadiff.compat.avro.type.Datum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Makes the smallest document that leads a reader to a flaw: every value beside the way is small,
/// realistic, and one that the reader reads, where there is one.
final class Documents {
  private final Costs costs;

  Documents(Costs costs) {
    this.costs = costs;
  }

  /// @param document may end with what is endless
  /// @param endless whether it is only the beginning of a document that has no end
  record Made(Datum document, boolean endless) {}

  /// Empty where something without an end stands before the flaw.
  Optional<Made> leadingTo(Break found, AvroType writer, AvroType reader) {
    Maker maker = new Maker(found);
    Datum document = maker.along(new Pair(writer, reader), found.trail().steps(), List.of());
    return maker.blocked ? Optional.empty() : Optional.of(new Made(document, maker.endless));
  }

  /// Any document, for flaws that no part of it has to do with.
  Made any(AvroType writer, AvroType reader) {
    Maker maker = new Maker(null);
    return new Made(maker.fill(writer, reader, List.of()), maker.endless);
  }

  private final class Maker {
    private final Break found;
    private boolean blocked;
    private boolean endless;

    Maker(Break found) {
      this.found = found;
    }

    Datum along(Pair pair, List<Trail.Step> way, List<JsonNode> shown) {
      AvroType reader = pair.reader();
      while (reader != null
          && !(pair.writer() instanceof Union)
          && costs.resolved(new Pair(pair.writer(), reader)) instanceof Resolved.Branch branch) {
        reader = branch.reader();
      }
      if (way.isEmpty()) {
        return flawed(pair.writer(), reader, shown);
      }
      List<Trail.Step> rest = way.subList(1, way.size());
      return switch (way.getFirst()) {
        case Trail.FieldStep step -> members((AvroType.Record) pair.writer(), reader, step, rest);
        case Trail.Inner(boolean map) -> {
          Resolved.Content content =
              (Resolved.Content) costs.resolved(new Pair(pair.writer(), reader));
          Datum inner = along(new Pair(content.writer(), content.reader()), rest, List.of());
          yield map ? new Datum.Entries(Map.of("key", inner)) : new Datum.Items(List.of(inner));
        }
        case Trail.BranchStep(int at, _) -> {
          Resolved.Branches branches =
              (Resolved.Branches) costs.resolved(new Pair(pair.writer(), reader));
          AvroType writer = branches.writer().branches().get(at);
          yield new Datum.Choice(
              at, along(new Pair(writer, branches.readers().get(at)), rest, shown));
        }
      };
    }

    private Datum members(
        AvroType.Record writer, AvroType reader, Trail.FieldStep step, List<Trail.Step> rest) {
      List<Datum> members = new ArrayList<>();
      AvroType.Record reads = reader instanceof AvroType.Record record ? record : null;
      for (int at = 0; at < writer.fields().size() && !endless; at++) {
        Field field = writer.fields().get(at);
        Optional<AvroType> other =
            Optional.ofNullable(reads).flatMap(it -> it.field(field.name())).map(Field::type);
        if (at == step.at()) {
          members.add(along(new Pair(field.type(), other.orElse(null)), rest, shown(field)));
        } else {
          members.add(fill(field.type(), other.orElse(null), shown(field)));
          blocked |= endless && at < step.at();
        }
      }
      return new Datum.Members(members);
    }

    /// The value at the end of the way.
    private Datum flawed(AvroType writer, AvroType reader, List<JsonNode> shown) {
      Optional<String> unread =
          reader != null
                  && costs.resolved(new Pair(writer, reader))
                      instanceof Resolved.Symbols(List<String> symbols, _)
              ? symbols.stream().findFirst()
              : Optional.empty();
      if (found.flaw().effect() == Flaw.Effect.PARTLY_REJECTED && unread.isPresent()) {
        return new Datum.Symbol(((Enumeration) writer).symbols().indexOf(unread.get()));
      }
      return fill(writer, null, shown);
    }

    /// The smallest value that the reader reads, else the smallest that there is.
    Datum fill(AvroType writer, AvroType reader, List<JsonNode> shown) {
      AvroType by = costs.of(writer, reader) < Costs.NONE ? reader : null;
      if (costs.of(writer, by) >= Costs.NONE) {
        endless = true;
        return begun(writer, shown);
      }
      return switch (writer) {
        case Primitive primitive -> new Datum.Value(Samples.of(primitive, shown));
        case Fixed fixed -> new Datum.Value(Samples.of(fixed, shown));
        case Enumeration one -> new Datum.Symbol(symbol(one, by, shown));
        case Sequence _ -> new Datum.Items(List.of());
        case Dictionary _ -> new Datum.Entries(new LinkedHashMap<>());
        case Union union -> choice(union, by, shown);
        case AvroType.Record record -> record(record, by);
      };
    }

    private Datum begun(AvroType writer, List<JsonNode> shown) {
      return switch (writer) {
        case AvroType.Record record -> {
          List<Datum> members = new ArrayList<>();
          for (Field field : record.fields()) {
            if (costs.of(field.type(), null) >= Costs.NONE) {
              break;
            }
            members.add(fill(field.type(), null, shown(field)));
          }
          members.add(new Datum.Endless());
          yield new Datum.Members(members);
        }
        case Primitive _, Fixed _, Enumeration _, Sequence _, Dictionary _, Union _ ->
            new Datum.Endless();
      };
    }

    private static int symbol(Enumeration one, AvroType reader, List<JsonNode> shown) {
      List<String> good =
          reader instanceof Enumeration other && other.fallback().isEmpty()
              ? one.symbols().stream().filter(other.symbols()::contains).toList()
              : one.symbols();
      String symbol =
          shown.stream()
              .map(value -> value.asString(""))
              .filter(good::contains)
              .findFirst()
              .orElse(good.getFirst());
      return one.symbols().indexOf(symbol);
    }

    private Datum choice(Union union, AvroType reader, List<JsonNode> shown) {
      int best = -1;
      long least = Costs.NONE;
      for (int at = 0; at < union.branches().size(); at++) {
        AvroType other = reader == null ? null : branchReader(union, reader, at);
        long cost = costs.of(union.branches().get(at), other);
        if (cost < least) {
          least = cost;
          best = at;
        }
      }
      AvroType other = reader == null ? null : branchReader(union, reader, best);
      return new Datum.Choice(best, fill(union.branches().get(best), other, shown));
    }

    private AvroType branchReader(Union union, AvroType reader, int at) {
      return ((Resolved.Branches) costs.resolved(new Pair(union, reader))).readers().get(at);
    }

    private Datum record(AvroType.Record record, AvroType reader) {
      AvroType read = reader;
      while (read != null
          && costs.resolved(new Pair(record, read)) instanceof Resolved.Branch branch) {
        read = branch.reader();
      }
      List<Datum> members = new ArrayList<>();
      for (Field field : record.fields()) {
        Optional<AvroType> other =
            read instanceof AvroType.Record reads
                ? reads.field(field.name()).map(Field::type)
                : Optional.empty();
        members.add(fill(field.type(), other.orElse(null), shown(field)));
      }
      return new Datum.Members(members);
    }

    private static List<JsonNode> shown(Field field) {
      List<JsonNode> shown = new ArrayList<>(field.examples());
      field.fallback().ifPresent(shown::add);
      return shown;
    }
  }
}
