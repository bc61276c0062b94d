package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.AvroType.Dictionary;
import io.github.schemadiff.compat.avro.type.AvroType.Enumeration;
import io.github.schemadiff.compat.avro.type.AvroType.Field;
import io.github.schemadiff.compat.avro.type.AvroType.Fixed;
import io.github.schemadiff.compat.avro.type.AvroType.Named;
import io.github.schemadiff.compat.avro.type.AvroType.Primitive;
import io.github.schemadiff.compat.avro.type.AvroType.Sequence;
import io.github.schemadiff.compat.avro.type.AvroType.Union;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rewrites a writer's names by a reader's aliases, as the specification's section *Aliases* asks:
/// what was written as `x` counts as `y` for a reader that knows `x` as an alias of its `y`.
///
/// Aliases count for the whole of the writer's schema, also where the reader has a type or a field
/// of the old name itself.
final class Renaming {
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, Map<String, String>> fields = new HashMap<>();
  private final Map<AvroType, AvroType> rewritten = new IdentityHashMap<>();
  private final Map<AvroType, AvroType.Record> originals = new LinkedHashMap<>();
  private final List<Clash> clashes = new ArrayList<>();
  private boolean changes;

  /// The reader's.
  private final List<AvroType.Record> records = new ArrayList<>();

  /// Why no decoder can be made for a pair.
  ///
  /// @param name that two of the writer's fields, or branches, then have; or one field, where a
  ///   default of the writer's still has the old one
  /// @param spoilt whether it is such a default
  record Clash(AvroType writer, String name, boolean spoilt) {}

  private Renaming() {}

  static Renaming by(AvroType reader) {
    Renaming renaming = new Renaming();
    renaming.collect(reader, new HashSet<>());
    return renaming;
  }

  /// Nothing is renamed.
  static Renaming none() {
    return new Renaming();
  }

  /// The reader's field whose alias brings a clash about.
  Optional<Field> claimant(Clash clash) {
    if (!(clash.writer() instanceof AvroType.Record record)) {
      return Optional.empty();
    }
    return records.stream()
        .filter(it -> it.fullName().equals(name(record)))
        .flatMap(it -> it.field(clash.name()).stream())
        .findFirst();
  }

  boolean isEmpty() {
    return types.isEmpty() && fields.isEmpty();
  }

  /// Whether any name became another one.
  boolean changes() {
    return changes;
  }

  List<Clash> clashes() {
    return clashes;
  }

  /// The name that a field of the writer's was given by an alias.
  ///
  /// @param writer rewritten
  Optional<String> taken(AvroType.Record writer, String name) {
    AvroType.Record original = originals.get(writer);
    return original == null || original.field(name).isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(fields.getOrDefault(writer.fullName(), Map.of()).get(name));
  }

  private void collect(AvroType type, Set<AvroType> met) {
    if (type instanceof Named named) {
      named.aliases().forEach(alias -> types.put(alias, named.fullName()));
    }
    switch (type) {
      case AvroType.Record record -> {
        if (met.add(record)) {
          records.add(record);
          for (Field field : record.fields()) {
            for (String alias : field.aliases()) {
              fields
                  .computeIfAbsent(record.fullName(), _ -> new HashMap<>())
                  .put(alias, field.name());
            }
            collect(field.type(), met);
          }
        }
      }
      case Sequence sequence -> collect(sequence.items(), met);
      case Dictionary map -> collect(map.values(), met);
      case Union union -> union.branches().forEach(branch -> collect(branch, met));
      case Primitive _, Fixed _, Enumeration _ -> {}
    }
  }

  /// The writer's type under the reader's names: same positions, other names.
  AvroType rewrite(AvroType writer) {
    if (isEmpty()) {
      return writer;
    }
    AvroType other = rewritten(writer);
    if (changes && clashes.isEmpty()) {
      new SpoiltDefaults(originals).first().ifPresent(clashes::add);
    }
    return other;
  }

  private AvroType rewritten(AvroType type) {
    AvroType known = rewritten.get(type);
    if (known != null) {
      return known;
    }
    AvroType other =
        switch (type) {
          case Primitive _ -> type;
          case Fixed fixed ->
              new Fixed(name(fixed), List.of(), fixed.size(), fixed.logical(), fixed.address());
          case Enumeration one ->
              new Enumeration(name(one), List.of(), one.symbols(), one.fallback(), one.address());
          case Sequence sequence -> new Sequence(rewritten(sequence.items()), sequence.address());
          case Dictionary map -> new Dictionary(rewritten(map.values()), map.address());
          case Union union -> union(union);
          case AvroType.Record record -> record(record);
        };
    rewritten.put(type, other);
    return other;
  }

  private String name(Named type) {
    String name = types.getOrDefault(type.fullName(), type.fullName());
    changes |= !name.equals(type.fullName());
    return name;
  }

  private AvroType union(Union union) {
    List<AvroType> branches = union.branches().stream().map(this::rewritten).toList();
    Set<String> words = new HashSet<>();
    for (AvroType branch : branches) {
      if (!words.add(branch.word())) {
        clashes.add(new Clash(union, branch.word(), false));
      }
    }
    return new Union(branches, union.address());
  }

  private AvroType record(AvroType.Record record) {
    AvroType.Record other = new AvroType.Record(name(record), List.of(), record.address());
    rewritten.put(record, other);
    originals.put(other, record);
    Map<String, String> aliases = fields.getOrDefault(other.fullName(), Map.of());
    List<Field> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Field field : record.fields()) {
      String name = aliases.getOrDefault(field.name(), field.name());
      changes |= !name.equals(field.name());
      if (!names.add(name)) {
        clashes.add(new Clash(record, name, false));
      }
      all.add(field.renamed(name, rewritten(field.type())));
    }
    other.complete(all);
    return other;
  }
}
