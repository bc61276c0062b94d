package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Objects: their fields, what they say of other members, and unions beside them.
final class StructureReader {
  /// Keywords that a structure shows itself.
  private static final Set<String> CONSUMED = Set.of("oneOf", "anyOf", "if", "then", "else");

  private static final Set<String> FIELDS =
      Set.of(
          "properties",
          "patternProperties",
          "additionalProperties",
          "unevaluatedProperties",
          "required");

  private final ShapeReader shapes;
  private final UnionReader unions;

  StructureReader(ShapeReader shapes, UnionReader unions) {
    this.shapes = shapes;
    this.unions = unions;
  }

  /// @param parts of a schema whose values are objects
  Shape object(Parts parts, List<Facet> more, SourceSpan span) {
    if (!parts.hasAny(FIELDS)) {
      // `type: object` beside a union says only what its branches say as well.
      Optional<Shape> union =
          parts.hasAny(Set.of("oneOf", "anyOf")) ? unions.whole(parts, span) : Optional.empty();
      if (union.isPresent()) {
        return Shapes.with(union.get(), more);
      }
    }
    List<Field> fields = fields(parts);
    Content content = content(parts);
    List<Shape.Union> alternatives = unions.beside(parts);
    List<Facet> facets = new ArrayList<>(more);
    if (fields.isEmpty()
        && alternatives.isEmpty()
        && content instanceof Content.Typed typed
        && typed.rests().size() == 1
        && typed.rests().getFirst().pattern().isEmpty()) {
      return dictionary(parts, typed.rests().getFirst(), facets, span);
    }
    facets.addAll(shapes.facets.read(parts, Optional.of("object"), CONSUMED));
    return new Shape.Structure(
        Names.definition(parts.own()), fields, content, alternatives, facets, span);
  }

  private Shape dictionary(Parts parts, Content.Rest rest, List<Facet> facets, SourceSpan span) {
    Optional<Place> names =
        parts.with("propertyNames").stream()
            .findFirst()
            .flatMap(part -> Keywords.schema(part, "propertyNames"));
    Shape keys =
        names
            .map(place -> shapes.read(List.of(place), true))
            .map(
                read ->
                    read instanceof Shape.Anything any
                        ? new Shape.Scalar("string", any.facets(), any.span())
                        : read)
            .orElseGet(() -> new Shape.Scalar("string", List.of(), span));
    facets.addAll(shapes.facets.read(parts, Optional.of("object"), Set.of("propertyNames")));
    return new Shape.Dictionary(keys, rest.shape(), facets, span);
  }

  /// A member as all parts declare it.
  private static final class Member {
    final List<Place> declared = new ArrayList<>();
    Optional<SourceSpan> required = Optional.empty();
    Optional<SourceSpan> token = Optional.empty();
    Optional<Place> rest = Optional.empty();
  }

  private List<Field> fields(Parts parts) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (Place part : parts.all()) {
      if (!part.node().isObject()) {
        continue;
      }
      for (Keywords.Named property : Keywords.map(part, "properties")) {
        Member member = members.computeIfAbsent(property.name(), _ -> new Member());
        member.declared.add(property.place());
        member.token = Optional.of(shapes.documents.key(property.place()));
      }
    }
    for (Place part : parts.with("required")) {
      JsonNode names = part.node().get("required");
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).isString()) {
          Member member = members.computeIfAbsent(names.get(i).stringValue(), _ -> new Member());
          SourceSpan span = shapes.documents.item(part, "required", i);
          member.required = member.required.or(() -> Optional.of(span));
          member.rest = member.rest.or(() -> typed(part, "additionalProperties"));
        }
      }
    }
    List<Field> out = new ArrayList<>();
    members.forEach((name, member) -> out.add(field(name, member)));
    return out;
  }

  private Field field(String name, Member member) {
    SourceSpan span = member.token.or(() -> member.required).orElseThrow();
    Shape shape =
        member.declared.isEmpty()
            ? member.rest.map(shapes::read).orElseGet(() -> new Shape.Anything(List.of(), span))
            : shapes.read(member.declared, false);
    return new Field(
        name,
        member.required.isPresent() ? Presence.REQUIRED : Presence.OPTIONAL,
        shape,
        List.of(),
        span,
        member.required.orElse(span));
  }

  private Content content(Parts parts) {
    List<Content.Rest> rests = new ArrayList<>();
    Optional<SourceSpan> closed = Optional.empty();
    for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
      for (Place part : parts.with(keyword)) {
        if (part.node().get(keyword).isBoolean() && !part.node().get(keyword).booleanValue()) {
          SourceSpan span = shapes.documents.keyword(part, keyword);
          closed = closed.or(() -> Optional.of(span));
        }
      }
    }
    boolean end = closed.isPresent();
    for (Place part : parts.all()) {
      if (!part.node().isObject()) {
        continue;
      }
      for (Keywords.Named pattern : Keywords.map(part, "patternProperties")) {
        rests.add(
            new Content.Rest(
                pattern.name(),
                shapes.read(pattern.place()),
                end,
                shapes.documents.key(pattern.place())));
      }
      for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
        typed(part, keyword)
            .ifPresent(
                place ->
                    rests.add(
                        new Content.Rest(
                            "", shapes.read(place), end, shapes.documents.keyword(part, keyword))));
      }
    }
    if (rests.isEmpty()) {
      return closed.<Content>map(Content.Closed::new).orElseGet(Content.Open::new);
    }
    return new Content.Typed(rests);
  }

  /// The keyword's schema, unless it is `true`, `false`, `{}` or mere annotations.
  private static Optional<Place> typed(Place part, String keyword) {
    return Keywords.schema(part, keyword)
        .filter(
            place ->
                place.node().isObject()
                    && place.node().propertyNames().stream()
                        .anyMatch(
                            name ->
                                !Set.of("title", "description", "$comment", "examples", "default")
                                    .contains(name)));
  }
}
