package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Shapes with other facets.
final class Shapes {
  private Shapes() {}

  /// The shape with more facets behind its own.
  static Shape with(Shape shape, Collection<? extends Facet> more) {
    if (more.isEmpty()) {
      return shape;
    }
    List<Facet> all = new ArrayList<>(shape.facets());
    all.addAll(more);
    return replace(shape, all);
  }

  static Shape without(Shape shape, Collection<? extends Facet> less) {
    return replace(shape, shape.facets().stream().filter(facet -> !less.contains(facet)).toList());
  }

  private static Shape replace(Shape shape, List<Facet> facets) {
    return switch (shape) {
      case Shape.Scalar it -> new Shape.Scalar(it.type(), facets, it.span());
      case Shape.Enumeration it ->
          new Shape.Enumeration(it.name(), it.base(), it.symbols(), facets, it.span());
      case Shape.Structure it ->
          new Shape.Structure(
              it.name(), it.fields(), it.content(), it.alternatives(), facets, it.span());
      case Shape.Sequence it -> new Shape.Sequence(it.prefix(), it.items(), facets, it.span());
      case Shape.Dictionary it -> new Shape.Dictionary(it.keys(), it.values(), facets, it.span());
      case Shape.Union it -> new Shape.Union(it.kind(), it.branches(), facets, it.span());
      case Shape.Reference it -> new Shape.Reference(it.target(), it.label(), facets, it.span());
      case Shape.Anything it -> new Shape.Anything(facets, it.span());
      case Shape.Nothing it -> new Shape.Nothing(facets, it.span());
    };
  }
}
