package io.github.schemadiff.coupling;

import io.github.schemadiff.match.Shapes;
import io.github.schemadiff.schema.Shape;
import java.util.Map;

/// What kind of value a field holds, coarse enough to be the same in every dialect and in drifted
/// copies: an integer that became a fraction is a number still.
public enum FieldKind {
  TEXT,
  NUMBER,
  BOOLEAN,
  OBJECT,
  LIST,
  MAP,
  UNION,
  ANYTHING;

  static FieldKind of(Shape shape, Map<String, Shape> definitions) {
    return switch (Shapes.resolve(shape, definitions)) {
      case Shape.Scalar scalar -> ofType(scalar.type());
      case Shape.Enumeration symbols -> ofType(symbols.base());
      case Shape.Structure _ -> OBJECT;
      case Shape.Sequence _ -> LIST;
      case Shape.Dictionary _ -> MAP;
      case Shape.Union _ -> UNION;
      case Shape.Anything _, Shape.Nothing _, Shape.Reference _ -> ANYTHING;
    };
  }

  private static FieldKind ofType(String type) {
    return switch (type) {
      case "string", "bytes", "fixed", "enum" -> TEXT;
      case "boolean", "bool" -> BOOLEAN;
      case "integer", "number", "int", "long", "float", "double" -> NUMBER;
      default -> type.matches("[su]?(int|fixed)(32|64)") ? NUMBER : ANYTHING;
    };
  }
}
