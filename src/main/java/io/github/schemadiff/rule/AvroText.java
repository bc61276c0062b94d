package io.github.schemadiff.rule;

import io.github.schemadiff.diff.Side;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Lines of an Avro schema, or of an interface description where the file is one, spaced as people
/// write them. Types with names are left out: whether they are defined here or elsewhere is not
/// known.
final class AvroText {
  private static final Set<String> PRIMITIVES =
      Set.of("null", "boolean", "int", "long", "float", "double", "bytes", "string");

  /// Logical types that interface descriptions have words for.
  private static final Map<String, String> WORDS =
      Map.of(
          "date", "date",
          "time-millis", "time_ms",
          "timestamp-millis", "timestamp_ms",
          "local-timestamp-millis", "local_timestamp_ms",
          "uuid", "uuid");

  private AvroText() {}

  static boolean isIdl(SourceSpan span) {
    return span.file().toLowerCase(Locale.ROOT).endsWith(".avdl");
  }

  /// What may stand where `null` does, and on which side of it.
  enum Null {
    NONE,
    FIRST,
    LAST;

    static Null of(Side side) {
      return side.first(Facet.Nullable.class)
          .map(it -> it.span().pointer().endsWith("/0") ? FIRST : LAST)
          .orElse(NONE);
    }
  }

  /// A field as it is written.
  static Optional<String> field(Side side) {
    return field(
        side, Null.of(side), Wording.value(side.first(Facet.Default.class)), aliasNames(side));
  }

  static Optional<String> field(
      Side side, Null empty, Optional<JsonNode> fallback, List<String> aliases) {
    boolean idl = isIdl(side.span());
    return type(side.shape(), side.first(Facet.Format.class), idl)
        .map(type -> union(type, empty, idl))
        .map(
            type -> idl ? idl(side, type, fallback, aliases) : json(side, type, fallback, aliases));
  }

  private static String json(
      Side side, String type, Optional<JsonNode> fallback, List<String> aliases) {
    List<String> members = new ArrayList<>();
    members.add("\"name\": " + quoted(side.name()));
    members.add("\"type\": " + type);
    fallback.ifPresent(value -> members.add("\"default\": " + value));
    if (!aliases.isEmpty()) {
      members.add(aliases(aliases, false));
    }
    return "{" + String.join(", ", members) + "}";
  }

  static List<String> aliasNames(Side side) {
    return side.facets().stream()
        .filter(Facet.Alias.class::isInstance)
        .map(facet -> ((Facet.Alias) facet).name())
        .toList();
  }

  static String aliases(List<String> names, boolean idl) {
    String listed = list(names);
    return idl ? "@aliases(" + listed + ")" : "\"aliases\": " + listed;
  }

  static String list(List<String> names) {
    return names.stream().map(AvroText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String idl(
      Side side, String type, Optional<JsonNode> fallback, List<String> aliases) {
    return type
        + " "
        + (aliases.isEmpty() ? "" : aliases(aliases, true) + " ")
        + side.name()
        + fallback.map(value -> " = " + value).orElse("")
        + ";";
  }

  private static String union(String type, Null empty, boolean idl) {
    String none = idl ? "null" : "\"null\"";
    String both =
        switch (empty) {
          case NONE -> "";
          case FIRST -> none + ", " + type;
          case LAST -> type + ", " + none;
        };
    if (both.isEmpty()) {
      return type;
    }
    return idl ? "union { " + both + " }" : "[" + both + "]";
  }

  private static Optional<String> type(Shape shape, Optional<Facet.Format> logical, boolean idl) {
    return switch (shape) {
      case Shape.Scalar scalar when PRIMITIVES.contains(scalar.type()) ->
          Optional.of(
              logical
                  .map(it -> idl ? idl(scalar.type(), it) : json(scalar.type(), it))
                  .orElse(idl ? scalar.type() : quoted(scalar.type())));
      case Shape.Sequence sequence ->
          type(sequence.items(), sequence.items().first(Facet.Format.class), idl)
              .map(
                  items ->
                      idl
                          ? "array<" + items + ">"
                          : "{\"type\": \"array\", \"items\": " + items + "}");
      case Shape.Dictionary map ->
          type(map.values(), map.values().first(Facet.Format.class), idl)
              .map(
                  values ->
                      idl
                          ? "map<" + values + ">"
                          : "{\"type\": \"map\", \"values\": " + values + "}");
      case Shape.Scalar _,
          Shape.Enumeration _,
          Shape.Structure _,
          Shape.Union _,
          Shape.Reference _,
          Shape.Anything _,
          Shape.Nothing _ ->
          Optional.empty();
    };
  }

  private static String json(String type, Facet.Format logical) {
    String parameters =
        logical
            .parameters()
            .propertyStream()
            .map(it -> ", " + quoted(it.getKey()) + ": " + it.getValue())
            .collect(Collectors.joining());
    return "{\"type\": "
        + quoted(type)
        + ", \"logicalType\": "
        + quoted(logical.name())
        + parameters
        + "}";
  }

  private static String idl(String type, Facet.Format logical) {
    if (logical.name().equals("decimal")) {
      return "decimal("
          + logical.parameters().path("precision")
          + ", "
          + logical.parameters().path("scale").asInt(0)
          + ")";
    }
    return WORDS.getOrDefault(
        logical.name(), "@logicalType(" + quoted(logical.name()) + ") " + type);
  }

  static String quoted(String text) {
    return JsonNodeFactory.instance.stringNode(text).toString();
  }
}
