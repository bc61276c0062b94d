package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// `oneOf`, `anyOf` and `if`.
final class UnionReader {
  private static final Set<String> KEYWORDS = Set.of("oneOf", "anyOf");

  private static final Set<String> CONSTANT =
      Set.of("const", "title", "description", "$comment", "deprecated", "examples");

  private final ShapeReader shapes;

  UnionReader(ShapeReader shapes) {
    this.shapes = shapes;
  }

  /// A union of something and `null`, with nothing else that speaks of the structure: the
  /// something, with a word beside it.
  Optional<Shape> nullable(Parts parts) {
    List<Use> unions = uses(parts);
    if (unions.size() != 1 || otherStructure(parts)) {
      return Optional.empty();
    }
    Use union = unions.getFirst();
    List<Place> branches = Keywords.list(union.place(), union.keyword());
    List<Place> rest = branches.stream().filter(branch -> !isNull(branch)).toList();
    if (branches.size() != 2 || rest.size() != 1) {
      return Optional.empty();
    }
    Place none = branches.stream().filter(UnionReader::isNull).findFirst().orElseThrow();
    List<Facet> own = new ArrayList<>();
    own.addAll(shapes.facets.read(parts, Optional.empty(), KEYWORDS));
    own.add(new Facet.Nullable(shapes.documents.value(none)));
    return Optional.of(Shapes.with(shapes.read(rest.getFirst()), own));
  }

  /// A union of documented constants: an enumeration whose symbols are documented.
  Optional<Shape> symbols(Parts parts, SourceSpan span) {
    List<Use> unions = uses(parts);
    if (unions.size() != 1 || otherStructure(parts)) {
      return Optional.empty();
    }
    Use union = unions.getFirst();
    List<Shape.Symbol> symbols = new ArrayList<>();
    List<Facet> facets = new ArrayList<>();
    for (Place branch : Keywords.list(union.place(), union.keyword())) {
      if (isNull(branch)) {
        facets.add(new Facet.Nullable(shapes.documents.value(branch)));
      } else if (isDocumentedConstant(branch)) {
        symbols.add(
            new Shape.Symbol(
                branch.node().get("const"),
                shapes.facets.documentation(branch),
                shapes.documents.keyword(branch, "const")));
      } else {
        return Optional.empty();
      }
    }
    if (symbols.size() < 2) {
      return Optional.empty();
    }
    facets.addAll(0, shapes.facets.read(parts, Optional.empty(), KEYWORDS));
    return Optional.of(
        new Shape.Enumeration(
            Names.definition(parts.own()), ShapeReader.base(symbols), symbols, facets, span));
  }

  private static boolean isDocumentedConstant(Place branch) {
    return branch.node().isObject()
        && Keywords.get(branch, "const").isPresent()
        && branch.node().propertyNames().stream().allMatch(CONSTANT::contains);
  }

  /// A schema that is nothing but a union.
  Optional<Shape> whole(Parts parts, SourceSpan span) {
    List<Use> unions = uses(parts);
    if (unions.isEmpty()) {
      return condition(parts, span)
          .map(
              condition ->
                  Shapes.with(
                      condition,
                      shapes.facets.read(parts, Optional.empty(), Set.of("if", "then", "else"))));
    }
    Use first = unions.getFirst();
    // A second union beside the first is shown as a clause.
    Set<String> consumed = Set.of(first.keyword());
    List<Facet> facets = new ArrayList<>(shapes.facets.read(parts, Optional.empty(), consumed));
    List<Place> branches = Keywords.list(first.place(), first.keyword());
    branches.stream()
        .filter(UnionReader::isNull)
        .findFirst()
        .filter(_ -> branches.size() > 2)
        .ifPresent(none -> facets.add(new Facet.Nullable(shapes.documents.value(none))));
    return Optional.of(
        new Shape.Union(kind(first), branches(first, parts.has("type"), false), facets, span));
  }

