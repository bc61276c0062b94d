package io.github.schemadiff.diff;

import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one side says at one place, references followed and `null` told apart.
///
/// @param field where the place is one
/// @param written as it stands there
/// @param shape what it comes to; a reference only where that leads nowhere
/// @param beside what is said of the value on the way: by the field, beside references
/// @param definition label of the first reference on the way
record Place(
    Optional<Field> field,
    Shape written,
    Shape shape,
    List<Facet> beside,
    Optional<String> definition) {

  /// Everything that is said here, the nearest first.
  List<Facet> facets() {
    List<Facet> all = new ArrayList<>(beside);
    all.addAll(shape.facets());
    return all;
  }

  <F extends Facet> Stream<F> all(Class<F> kind) {
    return Stream.concat(beside.stream(), shape.facets().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  <F extends Facet> Optional<F> first(Class<F> kind) {
    return Statements.first(beside, kind).or(() -> Statements.first(shape.facets(), kind));
  }

  boolean nullable() {
    return first(Facet.Nullable.class).isPresent();
  }

  /// Whether values of any type are admitted, although what is said speaks of one.
  boolean anyType() {
    return shape.facets().stream().anyMatch(Facet.Property::isUntyped);
  }

  Optional<Presence> presence() {
    return field.map(Field::presence);
  }

  /// The token that names the place.
  SourceSpan span() {
    return field.map(Field::span).orElse(written.span());
  }
}
