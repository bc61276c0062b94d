package io.github.schemadiff.rule;

import io.github.schemadiff.diff.Side;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Lines of JSON Schema, spaced as people write them.
final class JsonText {
  private JsonText() {}

  static String required(List<String> names) {
    return names.stream()
        .map(JsonText::quoted)
        .collect(Collectors.joining(", ", "\"required\": [", "]"));
  }

  static String defaultValue(JsonNode value) {
    return "\"default\": " + value;
  }

  /// A property of a simple type with the default given; empty where its schema does not fit on a
  /// line.
  static Optional<String> property(Side side, Optional<JsonNode> documented) {
    Optional<String> type = type(side);
    if (type.isEmpty() || side.first(Facet.Clause.class).isPresent()) {
      return Optional.empty();
    }
    List<String> members = new ArrayList<>(List.of(type.get()));
    side.first(Facet.Format.class)
        .ifPresent(format -> members.add("\"format\": " + quoted(format.name())));
    side.facets().stream()
        .filter(Facet.Constraint.class::isInstance)
        .map(Facet.Constraint.class::cast)
        .forEach(limit -> members.add(quoted(limit.keyword()) + ": " + limit.value()));
    documented.ifPresent(value -> members.add(defaultValue(value)));
    return Optional.of(quoted(side.name()) + ": { " + String.join(", ", members) + " }");
  }

  private static Optional<String> type(Side side) {
    boolean nullable = side.first(Facet.Nullable.class).isPresent();
    return switch (side.shape()) {
      case Shape.Scalar scalar ->
          Optional.of(
              "\"type\": "
                  + (nullable
                      ? "[" + quoted(scalar.type()) + ", \"null\"]"
                      : quoted(scalar.type())));
      case Shape.Enumeration enumeration when !nullable ->
          Optional.of(
              enumeration.symbols().stream()
                  .map(symbol -> symbol.value().toString())
                  .collect(Collectors.joining(", ", "\"enum\": [", "]")));
      case Shape.Enumeration _ -> Optional.empty();
      case Shape.Structure _ -> Optional.empty();
      case Shape.Sequence _ -> Optional.empty();
      case Shape.Dictionary _ -> Optional.empty();
      case Shape.Union _ -> Optional.empty();
      case Shape.Reference _ -> Optional.empty();
      case Shape.Anything _ -> Optional.empty();
      case Shape.Nothing _ -> Optional.empty();
    };
  }

  private static String quoted(String text) {
    return JsonNodeFactory.instance.stringNode(text).toString();
  }
}
