package io.github.schemadiff.diff;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Shape;
import java.util.List;
import java.util.Optional;

/// Which shapes have named members.
///
/// In JSON Schema a map is an object that names none, so that giving it its first field is no other
/// type. In Avro and Protobuf it is one.
final class Members {
  private Members() {}

  static Optional<Shape.Structure> of(Shape shape, Dialect dialect) {
    if (shape instanceof Shape.Structure structure) {
      return Optional.of(structure);
    }
    return shape instanceof Shape.Dictionary map && dialect == Dialect.JSON_SCHEMA
        ? Optional.of(asStructure(map))
        : Optional.empty();
  }

  private static Shape.Structure asStructure(Shape.Dictionary map) {
    Content.Rest values = new Content.Rest("", map.values(), false, map.values().span());
    return new Shape.Structure(
        Optional.empty(),
        List.of(),
        new Content.Typed(List.of(values)),
        List.of(),
        map.facets(),
        map.span());
  }
}
