package io.github.schemadiff.diff;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.Shape.Union;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// All changes at one place, the heaviest kind first; what stands below it is not looked at.
final class PlaceChanges {
  /// Types that the same bounds speak of.
  private static final Set<String> NUMERIC =
      Set.of(
          "integer",
          "number",
          "int",
          "long",
          "float",
          "double",
          "int32",
          "int64",
          "uint32",
          "uint64",
          "sint32",
          "sint64",
          "fixed32",
          "fixed64",
          "sfixed32",
          "sfixed64");

  private final Dialect dialect;
  private final Reading oldReading;
  private final Reading recentReading;
  private final TypeWords oldWords;
  private final TypeWords recentWords;
  private final ContentChanges contents;
  private final AlternativeChanges alternatives;

  /// One object for equal changes: what changed in a definition is the same wherever it is used.
  private final Map<Change, Change> known = new HashMap<>();

  PlaceChanges(Dialect dialect, Reading oldReading, Reading recentReading) {
    this.dialect = dialect;
    this.oldReading = oldReading;
    this.recentReading = recentReading;
    this.oldWords = new TypeWords(oldReading);
    this.recentWords = new TypeWords(recentReading);
    this.contents = new ContentChanges(oldWords, recentWords);
    this.alternatives = new AlternativeChanges(oldReading, recentReading);
  }

  List<Change> between(Place old, Place recent) {
    List<Change> found = new ArrayList<>();
    presence(old, recent).ifPresent(found::add);
    type(old, recent).ifPresent(found::add);
    nullability(old, recent).ifPresent(found::add);
    field(old, recent, found);
    shapes(old.shape(), recent.shape(), found);
    boolean listed = bothEnumerations(old.shape(), recent.shape());
    Statements before = statements(old, recent, listed);
    Statements after = statements(recent, old, listed);
    DefaultChanges.between(before, after, found);
    if (comparable(old.shape(), recent.shape())) {
      found.addAll(
          ConstraintChanges.between(
              before.all(Facet.Constraint.class), after.all(Facet.Constraint.class)));
      AnnotationChanges.format(before, after).ifPresent(found::add);
    }
    AnnotationChanges.clauses(before.all(Facet.Clause.class), after.all(Facet.Clause.class), found);
    AnnotationChanges.properties(before, after, found);
    AnnotationChanges.deprecation(before, after).ifPresent(found::add);
    names(old, recent).ifPresent(found::add);
    AnnotationChanges.documentation(before, after, found);
    found.replaceAll(change -> known.computeIfAbsent(change, Function.identity()));
    return found;
  }

  /// What one side says, as far as it can be set against the other: where a single shape became a
  /// branch of a union, its bounds are compared there.
  ///
  /// @param listed whether both sides list their values
  private Statements statements(Place mine, Place other, boolean listed) {
    boolean branch = !listed && other.shape() instanceof Union && !(mine.shape() instanceof Union);
    // What a condition asks is told apart only from what another one asks.
    boolean test = isCondition(mine.shape()) && !isCondition(other.shape());
    List<Facet> facets = new ArrayList<>(mine.beside());
    for (Facet facet : mine.shape().facets()) {
      if ((!branch || !isOfTheBranch(facet)) && (!test || !(facet instanceof Facet.Clause))) {
        facets.add(facet);
      }
    }
    boolean enumDefault = dialect == Dialect.AVRO && mine.shape() instanceof Shape.Enumeration;
    return new Statements(mine, facets, enumDefault);
  }

  private static boolean isCondition(Shape shape) {
    return shape instanceof Union union && union.kind() == Shape.UnionKind.CONDITION;
  }

  private static boolean isOfTheBranch(Facet facet) {
    return switch (facet) {
      case Facet.Constraint _,
          Facet.Format _,
          Facet.Clause _,
          Facet.Property _,
          Facet.Alias _,
          Facet.Reserved _ ->
          true;
      case Facet.Default _,
          Facet.Nullable _,
          Facet.Number _,
          Facet.OneofMember _,
          Facet.Documentation _,
          Facet.Examples _,
          Facet.Deprecated _,
          Facet.Part _ ->
          false;
    };
  }

  /// Whether bounds of the one mean anything beside those of the other.
  private static boolean comparable(Shape old, Shape recent) {
    String before = TypeWords.kind(old);
    String after = TypeWords.kind(recent);
    return before.equals(after)
        || (NUMERIC.contains(before) && NUMERIC.contains(after))
        || old instanceof Union
        || recent instanceof Union;
  }

  /// In Avro a field is optional by its default alone: what changed is told by that.
  private Optional<Change> presence(Place old, Place recent) {
    if (old.field().isEmpty() || recent.field().isEmpty() || dialect == Dialect.AVRO) {
      return Optional.empty();
    }
    Field before = old.field().get();
    Field after = recent.field().get();
    boolean required =
        before.presence() == Presence.REQUIRED || after.presence() == Presence.REQUIRED;
    boolean same =
        TypeWords.kind(old.shape()).equals(TypeWords.kind(recent.shape()))
            || old.shape() instanceof Shape.Scalar && recent.shape() instanceof Shape.Scalar;
    // What a list or a message has of presence, its type says.
    return before.presence() == after.presence() || !required && !same
        ? Optional.empty()
        : Optional.of(
            new Change.PresenceChanged(
                before.presence(),
                after.presence(),
                Optional.of(before.presenceSpan()),
                Optional.of(after.presenceSpan())));
  }

