package io.github.schemadiff.format.avro;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The types that stand directly below another one.
final class Types {
  private Types() {}

  /// Of a definition, with its own namespace.
  static List<Part> below(Part part) {
    return switch (Written.of(part)) {
      case Written.ArrayOf(Part items) -> List.of(items);
      case Written.MapOf(Part values) -> List.of(values);
      case Written.UnionOf() -> part.items();
      case Written.Definition _ ->
          fields(part.in(FullName.namespace(FullName.of(part)))).flatMap(Types::ofField).toList();
      case Written.Primitive _, Written.Named _, Written.Wrong _ -> List.of();
    };
  }

  static Stream<Part> fields(Part record) {
    return record.items("fields").stream();
  }

  static Stream<Part> ofField(Part field) {
    return field.node().has("type") ? Stream.of(field.member("type")) : Stream.empty();
  }

  static Optional<String> kind(Part part) {
    return Written.of(part) instanceof Written.Definition(String kind)
        ? Optional.of(kind)
        : Optional.empty();
  }
}
