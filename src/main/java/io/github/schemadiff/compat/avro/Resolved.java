package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.type.AvroType;
import java.util.List;
import java.util.Optional;

/// How one pair of types resolves, one level deep: what is wrong here, and which pairs come next.
sealed interface Resolved {
  List<Flaw> flaws();

  /// Nothing stands below.
  record Leaf(List<Flaw> flaws) implements Resolved {}

  /// An enum.
  ///
  /// @param unread the writer's symbols that the reader does not take
  record Symbols(List<String> unread, List<Flaw> flaws) implements Resolved {}

  /// The items of an array, or the values of a map.
  record Content(AvroType writer, AvroType reader) implements Resolved {
    @Override
    public List<Flaw> flaws() {
      return List.of();
    }
  }

  /// A record.
  ///
  /// @param readers for each of the writer's fields what it is read by; empty where it is skipped
  record Fields(AvroType.Record writer, List<Optional<AvroType.Field>> readers, List<Flaw> flaws)
      implements Resolved {}

  /// The writer's union.
  ///
  /// @param readers for each of its branches what it is read by
  record Branches(AvroType.Union writer, List<AvroType> readers) implements Resolved {
    @Override
    public List<Flaw> flaws() {
      return List.of();
    }
  }

  /// A branch of the reader's union.
  ///
  /// @param reader what the decoder takes
  /// @param other what the specification would take, where that is another one
  record Branch(AvroType reader, Optional<AvroType> other, List<Flaw> flaws) implements Resolved {}
}
