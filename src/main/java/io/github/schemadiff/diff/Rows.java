package io.github.schemadiff.diff;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.SchemaPath.Step;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows below each pair of shapes, found once for a whole comparison.
final class Rows {
  private final Dialect dialect;
  private final Reading oldReading;
  private final Reading recentReading;
  private final TypeWords oldWords;
  private final TypeWords recentWords;
  private final PlaceChanges changes;
  private final OneSided removed;
  private final OneSided added;
  private final ExchangedDefinitions exchanged;
  private final Map<Pair, List<Row>> below = new HashMap<>();

  Rows(Dialect dialect, Map<String, Shape> oldDefinitions, Map<String, Shape> recentDefinitions) {
    this.dialect = dialect;
    this.oldReading = new Reading(dialect, oldDefinitions);
    this.recentReading = new Reading(dialect, recentDefinitions);
    this.oldWords = new TypeWords(oldReading);
    this.recentWords = new TypeWords(recentReading);
    this.changes = new PlaceChanges(dialect, oldReading, recentReading);
    this.exchanged = new ExchangedDefinitions(oldDefinitions, recentDefinitions);
    this.removed = new OneSided(oldReading, this::removed, PartAlignment::removal);
    this.added = new OneSided(recentReading, this::added, PartAlignment::addition);
  }

  Reading oldReading() {
    return oldReading;
  }

  Reading recentReading() {
    return recentReading;
  }

  PlaceChanges changes() {
    return changes;
  }

  OneSided removed() {
    return removed;
  }

  OneSided added() {
    return added;
  }

  Row root(EventType old, EventType recent) {
    boolean parts = PartAlignment.isOfParts(old.shape()) || PartAlignment.isOfParts(recent.shape());
    Place before = oldReading.at(parts ? PartAlignment.parts(old) : old.shape());
    Place after = recentReading.at(parts ? PartAlignment.parts(recent) : recent.shape());
    Slot slot = new Slot(Optional.empty(), recent.name(), DiffNode.Kind.ROOT);
    return row(
        slot,
        Optional.of(side(old.name(), before, oldWords)),
        Optional.of(side(recent.name(), after, recentWords)),
        changes.between(before, after),
        Optional.of(before),
        Optional.of(after));
  }

  /// Where a row stands below its parent.
  record Slot(Optional<Step> step, String name, DiffNode.Kind kind) {
    static Slot field(String name) {
      return new Slot(Optional.of(new SchemaPath.Member(name)), name, DiffNode.Kind.FIELD);
    }

    static Slot item() {
      return new Slot(Optional.of(new SchemaPath.Each()), "[]", DiffNode.Kind.ITEM);
    }

    static Slot item(int at) {
      return new Slot(Optional.of(new SchemaPath.Index(at)), "[" + at + "]", DiffNode.Kind.ITEM);
    }

    /// @param pattern of the names; empty for every name
    static Slot value(String pattern) {
      return new Slot(
          Optional.of(new SchemaPath.Each()),
          pattern.isEmpty() ? "{}" : "{" + pattern + "}",
          DiffNode.Kind.VALUE);
    }

    /// The names of a map: they stand where the map itself stands.
    static Slot names() {
      return new Slot(Optional.empty(), "{name}", DiffNode.Kind.VALUE);
    }

    static Slot branch(String label) {
      return new Slot(Optional.of(new SchemaPath.Branch(label)), label, DiffNode.Kind.BRANCH);
    }
  }

  Row aligned(Slot slot, Place old, Place recent) {
    return aligned(slot, old, recent, changes.between(old, recent));
  }

  Row aligned(Slot slot, Place old, Place recent, List<Change> told) {
    return row(
        slot,
        Optional.of(side(slot.name(), old, oldWords)),
        Optional.of(side(slot.name(), recent, recentWords)),
        told,
        Optional.of(old),
        Optional.of(recent));
  }

  Row removed(Slot slot, Place old, List<Change> told) {
    return row(
        slot,
        Optional.of(side(slot.name(), old, oldWords)),
        Optional.empty(),
        told,
        Optional.of(old),
        Optional.empty());
  }

  Row added(Slot slot, Place recent, List<Change> told) {
    return row(
        slot,
        Optional.empty(),
        Optional.of(side(slot.name(), recent, recentWords)),
        told,
        Optional.empty(),
        Optional.of(recent));
  }

  private Row row(
      Slot slot,
      Optional<Side> oldSide,
      Optional<Side> recentSide,
      List<Change> told,
      Optional<Place> old,
      Optional<Place> recent) {
    Optional<String> definition =
        recent.flatMap(Place::definition).or(() -> old.flatMap(Place::definition));
    Pair content = new Pair(old.map(Place::shape), recent.map(Place::shape));
    return new Row(
        slot.step(),
        slot.name(),
        slot.kind(),
        oldSide,
        recentSide,
        told,
        definition,
        definition.isPresent() || old.flatMap(Place::definition).isPresent(),
        exchanged.at(content),
        content);
  }

  private static Side side(String name, Place place, TypeWords words) {
    Optional<Presence> presence = place.presence();
    return new Side(
        place.field().map(field -> field.name()).orElse(name),
        words.of(place),
        presence,
        place.facets(),
        place.shape(),
        place.span(),
        place.shape().span());
  }

  List<Row> below(Pair pair) {
    List<Row> known = below.get(pair);
    if (known == null) {
      known = List.copyOf(find(pair));
      below.put(pair, known);
    }
    return known;
  }

  private List<Row> find(Pair pair) {
    if (pair.recent().isEmpty()) {
      return removed.below(pair.old().orElseThrow());
    }
    Shape recent = pair.recent().get();
    return pair.old().isEmpty() ? added.below(recent) : between(pair.old().get(), recent);
  }

  /// Shapes of one kind are aligned; of two kinds, each shows its own.
  private List<Row> between(Shape old, Shape recent) {
    if (old instanceof Shape.Union || recent instanceof Shape.Union) {
      return new UnionAlignment(this).below(old, recent);
    }
    if (old instanceof Shape.Sequence before && recent instanceof Shape.Sequence after) {
      return new ItemAlignment(this).below(before, after);
    }
    if (old instanceof Shape.Dictionary before && recent instanceof Shape.Dictionary after) {
      return new ContentAlignment(this).below(before, after);
    }
    Optional<Shape.Structure> before = Members.of(old, dialect);
    Optional<Shape.Structure> after = Members.of(recent, dialect);
    if (before.isPresent() && after.isPresent()) {
      return structures(before.get(), after.get());
    }
    List<Row> both = new ArrayList<>(removed.below(old));
    both.addAll(added.below(recent));
    return both;
  }

  private List<Row> structures(Shape.Structure old, Shape.Structure recent) {
    if (PartAlignment.isOfParts(old) || PartAlignment.isOfParts(recent)) {
      return new PartAlignment(this).below(old, recent);
    }
    List<Row> found = new ArrayList<>(new FieldAlignment(this).below(old, recent));
    found.addAll(new ContentAlignment(this).below(old.content(), recent.content()));
    found.addAll(new UnionAlignment(this).below(old.alternatives(), recent.alternatives()));
    return found;
  }
}
