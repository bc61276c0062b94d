package io.github.schemadiff.match;

import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What an event looks like from afar.
///
/// @param fields `name:type` of the first level, and the names of the second
/// @param constants by field, of the first level: what tells an event from others in a union
record Fingerprint(Set<String> fields, Map<String, JsonNode> constants) {
  static Fingerprint of(Shape shape, Map<String, Shape> definitions) {
    Set<String> fields = new HashSet<>();
    Map<String, JsonNode> constants = new HashMap<>();
    if (Shapes.resolve(shape, definitions) instanceof Shape.Structure structure) {
      for (Field field : structure.fields()) {
        Shape value = Shapes.resolve(field.shape(), definitions);
        fields.add(field.name() + ":" + value.typeName());
        Shapes.constant(value).ifPresent(one -> constants.put(field.name(), one));
        if (value instanceof Shape.Structure inner) {
          inner.fields().forEach(one -> fields.add(field.name() + "." + one.name()));
        }
      }
    }
    return new Fingerprint(fields, constants);
  }

  /// Whether one and the same field must hold one value here and another one there.
  boolean contradicts(Fingerprint other) {
    return constants.entrySet().stream()
        .anyMatch(
            mine -> {
              JsonNode theirs = other.constants().get(mine.getKey());
              return theirs != null && !theirs.equals(mine.getValue());
            });
  }
}
