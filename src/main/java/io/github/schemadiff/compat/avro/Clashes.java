package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.avro.type.AvroType;
import java.util.List;
import java.util.Optional;

/// Aliases by which no decoder can be made for a pair, so that no document is read at all: they
/// give two of the writer's names to one, or take the name from a default of the writer's.
final class Clashes {
  /// Keyword of a flaw that only Avro Java sees.
  static final String SPOILT = "aliases and defaults";

  private Clashes() {}

  static List<Break> breaks(Renaming renaming, AvroType writer, AvroType reader) {
    Pair pair = new Pair(writer, reader);
    return renaming.clashes().stream()
        .map(clash -> new Break(flaw(renaming, clash, reader), Trail.ROOT, pair, 1, false))
        .distinct()
        .toList();
  }

  private static Flaw flaw(Renaming renaming, Renaming.Clash clash, AvroType reader) {
    Optional<AvroType.Field> field = renaming.claimant(clash);
    return new Flaw(
        Aspect.ALIAS,
        clash.spoilt() ? SPOILT : "aliases",
        field.map(it -> it.type().address()).orElse(reader.address()),
        field.map(AvroType.Field::name),
        Flaw.Effect.REJECTED);
  }
}
