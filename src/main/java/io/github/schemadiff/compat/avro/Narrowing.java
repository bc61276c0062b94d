package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.AvroType.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A reader's schema cut down to the way to one flaw: of the records on the way only the fields on
/// the way, so that the decoder skips everything else.
final class Narrowing {
  private final List<Trail.Step> steps;
  private final Optional<String> member;

  Narrowing(Break found) {
    this.steps = found.trail().steps();
    this.member = found.flaw().member();
  }

  AvroType of(AvroType reader) {
    return along(reader, 0);
  }

  private AvroType along(AvroType type, int at) {
    if (type instanceof AvroType.Union union) {
      List<AvroType> branches = new ArrayList<>();
      int next = at < steps.size() && steps.get(at) instanceof Trail.BranchStep ? at + 1 : at;
      union.branches().forEach(branch -> branches.add(along(branch, next)));
      return new AvroType.Union(branches, union.address());
    }
    if (at < steps.size() && steps.get(at) instanceof Trail.BranchStep) {
      return along(type, at + 1);
    }
    if (at == steps.size()) {
      return last(type);
    }
    return switch (type) {
      case AvroType.Record record when steps.get(at) instanceof Trail.FieldStep step ->
          record(
              record,
              record.fields().stream()
                  .filter(field -> field.name().equals(step.name()))
                  .map(field -> field.renamed(field.name(), along(field.type(), at + 1)))
                  .toList());
      case AvroType.Sequence sequence when steps.get(at) instanceof Trail.Inner ->
          new AvroType.Sequence(along(sequence.items(), at + 1), sequence.address());
      case AvroType.Dictionary map when steps.get(at) instanceof Trail.Inner ->
          new AvroType.Dictionary(along(map.values(), at + 1), map.address());
      case AvroType.Primitive _,
          AvroType.Fixed _,
          AvroType.Enumeration _,
          AvroType.Sequence _,
          AvroType.Dictionary _,
          AvroType.Union _,
          AvroType.Record _ ->
          type;
    };
  }

  /// The flaw's own type: of a record that misses a field, nothing but that field.
  private AvroType last(AvroType type) {
    return type instanceof AvroType.Record record
            && member.isPresent()
            && record.field(member.get()).isPresent()
        ? record(record, List.of(record.field(member.get()).get()))
        : type;
  }

  private static AvroType record(AvroType.Record record, List<Field> fields) {
    AvroType.Record narrow =
        new AvroType.Record(record.fullName(), record.aliases(), record.address());
    narrow.complete(fields);
    return narrow;
  }
}
