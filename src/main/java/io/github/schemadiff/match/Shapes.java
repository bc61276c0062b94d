package io.github.schemadiff.match;

import io.github.schemadiff.schema.Shape;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Small questions to shapes.
public final class Shapes {
  private Shapes() {}

  /// What a reference leads to, however many references that takes; the last reference itself where
  /// it leads nowhere or only to itself.
  public static Shape resolve(Shape shape, Map<String, Shape> definitions) {
    Set<String> seen = new HashSet<>();
    Shape at = shape;
    while (at instanceof Shape.Reference reference && seen.add(reference.target())) {
      Shape next = definitions.get(reference.target());
      if (next == null) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /// The value of a `const`.
  public static Optional<JsonNode> constant(Shape shape) {
    return shape instanceof Shape.Enumeration enumeration && enumeration.symbols().size() == 1
        ? Optional.of(enumeration.symbols().getFirst().value())
        : Optional.empty();
  }
}
