package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.Renaming.Clash;
import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.AvroType.Dictionary;
import io.github.schemadiff.compat.avro.type.AvroType.Enumeration;
import io.github.schemadiff.compat.avro.type.AvroType.Field;
import io.github.schemadiff.compat.avro.type.AvroType.Fixed;
import io.github.schemadiff.compat.avro.type.AvroType.Primitive;
import io.github.schemadiff.compat.avro.type.AvroType.Sequence;
import io.github.schemadiff.compat.avro.type.AvroType.Union;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The writer's own defaults, once its fields have other names.
///
/// A default of a record still holds the old name of a field that an alias renamed. The
/// specification does not mind, as a reader never looks at a writer's defaults. Avro Java checks
/// them again when it renames, and makes no decoder where one no longer fits.
final class SpoiltDefaults {
  private final Map<AvroType, AvroType.Record> originals;
  private final Map<Question, Optional<Clash>> known = new HashMap<>();

  private record Question(AvroType type, JsonNode value) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Question(AvroType itsType, JsonNode itsValue)
          && itsType == type
          && itsValue == value;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(type) + System.identityHashCode(value);
    }
  }

  /// @param originals what each renamed record was
  SpoiltDefaults(Map<AvroType, AvroType.Record> originals) {
    this.originals = originals;
  }

  /// The first field that a default lacks under its new name.
  Optional<Clash> first() {
    return originals.keySet().stream()
        .map(AvroType.Record.class::cast)
        .flatMap(record -> record.fields().stream())
        .flatMap(field -> field.fallback().flatMap(value -> missing(field.type(), value)).stream())
        .findFirst();
  }

  private Optional<Clash> missing(AvroType type, JsonNode value) {
    Question question = new Question(type, value);
    Optional<Clash> found = known.get(question);
    if (found == null) {
      known.put(question, Optional.empty());
      found = look(type, value);
      known.put(question, found);
    }
    return found;
  }

  private Optional<Clash> look(AvroType type, JsonNode value) {
    return switch (type) {
      case Primitive _, Fixed _, Enumeration _ -> Optional.empty();
      case Sequence sequence -> among(sequence.items(), value.isArray() ? value : null);
      case Dictionary map -> among(map.values(), value.isObject() ? value : null);
      case Union union -> branch(union, value);
      case AvroType.Record record -> member(record, value);
    };
  }

  private Optional<Clash> among(AvroType type, JsonNode values) {
    return values == null
        ? Optional.empty()
        : values.valueStream().flatMap(value -> missing(type, value).stream()).findFirst();
  }

  /// A value fits a union if it fits any branch of its kind.
  private Optional<Clash> branch(Union union, JsonNode value) {
    List<Optional<Clash>> tried =
        union.branches().stream()
            .filter(
                branch ->
                    value.isObject()
                            && (branch instanceof AvroType.Record || branch instanceof Dictionary)
                        || value.isArray() && branch instanceof Sequence)
            .map(branch -> missing(branch, value))
            .toList();
    return tried.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : tried.stream().flatMap(Optional::stream).findFirst();
  }

  private Optional<Clash> member(AvroType.Record record, JsonNode value) {
    for (Field field : record.fields()) {
      JsonNode given = value.get(field.name());
      if (given == null) {
        given = field.fallback().orElse(null);
      }
      Optional<Clash> found =
          given == null
              ? Optional.of(new Clash(originals.get(record), field.name(), true))
              : missing(field.type(), given);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