  /// Unions that hold beside the fields of an object.
  List<Shape.Union> beside(Parts parts) {
    List<Shape.Union> out = new ArrayList<>();
    for (Use union : uses(parts)) {
      SourceSpan span =
          shapes
              .documents
              .keyword(union.place(), union.keyword())
              .withPointer(union.place().pointer());
      out.add(new Shape.Union(kind(union), branches(union, true, true), List.of(), span));
    }
    for (Place part : parts.with("if")) {
      condition(part).ifPresent(out::add);
    }
    return out;
  }

  private record Use(Place place, String keyword) {}

  private static List<Use> uses(Parts parts) {
    List<Use> out = new ArrayList<>();
    for (Place part : parts.all()) {
      for (String keyword : List.of("oneOf", "anyOf")) {
        if (part.node().isObject() && !Keywords.list(part, keyword).isEmpty()) {
          out.add(new Use(part, keyword));
        }
      }
    }
    return out;
  }

  private static boolean otherStructure(Parts parts) {
    return Keywords.STRUCTURAL.stream()
        .anyMatch(
            keyword ->
                !KEYWORDS.contains(keyword) && !keyword.equals("allOf") && parts.has(keyword));
  }

  private static boolean isNull(Place branch) {
    JsonNode node = branch.node();
    if (!node.isObject() || node.has("$ref")) {
      return false;
    }
    return node.path("type").asString("").equals("null")
        || node.has("const") && node.get("const").isNull()
        || node.path("enum").size() == 1 && node.get("enum").get(0).isNull();
  }

  private static Shape.UnionKind kind(Use union) {
    return union.keyword().equals("oneOf") ? Shape.UnionKind.ONE_OF : Shape.UnionKind.ANY_OF;
  }

  /// @param typed whether what stands around says the type
  /// @param all whether `null` is shown as a branch, rather than as a word beside the union
  private List<Shape.Branch> branches(Use union, boolean typed, boolean all) {
    List<Place> places = Keywords.list(union.place(), union.keyword());
    List<Place> shown =
        all || places.size() == 2
            ? places
            : places.stream().filter(place -> !isNull(place)).toList();
    List<String> labels = new Labelling(shapes.documents.resources()).labels(shown);
    List<Shape.Branch> out = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      out.add(new Shape.Branch(labels.get(i), shapes.read(List.of(shown.get(i)), typed)));
    }
    return out;
  }

  private Optional<Shape.Union> condition(Parts parts, SourceSpan span) {
    List<Place> conditions = parts.with("if");
    return conditions.isEmpty() ? Optional.empty() : condition(conditions.getFirst());
  }

  private Optional<Shape.Union> condition(Place place) {
    List<Shape.Branch> branches = new ArrayList<>();
    Optional<Place> test = Keywords.schema(place, "if");
    String when =
        test.flatMap(given -> new Labelling(shapes.documents.resources()).constant(given))
            .map(constant -> " (" + constant + ")")
            .orElse("");
    Set<String> seen = new HashSet<>();
    for (String keyword : List.of("then", "else")) {
      Keywords.schema(place, keyword)
          .filter(_ -> test.isPresent() && seen.add(keyword))
          .ifPresent(
              branch ->
                  branches.add(
                      new Shape.Branch(
                          keyword.equals("then") ? "then" + when : "else",
                          shapes.read(List.of(branch), true))));
    }
    SourceSpan span = shapes.documents.keyword(place, "if").withPointer(place.pointer());
    return branches.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shape.Union(Shape.UnionKind.CONDITION, branches, test(place, test), span));
  }

  /// What is asked is no branch: nothing has to satisfy it.
  private List<Facet> test(Place place, Optional<Place> test) {
    return test.map(
            asked ->
                List.<Facet>of(
                    new Facet.Clause("if", asked.node(), shapes.documents.keyword(place, "if"))))
        .orElse(List.of());
  }
}
