package io.github.schemadiff.diff;

import io.github.schemadiff.schema.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one side says at a place beyond its type, the nearest first.
///
/// @param enumDefault whether the shape's own default is not the place's (an Avro enum's default
///   stands for symbols that a reader does not know)
record Statements(Place place, List<Facet> facets, boolean enumDefault) {
  <F extends Facet> List<F> all(Class<F> kind) {
    List<F> found = List.of();
    for (Facet facet : facets) {
      if (kind.isInstance(facet)) {
        found = found.isEmpty() ? new ArrayList<>(4) : found;
        found.add(kind.cast(facet));
      }
    }
    return found;
  }

  <F extends Facet> Optional<F> first(Class<F> kind) {
    return first(facets, kind);
  }

  static <F extends Facet> Optional<F> first(List<Facet> facets, Class<F> kind) {
    for (Facet facet : facets) {
      if (kind.isInstance(facet)) {
        return Optional.of(kind.cast(facet));
      }
    }
    return Optional.empty();
  }

  Optional<Facet.Default> defaultValue() {
    List<Facet> from = enumDefault ? place.beside() : facets;
    return first(from, Facet.Default.class);
  }

  Optional<Facet.Default> defaultSymbol() {
    return enumDefault ? place.shape().first(Facet.Default.class) : Optional.empty();
  }
}
