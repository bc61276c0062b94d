package io.github.schemadiff.diff;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.diff.Rows.Slot;
import io.github.schemadiff.match.Alignment;
import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Which part of an old event is which part of the new one: by the key that the format gave it,
/// never by suspicion.
final class PartAlignment {
  private final Rows rows;

  PartAlignment(Rows rows) {
    this.rows = rows;
  }

  static boolean isOfParts(Shape.Structure structure) {
    return structure.first(Facet.Part.class).isPresent();
  }

  static boolean isOfParts(Shape shape) {
    return shape instanceof Shape.Structure structure && isOfParts(structure);
  }

  /// An event as parts; a plain schema is the payload and nothing else.
  static Shape parts(EventType event) {
    Shape shape = event.shape();
    if (isOfParts(shape)) {
      return shape;
    }
    return new Shape.Structure(
        Optional.empty(),
        List.of(
            new Field(
                PartKind.PAYLOAD.label(),
                Presence.REQUIRED,
                shape,
                List.of(part(PartKind.PAYLOAD, event.where())),
                event.where(),
                event.where())),
        new Content.Open(),
        List.of(),
        List.of(part(PartKind.MESSAGE, event.where())),
        event.where());
  }

  private static Facet.Part part(PartKind kind, SourceSpan span) {
    return new Facet.Part(
        kind,
        Optional.empty(),
        Optional.empty(),
        kind == PartKind.PAYLOAD ? Contract.Part.PAYLOAD : "",
        Optional.empty(),
        span);
  }

  static Optional<Facet.Part> part(Field field) {
    return field.facets().stream()
        .filter(Facet.Part.class::isInstance)
        .map(Facet.Part.class::cast)
        .findFirst();
  }

  List<Row> below(Shape.Structure old, Shape.Structure recent) {
    Alignment<Field> fields = new Alignment<>(old.fields(), recent.fields());
    fields.pairBy(field -> part(field).map(Facet.Part::key));
    pairLast(fields, PartKind.CHANNEL);
    pairLast(fields, PartKind.SERVER);
    List<Row> found = new ArrayList<>();
    for (Alignment.Row<Field> row : fields.rows()) {
      if (row.recent().isEmpty()) {
        Field gone = row.old().orElseThrow();
        found.add(rows.removed(slot(gone), rows.oldReading().at(gone), removal(gone)));
      } else if (row.old().isEmpty()) {
        Field come = row.recent().get();
        found.add(rows.added(slot(come), rows.recentReading().at(come), addition(come)));
      } else {
        found.add(kept(row.old().get(), row.recent().get()));
      }
    }
    return found;
  }

  /// What a document calls by its address, or by a name of its own, is still the same where there
  /// is only one on each side.
  private static void pairLast(Alignment<Field> fields, PartKind kind) {
    List<Integer> olds =
        fields.oldLeft().stream().filter(at -> isOf(fields.old(at), kind)).toList();
    List<Integer> recents =
        fields.recentLeft().stream().filter(at -> isOf(fields.recent(at), kind)).toList();
    if (olds.size() == 1 && recents.size() == 1) {
      fields.pair(olds.getFirst(), recents.getFirst());
    }
  }

  /// What is its own value is not the same with another one.
  private static boolean isOf(Field field, PartKind kind) {
    return part(field).filter(it -> it.kind() == kind && it.value().isEmpty()).isPresent();
  }

  static Slot slot(Field field) {
    return new Slot(part(field).orElseThrow().step(), field.name(), DiffNode.Kind.PART);
  }

  private static boolean tells(Field field) {
    PartKind kind = part(field).orElseThrow().kind();
    return !kind.isGroup() && !kind.isSilent();
  }

  /// Groups tell nothing by being there: their members do.
  static List<Change> removal(Field old) {
    return tells(old)
        ? List.of(new Change.PartRemoved(state(old), Optional.of(old.span()), Optional.empty()))
        : List.of();
  }

  static List<Change> addition(Field recent) {
    return tells(recent)
        ? List.of(new Change.PartAdded(state(recent), Optional.empty(), Optional.of(recent.span())))
        : List.of();
  }

  private static Change.PartState state(Field field) {
    Facet.Part part = part(field).orElseThrow();
    return new Change.PartState(
        part.kind(),
        field.name(),
        part.writer(),
        field.presence() == Presence.REQUIRED,
        part.value());
  }

  private Row kept(Field old, Field recent) {
    List<Change> told = new ArrayList<>();
    Facet.Part before = part(old).orElseThrow();
    Facet.Part after = part(recent).orElseThrow();
    if (!JsonValues.same(before.value(), after.value())) {
      told.add(
          new Change.PartChanged(
              state(recent),
              "",
              before.value(),
              after.value(),
              Optional.of(before.span()),
              Optional.of(after.span())));
    }
    if (old.presence() != recent.presence()) {
      told.add(
          new Change.PartChanged(
              state(recent),
              "required",
              Optional.of(required(old)),
              Optional.of(required(recent)),
              Optional.of(old.presenceSpan()),
              Optional.of(recent.presenceSpan())));
    }
    attributes(old, recent, told);
    if (before.value().isEmpty() && after.value().isEmpty()) {
      told.addAll(
          rows.changes()
              .between(rows.oldReading().at(old.shape()), rows.recentReading().at(recent.shape())));
    }
    annotations(old, recent, told);
    return rows.aligned(
        slot(recent), rows.oldReading().at(old), rows.recentReading().at(recent), told);
  }

  private static JsonNode required(Field field) {
    return JsonNodeFactory.instance.booleanNode(field.presence() == Presence.REQUIRED);
  }

  private static void attributes(Field old, Field recent, List<Change> told) {
    Map<String, Facet.Property> before = properties(old);
    Map<String, Facet.Property> after = properties(recent);
    Map<String, Facet.Property> all = new LinkedHashMap<>(before);
    all.putAll(after);
    for (String name : all.keySet()) {
      Optional<Facet.Property> from = Optional.ofNullable(before.get(name));
      Optional<Facet.Property> to = Optional.ofNullable(after.get(name));
      Optional<JsonNode> was = from.map(Facet.Property::value);
      Optional<JsonNode> is = to.map(Facet.Property::value);
      if (!JsonValues.same(was, is)) {
        told.add(
            new Change.PartChanged(
                state(recent),
                name,
                was,
                is,
                from.map(Facet::span),
                to.map(Facet::span).or(() -> Optional.of(recent.span()))));
      }
    }
  }

  private static Map<String, Facet.Property> properties(Field field) {
    Map<String, Facet.Property> found = new LinkedHashMap<>();
    for (Facet facet : field.facets()) {
      if (facet instanceof Facet.Property property) {
        found.putIfAbsent(property.name(), property);
      }
    }
    return found;
  }

  /// Deprecation, words and the name itself.
  private static void annotations(Field old, Field recent, List<Change> told) {
    Statements before = said(old);
    Statements after = said(recent);
    AnnotationChanges.deprecation(before, after).ifPresent(told::add);
    AnnotationChanges.documentation(before, after, told);
    if (!old.name().equals(recent.name())) {
      Optional<SourceSpan> from = Optional.of(old.span());
      told.add(new Change.DocumentationChanged("name", from, Optional.of(recent.span())));
    }
  }

  private static Statements said(Field field) {
    Place place =
        new Place(
            Optional.of(field), field.shape(), field.shape(), field.facets(), Optional.empty());
    return new Statements(place, field.facets(), false);
  }
}
