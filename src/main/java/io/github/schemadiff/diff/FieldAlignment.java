package io.github.schemadiff.diff;

import io.github.schemadiff.diff.Rows.Slot;
import io.github.schemadiff.match.Alignment;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which old field is which new field: by name, then by what the schema declares (alias, number,
/// JSON name), then by suspicion.
final class FieldAlignment {
  private final Rows rows;

  FieldAlignment(Rows rows) {
    this.rows = rows;
  }

  List<Row> below(Shape.Structure old, Shape.Structure recent) {
    Alignment<Field> fields = new Alignment<>(old.fields(), recent.fields());
    fields.pairBy(field -> Optional.of(field.name()));
    pairByAlias(fields);
    fields.pairBy(field -> facet(field, Facet.Number.class).map(Facet.Number::number));
    fields.pairBy(FieldAlignment::jsonName);
    Map<Field, Field> suspected = suspect(fields);

    List<Row> found = new ArrayList<>();
    for (Alignment.Row<Field> row : fields.rows()) {
      if (row.recent().isEmpty()) {
        found.add(removed(row.old().orElseThrow()));
      } else if (row.old().isEmpty()) {
        found.add(added(row.recent().get(), old, recent));
      } else {
        Field before = row.old().get();
        Field after = row.recent().get();
        found.add(suspected.get(after) == before ? suspected(before, after) : kept(before, after));
      }
    }
    return found;
  }

  private Row kept(Field old, Field recent) {
    Place before = rows.oldReading().at(old);
    Place after = rows.recentReading().at(recent);
    List<Change> told = new ArrayList<>();
    if (!old.name().equals(recent.name())) {
      told.add(renamed(old, recent, true));
    }
    told.addAll(rows.changes().between(before, after));
    return rows.aligned(Slot.field(recent.name()), before, after, told);
  }

  /// One row for the eye; for the rules a removal and an addition, until someone confirms it.
  private Row suspected(Field old, Field recent) {
    List<Change> told = List.of(renamed(old, recent, false), removal(old), addition(recent));
    return rows.aligned(
        Slot.field(recent.name()),
        rows.oldReading().at(old),
        rows.recentReading().at(recent),
        told);
  }

  private Row removed(Field old) {
    return rows.removed(Slot.field(old.name()), rows.oldReading().at(old), List.of(removal(old)));
  }

  private Row added(Field field, Shape.Structure old, Shape.Structure recent) {
    List<Change> told = new ArrayList<>(List.of(addition(field)));
    // An alias that is the name of another field is news of its own.
    if (aliases(field).anyMatch(it -> old.field(it).isPresent() || recent.field(it).isPresent())) {
      AnnotationChanges.aliases(List.of(), field.facets(), told);
    }
    return rows.added(Slot.field(field.name()), rows.recentReading().at(field), told);
  }

  private static Change renamed(Field old, Field recent, boolean declared) {
    return new Change.FieldRenamed(
        old.name(), recent.name(), declared, Optional.of(old.span()), Optional.of(recent.span()));
  }

  private static Change removal(Field old) {
    return new Change.FieldRemoved(old.presence(), Optional.of(old.span()), Optional.empty());
  }

  private static Change addition(Field recent) {
    return new Change.FieldAdded(recent.presence(), Optional.empty(), Optional.of(recent.span()));
  }

  private static void pairByAlias(Alignment<Field> fields) {
    fields.pairWhere(
        (old, recent) ->
            aliases(recent).anyMatch(old.name()::equals)
                || aliases(old).anyMatch(recent.name()::equals));
  }

  private static Stream<String> aliases(Field field) {
    return field.facets().stream()
        .filter(Facet.Alias.class::isInstance)
        .map(facet -> ((Facet.Alias) facet).name());
  }

  private static <F extends Facet> Optional<F> facet(Field field, Class<F> kind) {
    return field.facets().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private static Optional<String> jsonName(Field field) {
    return field.facets().stream()
        .filter(facet -> facet instanceof Facet.Property one && one.name().equals("json_name"))
        .map(facet -> ((Facet.Property) facet).value().asString())
        .findFirst();
  }

  private Map<Field, Field> suspect(Alignment<Field> fields) {
    Map<Field, Field> oldOf = new IdentityHashMap<>();
    SuspectedRenames renames = new SuspectedRenames(rows.oldReading(), rows.recentReading());
    for (SuspectedRenames.Suspicion one : renames.among(fields)) {
      fields.pair(one.old(), one.recent());
      oldOf.put(fields.recent(one.recent()), fields.old(one.old()));
    }
    return oldOf;
  }
}
