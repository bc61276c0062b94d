package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What keywords say beyond types and structure.
final class FacetReader {
  private static final Set<String> STRING = Set.of("minLength", "maxLength", "pattern");
  private static final Set<String> NUMBER =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
  private static final Set<String> ARRAY =
      Set.of("minItems", "maxItems", "uniqueItems", "minContains", "maxContains");
  private static final Set<String> OBJECT = Set.of("minProperties", "maxProperties");

  private static final Set<String> ARRAY_CLAUSES = Set.of("contains", "unevaluatedItems");
  private static final Set<String> OBJECT_CLAUSES =
      Set.of("propertyNames", "dependentSchemas", "dependentRequired", "dependencies");

  private static final Set<String> PROPERTIES =
      Set.of(
          "readOnly",
          "writeOnly",
          "contentEncoding",
          "contentMediaType",
          "contentSchema",
          "discriminator",
          "unit",
          "units");

  private final Documents documents;
  private final Defaults defaults;

  FacetReader(Documents documents) {
    this.documents = documents;
    this.defaults = new Defaults(documents.resources());
  }

  /// Everything of a schema that is not its structure.
  ///
  /// @param type of the shape that carries the facets: bounds of other types say nothing there;
  ///   empty: any type
  /// @param consumed keywords that the shape itself shows
  List<Facet> read(Parts parts, Optional<String> type, Set<String> consumed) {
    List<Facet> out = new ArrayList<>(documentation(parts.own()));
    out.addAll(assertions(parts, type, consumed));
    return out;
  }

  /// What a schema says about itself, but not about values.
  List<Facet> documentation(Place place) {
    List<Facet> out = new ArrayList<>();
    if (!place.node().isObject() || Keywords.silenced(place)) {
      return out;
    }
    for (Map.Entry<String, JsonNode> member : place.node().properties()) {
      String keyword = member.getKey();
      JsonNode value = member.getValue();
      switch (keyword) {
        case "title", "description", "$comment" -> {
          if (value.isString()) {
            out.add(new Facet.Documentation(keyword, value.stringValue(), span(place, keyword)));
          }
        }
        case "examples" -> {
          if (value.isArray()) {
            out.add(new Facet.Examples(List.copyOf(value.values()), span(place, keyword)));
          }
        }
        case "example" -> out.add(new Facet.Examples(List.of(value), span(place, keyword)));
        default -> {}
      }
    }
    return out;
  }

  /// Assertions and annotations with a meaning, of all parts.
  List<Facet> assertions(Parts parts, Optional<String> type, Set<String> consumed) {
    List<Facet> out = new ArrayList<>();
    // What the schema says itself goes before what its parts say.
    if (parts.all().contains(parts.own())) {
      read(parts.own(), type, consumed, out);
    }
    for (Place part : parts.all()) {
      if (!part.equals(parts.own())) {
        List<Facet> more = new ArrayList<>();
        read(part, type, consumed, more);
        more.removeIf(facet -> isSaid(facet, out));
        out.addAll(more);
      }
    }
    for (Place unread : parts.unread()) {
      out.add(new Facet.Clause("allOf", unread.node(), documents.value(unread)));
    }
    return out;
  }

  /// Whether a part only repeats, or is overruled by, what was read before it. Bounds add up.
  private static boolean isSaid(Facet facet, List<Facet> before) {
    return switch (facet) {
      case Facet.Default _ -> before.stream().anyMatch(Facet.Default.class::isInstance);
      case Facet.Format _ -> before.stream().anyMatch(Facet.Format.class::isInstance);
      case Facet.Property property ->
          before.stream()
              .anyMatch(
                  other ->
                      other instanceof Facet.Property said && said.name().equals(property.name()));
      case Facet.Deprecated _ -> true;
      case Facet.Nullable _,
          Facet.Constraint _,
          Facet.Clause _,
          Facet.Alias _,
          Facet.Number _,
          Facet.OneofMember _,
          Facet.Reserved _,
          Facet.Documentation _,
          Facet.Examples _,
          Facet.Part _ ->
          false;
    };
  }

  private void read(Place place, Optional<String> type, Set<String> consumed, List<Facet> out) {
    if (!place.node().isObject() || Keywords.silenced(place)) {
      return;
    }
    for (Map.Entry<String, JsonNode> member : place.node().properties()) {
      String keyword = member.getKey();
      if (!consumed.contains(keyword) && Keywords.known(keyword, place.draft())) {
        one(place, keyword, member.getValue(), type).ifPresent(out::add);
      }
    }
  }

  private Optional<Facet> one(Place place, String keyword, JsonNode value, Optional<String> type) {
    if (isConstraint(keyword, type)) {
      return constraint(place, keyword, value);
    }
    if (isClause(keyword, type)) {
      return Optional.of(new Facet.Clause(keyword, value, span(place, keyword)));
    }
    return switch (keyword) {
      case "format" ->
          value.isString()
              ? Optional.of(
                  new Facet.Format(
                      value.stringValue(),
                      JsonNodeFactory.instance.objectNode(),
                      span(place, keyword)))
              : Optional.empty();
      case "default" ->
          Optional.of(new Facet.Default(value, defaults.valid(place, value), span(place, keyword)));
      case "deprecated" ->
          value.asBoolean(false)
              ? Optional.of(new Facet.Deprecated(span(place, keyword)))
              : Optional.empty();
      case "nullable" ->
          documents.of(place).nullable()
              ? Optional.empty()
              : Optional.of(new Facet.Property(keyword, value, span(place, keyword)));
      default ->
          PROPERTIES.contains(keyword) || keyword.startsWith("x-")
              ? Optional.of(new Facet.Property(keyword, value, span(place, keyword)))
              : Optional.empty();
    };
  }

  /// In draft-04 `exclusiveMinimum: true` makes an exclusive bound of `minimum`: shown as one.
  private Optional<Facet> constraint(Place place, String keyword, JsonNode value) {
    if (keyword.equals("uniqueItems") && !value.asBoolean(false)) {
      return Optional.empty();
    }
    if (place.draft() == Draft.DRAFT_04) {
      if (keyword.startsWith("exclusive")) {
        return Optional.empty();
      }
      String exclusive =
          switch (keyword) {
            case "minimum" -> "exclusiveMinimum";
            case "maximum" -> "exclusiveMaximum";
            default -> "";
          };
      if (place.node().path(exclusive).asBoolean(false)) {
        return Optional.of(new Facet.Constraint(exclusive, value, span(place, keyword)));
      }
    }
    return Optional.of(new Facet.Constraint(keyword, value, span(place, keyword)));
  }

  private static boolean isConstraint(String keyword, Optional<String> type) {
    return STRING.contains(keyword) && speaksOf(type, "string")
        || NUMBER.contains(keyword) && (speaksOf(type, "number") || speaksOf(type, "integer"))
        || ARRAY.contains(keyword) && speaksOf(type, "array")
        || OBJECT.contains(keyword) && speaksOf(type, "object");
  }

  private static boolean isClause(String keyword, Optional<String> type) {
    return Set.of("not", "if", "then", "else", "anyOf", "oneOf").contains(keyword)
        || ARRAY_CLAUSES.contains(keyword) && speaksOf(type, "array")
        || OBJECT_CLAUSES.contains(keyword) && speaksOf(type, "object");
  }

  private static boolean speaksOf(Optional<String> type, String other) {
    return type.isEmpty() || type.get().equals(other);
  }

  private SourceSpan span(Place place, String keyword) {
    return documents.keyword(place, keyword);
  }
}
