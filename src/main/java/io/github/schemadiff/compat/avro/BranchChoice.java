package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.AvroType.Dictionary;
import io.github.schemadiff.compat.avro.type.AvroType.Enumeration;
import io.github.schemadiff.compat.avro.type.AvroType.Fixed;
import io.github.schemadiff.compat.avro.type.AvroType.Named;
import io.github.schemadiff.compat.avro.type.AvroType.Primitive;
import io.github.schemadiff.compat.avro.type.AvroType.Sequence;
import io.github.schemadiff.compat.avro.type.AvroType.Union;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Which branch of a reader's union takes a writer's type that is no union.
///
/// The specification takes the first that matches, by unqualified names. Avro Java's decoder looks
/// for the same type first, by full name where it has one; then for a record whose fields fit; then
/// for a promotion. It does not know unqualified names of enums and fixed here.
///
/// @param decoded what the decoder takes
/// @param specified what the specification takes; the decoder's choice where that has the very name
record BranchChoice(Optional<AvroType> decoded, Optional<AvroType> specified) {
  static BranchChoice of(AvroType writer, Union reader) {
    return of(writer, reader, new HashSet<>());
  }

  private static BranchChoice of(AvroType writer, Union reader, Set<Pair> met) {
    Optional<AvroType> exact =
        reader.branches().stream().filter(branch -> isExact(writer, branch)).findFirst();
    if (exact.isPresent()) {
      return new BranchChoice(exact, exact);
    }
    return new BranchChoice(decoded(writer, reader, met), specified(writer, reader));
  }

  private static boolean isExact(AvroType writer, AvroType branch) {
    return switch (writer) {
      case Primitive one -> branch instanceof Primitive other && other.basic() == one.basic();
      case Sequence _ -> branch instanceof Sequence;
      case Dictionary _ -> branch instanceof Dictionary;
      case Named one ->
          branch instanceof Named other
              && branch.getClass() == writer.getClass()
              && one.fullName().equals(other.fullName());
      case Union _ -> false;
    };
  }

  private static Optional<AvroType> specified(AvroType writer, Union reader) {
    return reader.branches().stream().filter(branch -> matches(writer, branch)).findFirst();
  }

  /// What the specification calls a match.
  static boolean matches(AvroType writer, AvroType reader) {
    if (writer instanceof Union || reader instanceof Union) {
      return true;
    }
    return switch (writer) {
      case Primitive one ->
          reader instanceof Primitive other && Resolution.promotes(one.basic(), other.basic());
      case Sequence one -> reader instanceof Sequence other && matches(one.items(), other.items());
      case Dictionary one ->
          reader instanceof Dictionary other && matches(one.values(), other.values());
      case Fixed one ->
          reader instanceof Fixed other
              && Resolution.sameName(one, other)
              && one.size() == other.size();
      case Enumeration one ->
          reader instanceof Enumeration other && Resolution.sameName(one, other);
      case AvroType.Record one ->
          reader instanceof AvroType.Record other && Resolution.sameName(one, other);
      case Union _ -> true;
    };
  }

  private static Optional<AvroType> decoded(AvroType writer, Union reader, Set<Pair> met) {
    return switch (writer) {
      case Primitive one ->
          reader.branches().stream()
              .filter(
                  branch ->
                      branch instanceof Primitive other
                          && Resolution.promotes(one.basic(), other.basic()))
              .findFirst();
      case AvroType.Record record -> structural(record, reader, met);
      case Fixed _, Enumeration _, Sequence _, Dictionary _, Union _ -> Optional.empty();
    };
  }

  /// The last record with the same short name whose fields fit, or the first one whose fields do.
  private static Optional<AvroType> structural(
      AvroType.Record writer, Union reader, Set<Pair> met) {
    Optional<AvroType> found = Optional.empty();
    for (AvroType branch : reader.branches()) {
      if (branch instanceof AvroType.Record record
          && !clashes(writer, record, met)
          && (found.isEmpty() || Resolution.sameName(writer, record))) {
        found = Optional.of(record);
      }
    }
    return found;
  }

  /// Whether the decoder sees at first sight that it cannot read the one record by the other: a
  /// field without a default is missing, or a field of another type.
  private static boolean clashes(AvroType.Record writer, AvroType.Record reader, Set<Pair> met) {
    if (!met.add(new Pair(writer, reader))) {
      return false;
    }
    return isIncomplete(writer, reader)
        || writer.fields().stream()
            .anyMatch(
                field ->
                    reader
                        .field(field.name())
                        .filter(other -> isError(field.type(), other.type(), met))
                        .isPresent());
  }

  private static boolean isIncomplete(AvroType.Record writer, AvroType.Record reader) {
    return reader.fields().stream()
        .anyMatch(field -> field.fallback().isEmpty() && writer.field(field.name()).isEmpty());
  }

  private static boolean isError(AvroType writer, AvroType reader, Set<Pair> met) {
    if (writer instanceof Union) {
      return false;
    }
    if (reader instanceof Union union) {
      return of(writer, union, met).decoded().isEmpty();
    }
    return switch (writer) {
      case Primitive _ -> !matches(writer, reader);
      case Fixed _, Enumeration _ -> !matches(writer, reader);
      case Sequence _ -> !(reader instanceof Sequence);
      case Dictionary _ -> !(reader instanceof Dictionary);
      case AvroType.Record one ->
          !(reader instanceof AvroType.Record other) || isIncomplete(one, other);
      case Union _ -> false;
    };
  }
}