  /// Both list their values, at least one of them plainly.
  boolean bothEnumerations(Shape old, Shape recent) {
    return !(old instanceof Union && recent instanceof Union)
        && oldReading.symbols(old).isPresent()
        && recentReading.symbols(recent).isPresent();
  }

  private boolean sameKind(Shape old, Shape recent) {
    return TypeWords.kind(old).equals(TypeWords.kind(recent))
        || bothEnumerations(old, recent)
        || (Members.of(old, dialect).isPresent() && Members.of(recent, dialect).isPresent());
  }

  private Optional<Change> type(Place old, Place recent) {
    boolean same = sameKind(old.shape(), recent.shape());
    boolean anyBefore = same && old.anyType() && !recent.anyType();
    boolean anyNow = same && recent.anyType() && !old.anyType();
    if (same && !anyBefore && !anyNow || joinedOrLeft(old, recent)) {
      return Optional.empty();
    }
    // A use of the same definition on both sides: it changed there. Otherwise it changed here.
    boolean inDefinition =
        old.definition().isPresent() && old.definition().equals(recent.definition());
    return Optional.of(
        new Change.TypeChanged(
            anyBefore ? TypeWords.ANY : oldWords.beside(old, recent),
            anyNow ? TypeWords.ANY : recentWords.beside(recent, old),
            Optional.of(inDefinition ? old.shape().span() : old.written().span()),
            Optional.of(inDefinition ? recent.shape().span() : recent.written().span())));
  }

  /// Whether other types came to one that stood beside `null`, or left it: the branches tell that.
  private boolean joinedOrLeft(Place old, Place recent) {
    return dialect == Dialect.AVRO
        && old.written() instanceof Union
        && recent.written() instanceof Union
        && (old.shape() instanceof Union union
            ? isBranch(recent, union, oldReading)
            : recent.shape() instanceof Union other && isBranch(old, other, recentReading));
  }

  private static boolean isBranch(Place place, Union union, Reading side) {
    return union.branches().stream()
        .map(branch -> side.at(branch.shape()))
        .anyMatch(
            branch ->
                place.definition().isPresent()
                    ? place.definition().equals(branch.definition())
                    : branch.definition().isEmpty()
                        && TypeWords.kind(branch.shape()).equals(TypeWords.kind(place.shape())));
  }

  private static Optional<Change> nullability(Place old, Place recent) {
    // Whatever says nothing about the type allows null without saying so.
    if (old.nullable() == recent.nullable()
        || old.shape() instanceof Shape.Anything
        || recent.shape() instanceof Shape.Anything) {
      return Optional.empty();
    }
    return Optional.of(
        new Change.NullabilityChanged(
            recent.nullable(),
            old.first(Facet.Nullable.class).map(Facet::span),
            recent.first(Facet.Nullable.class).map(Facet::span)));
  }

  private static void field(Place old, Place recent, List<Change> found) {
    Optional<Facet.Number> from = old.first(Facet.Number.class);
    Optional<Facet.Number> to = recent.first(Facet.Number.class);
    if (from.isPresent() && to.isPresent() && from.get().number() != to.get().number()) {
      found.add(
          new Change.NumberChanged(
              from.get().number(),
              to.get().number(),
              Optional.of(from.get().span()),
              Optional.of(to.get().span())));
    }
    Optional<Facet.OneofMember> left = old.first(Facet.OneofMember.class);
    Optional<Facet.OneofMember> joined = recent.first(Facet.OneofMember.class);
    if (!left.map(Facet.OneofMember::group).equals(joined.map(Facet.OneofMember::group))) {
      found.add(
          new Change.OneofChanged(
              left.map(Facet.OneofMember::group),
              joined.map(Facet.OneofMember::group),
              left.map(Facet::span),
              joined.map(Facet::span)));
    }
  }

  private void shapes(Shape old, Shape recent, List<Change> found) {
    if (bothEnumerations(old, recent)) {
      SymbolChanges.between(
          oldReading.symbols(old).orElseThrow(),
          recentReading.symbols(recent).orElseThrow(),
          found);
    }
    if (old instanceof Union before && recent instanceof Union after) {
      alternatives.kind(before, after).ifPresent(found::add);
    }
    Optional<Shape.Structure> before = Members.of(old, dialect);
    Optional<Shape.Structure> after = Members.of(recent, dialect);
    if (before.isPresent()
        && after.isPresent()
        && !(old instanceof Shape.Dictionary && recent instanceof Shape.Dictionary)) {
      contents.between(before.get(), after.get()).ifPresent(found::add);
      alternatives.between(before.get().alternatives(), after.get().alternatives(), found);
    }
  }

  private Optional<String> name(Place place) {
    return dialect == Dialect.JSON_SCHEMA
        ? place.definition()
        : TypeWords.nameOf(place.shape()).or(place::definition);
  }

  /// Definitions have names for people; in dialects that read them, named types have.
  private Optional<Change> names(Place old, Place recent) {
    Optional<String> from = name(old);
    Optional<String> to = name(recent);
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return Optional.empty();
    }
    Optional<SourceSpan> before = Optional.of(old.shape().span());
    Optional<SourceSpan> after = Optional.of(recent.shape().span());
    return Optional.of(
        dialect == Dialect.JSON_SCHEMA
            ? new Change.DocumentationChanged(
                "definition",
                Optional.of(old.written().span()),
                Optional.of(recent.written().span()))
            : new Change.TypeRenamed(from.get(), to.get(), before, after));
  }
}
