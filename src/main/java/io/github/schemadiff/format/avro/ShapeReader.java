package io.github.schemadiff.format.avro;

import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person sees of a type. Named types are shown once, and referred to wherever they are
/// used.
final class ShapeReader {
  private final TypeIndex index;

  ShapeReader(TypeIndex index) {
    this.index = index;
  }

  /// A type as it is used somewhere.
  Shape use(Part part) {
    return switch (Written.of(part)) {
      case Written.Primitive(String name) ->
          new Shape.Scalar(name, Facets.ofType(part), part.span());
      case Written.Named _, Written.Definition _ -> reference(part);
      case Written.ArrayOf(Part items) ->
          new Shape.Sequence(List.of(), use(items), Facets.ofType(part), part.span());
      case Written.MapOf(Part values) -> map(part, values);
      case Written.UnionOf _ -> union(part);
      case Written.Wrong _ -> new Shape.Nothing(List.of(), part.span());
    };
  }

  private Shape reference(Part part) {
    Unit unit = index.definition(part).orElseThrow();
    return new Shape.Reference(unit.key, simple(unit), List.of(), part.span());
  }

  private static String simple(Unit unit) {
    return FullName.simple(unit.fullName.orElseThrow());
  }

  private Shape map(Part part, Part values) {
    Shape keys = new Shape.Scalar("string", List.of(), part.span());
    return new Shape.Dictionary(keys, use(values), Facets.ofType(part), part.span());
  }

  private Shape union(Part part) {
    List<Shape.Branch> branches = new ArrayList<>();
    for (Part branch : part.items()) {
      branches.add(new Shape.Branch(label(branch), use(branch)));
    }
    return new Shape.Union(Shape.UnionKind.ONE_OF, branches, List.of(), part.span());
  }

  /// As the branch is called in a union: a type's name.
  private String label(Part branch) {
    return switch (Written.of(branch)) {
      case Written.Primitive(String name) -> name;
      case Written.ArrayOf _ -> "array";
      case Written.MapOf _ -> "map";
      case Written.Named _, Written.Definition _ ->
          index.definition(branch).map(ShapeReader::simple).orElseThrow();
      case Written.UnionOf _, Written.Wrong _ -> "never";
    };
  }

  Shape definition(Unit unit) {
    Part part = unit.part;
    Optional<String> name = unit.fullName;
    List<Facet> facets = Facets.ofDefinition(part);
    return switch (Types.kind(part).orElseThrow()) {
      case "enum" -> new Shape.Enumeration(name, "string", symbols(part), facets, part.span());
      case "fixed" ->
          new Shape.Scalar(
              "fixed(" + part.node().get("size").intValue() + ")", facets, part.span());
      default -> record(part, name, part.items("fields"), facets);
    };
  }

  /// What a message sends.
  Shape request(Part message, List<Part> parameters) {
    return record(message, Optional.empty(), parameters, List.of());
  }

  private Shape record(Part part, Optional<String> name, List<Part> fields, List<Facet> facets) {
    return new Shape.Structure(
        name,
        fields.stream().map(this::field).toList(),
        new Content.Open(),
        List.of(),
        facets,
        part.span());
  }

  private static List<Shape.Symbol> symbols(Part part) {
    return part.items("symbols").stream()
        .map(symbol -> new Shape.Symbol(symbol.node(), List.of(), symbol.span()))
        .toList();
  }

  /// Only a default lets a writer do without a field.
  private Field field(Part field) {
    boolean optional = field.node().has("default");
    SourceSpan name = field.valueSpan("name");
    return new Field(
        field.text("name").orElseThrow(),
        optional ? Presence.OPTIONAL : Presence.REQUIRED,
        use(field.member("type")),
        Facets.ofField(field),
        name,
        optional ? field.span("default") : name);
  }
}
