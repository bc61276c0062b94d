package io.github.schemadiff.format.avro;

import java.util.Set;

/// What kind of type stands at a place, as its text says.
sealed interface Written {
  Set<String> NAMED = Set.of("record", "error", "enum", "fixed");

  record Primitive(String name) implements Written {}

  /// A use of a named type.
  ///
  /// @param name as written
  record Named(String name) implements Written {}

  /// A record, an enum or a fixed.
  record Definition(String kind) implements Written {}

  record ArrayOf(Part items) implements Written {}

  record MapOf(Part values) implements Written {}

  record UnionOf() implements Written {}

  /// No type.
  ///
  /// @param at below the place
  record Wrong(String at, String message) implements Written {}

  static Written of(Part part) {
    if (part.node().isString()) {
      return named(part.node().stringValue());
    }
    if (part.node().isArray()) {
      return new UnionOf();
    }
    // The type of nothing, as people write it who think in JSON: a document of its own only.
    if (part.node().isNull() && part.pointer().isEmpty()) {
      return new Primitive("null");
    }
    if (!part.node().isObject()) {
      return new Wrong("", "This is no type; expected a name, an object or an array.");
    }
    if (part.text("type").isEmpty()) {
      return part.node().has("type")
          ? new Wrong("/type", "`type` is no name; expected a type within an array, map or field.")
          : new Wrong("", "This type says no `type`.");
    }
    String type = part.text("type").get();
    return switch (type) {
      case "array" -> container(part, "items");
      case "map" -> container(part, "values");
      default -> NAMED.contains(type) ? definition(part, type) : named(type);
    };
  }

  private static Written named(String name) {
    return FullName.PRIMITIVES.contains(name) ? new Primitive(name) : new Named(name);
  }

  private static Written container(Part part, String inner) {
    if (!part.node().has(inner)) {
      return new Wrong("", "`%s` is missing; expected the type of its content.".formatted(inner));
    }
    Part content = part.member(inner);
    return inner.equals("items") ? new ArrayOf(content) : new MapOf(content);
  }

  private static Written definition(Part part, String kind) {
    if (part.text("name").isEmpty()) {
      return new Wrong("", "This %s has no `name`.".formatted(kind));
    }
    if (!FullName.isFullName(part.text("name").get())) {
      return new Wrong(
          "/name",
          "`%s` is no name; expected letters, digits and `_`.".formatted(part.text("name").get()));
    }
    return FullName.PRIMITIVES.contains(FullName.simple(FullName.of(part)))
        ? new Wrong(
            "/name", "`%s` is the name of a primitive type.".formatted(part.text("name").get()))
        : new Definition(kind);
  }
}
