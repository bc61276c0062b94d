package io.github.schemadiff.diff;

import io.github.schemadiff.schema.Facet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one side says at a place beyond its type, the nearest first.
///
/// @param enumDefault whether the shape's own default is not the place's (an Avro enum's default
///   stands for symbols that a reader does not know)
record Statements(Place place, List<Facet> facets, boolean enumDefault) {
  <F extends Facet> List<F> all(Class<F> kind) {
    return stream(kind).toList();
  }

  <F extends Facet> Optional<F> first(Class<F> kind) {
    return stream(kind).findFirst();
  }

  private <F extends Facet> Stream<F> stream(Class<F> kind) {
    return facets.stream().filter(kind::isInstance).map(kind::cast);
  }

  Optional<Facet.Default> defaultValue() {
    List<Facet> from = enumDefault ? place.beside() : facets;
    return from.stream()
        .filter(Facet.Default.class::isInstance)
        .map(Facet.Default.class::cast)
        .findFirst();
  }

  Optional<Facet.Default> defaultSymbol() {
    return enumDefault ? place.shape().first(Facet.Default.class) : Optional.empty();
  }
}
