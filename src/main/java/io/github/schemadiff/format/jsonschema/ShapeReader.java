package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.format.jsonschema.Keywords.Use;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads schemas into shapes, as a person would: `allOf` is merged, a `$ref` stays a reference.
final class ShapeReader {
  final Documents documents;
  final FacetReader facets;
  private final UnionReader unions;
  private final StructureReader structures;
  private final Map<String, Shape> definitions = new LinkedHashMap<>();
  private final Set<String> wanted = new HashSet<>();
  private final Deque<Place> open = new ArrayDeque<>();

  /// Merged schemas that are being read now: a second time means that merging goes in circles.
  private final Set<String> merging = new HashSet<>();

  /// Merges inside of merges multiply in a hostile set; honest ones need a handful.
  private static final int MAX_MERGING = 20;

  private static final int MAX_MERGES_INSIDE = 50_000;

  private int mergesInside;

  ShapeReader(Documents documents) {
    this.documents = documents;
    this.facets = new FacetReader(documents);
    this.unions = new UnionReader(this);
    this.structures = new StructureReader(this, unions);
  }

  /// The shapes of all definitions that were referred to so far, by the key of their places.
  Map<String, Shape> definitions() {
    while (!open.isEmpty()) {
      Place place = open.poll();
      definitions.put(place.key(), read(place));
    }
    return definitions;
  }

  Shape read(Place place) {
    return read(List.of(place), false);
  }

  /// A use of the schema as a definition.
  Shape.Reference use(Place target) {
    want(target);
    return new Shape.Reference(target.key(), Names.of(target), List.of(), documents.value(target));
  }

  /// @param places schemas that all hold for the same value
  /// @param typed whether the type is said already by what stands around
  Shape read(List<Place> places, boolean typed) {
    List<Shape.Reference> references = references(places);
    if (references.size() == places.size()
        && references.stream().map(Shape.Reference::target).distinct().count() == 1) {
      return references.getLast();
    }
    Parts parts = Parts.of(documents.resources(), places);
    if (parts.all().equals(places) && places.size() == 1) {
      return read(parts, typed);
    }
    String key = parts.all().stream().map(Place::key).collect(Collectors.joining(" "));
    boolean endless =
        merging.size() > MAX_MERGING || merging.size() > 1 && ++mergesInside > MAX_MERGES_INSIDE;
    if (endless || !merging.add(key)) {
      Place own = parts.own();
      return references.isEmpty()
          ? new Shape.Anything(
              List.of(new Facet.Clause("allOf", own.node(), documents.value(own))),
              documents.value(own))
          : references.getLast();
    }
    try {
      return read(parts, typed);
    } finally {
      merging.remove(key);
    }
  }

  private List<Shape.Reference> references(List<Place> places) {
    List<Shape.Reference> out = new ArrayList<>();
    for (Place place : places) {
      reference(place).ifPresent(out::add);
    }
    return out;
  }

  private Shape read(Parts parts, boolean typed) {
    Shape shape = bare(parts, typed);
    return nullable(parts)
        .map(span -> Shapes.with(shape, List.of(new Facet.Nullable(span))))
        .orElse(shape);
  }

  /// Where a dialect's own word allows null.
  private Optional<SourceSpan> nullable(Parts parts) {
    Place own = parts.own();
    return documents.of(own).nullable() && own.node().path("nullable").asBoolean(false)
        ? Optional.of(documents.keyword(own, "nullable"))
        : Optional.empty();
  }

  private Shape bare(Parts parts, boolean typed) {
    SourceSpan span = documents.value(parts.own());
    if (parts.impossible()) {
      return new Shape.Nothing(facets.documentation(parts.own()), span);
    }
    Set<String> types = parts.types().orElse(Set.of());
    if (parts.types().isPresent() && types.isEmpty()) {
      return new Shape.Nothing(facets.documentation(parts.own()), span);
    }
    if (parts.has("enum") || parts.has("const")) {
      return enumeration(parts, types, span);
    }
    Optional<Shape> symbols = unions.symbols(parts, span);
    if (symbols.isPresent()) {
      return symbols.get();
    }
    Optional<Shape> nullable = unions.nullable(parts);
    if (nullable.isPresent()) {
      return nullable.get();
    }
    if (types.size() <= 1) {
      return single(parts, types.stream().findFirst(), typed, span);
    }
    return several(parts, types, span);
  }

  /// A use of a definition, possibly with bounds and annotations beside it.
  Optional<Shape.Reference> reference(Place place) {
    if (!place.node().isObject()) {
      return Optional.empty();
    }
    List<Use> uses = Keywords.uses(place);
    boolean wrapped = false;
    if (uses.isEmpty()) {
      List<Place> parts = Keywords.list(place, "allOf");
      // `allOf` around one reference is how drafts up to 07 document the use of a definition.
      if (parts.size() == 1 && parts.getFirst().node().size() == 1) {
        uses = Keywords.uses(parts.getFirst());
        wrapped = true;
      }
    }
    if (uses.size() != 1 || !Keywords.silenced(place) && isStructured(place, wrapped)) {
      return Optional.empty();
    }
    Use use = uses.getFirst();
    SourceSpan span = documents.value(place);
    return documents
        .resources()
        .resolve(use.from(), use.reference())
        .filter(target -> Keywords.isSchema(target.node()))
        .map(
            target -> {
              want(target);
              Parts own = new Parts(place, List.of(place), List.of());
              List<Facet> beside = facets.read(own, Optional.empty(), Set.of());
              return new Shape.Reference(target.key(), Names.of(target), beside, span);
            });
  }

  private static boolean isStructured(Place place, boolean wrapped) {
    return place.node().propertyNames().stream()
        .anyMatch(
            keyword ->
                Keywords.STRUCTURAL.contains(keyword)
                    && Keywords.known(keyword, place.draft())
                    && !(wrapped && keyword.equals("allOf")));
  }

  private void want(Place target) {
    if (wanted.add(target.key())) {
      open.add(target);
    }
  }

  private Shape single(Parts parts, Optional<String> type, boolean typed, SourceSpan span) {
    String kind =
        type.orElseGet(
            () ->
                parts.hasAny(Keywords.OBJECT)
                    ? "object"
                    : parts.hasAny(Keywords.ARRAY) ? "array" : "");
    List<Facet> untyped =
        type.isPresent() || typed
            ? List.of()
            : List.of(
                new Facet.Property(
                    Facet.Property.UNTYPED, JsonNodeFactory.instance.booleanNode(true), span));
    return switch (kind) {
      case "object" -> structures.object(parts, untyped, span);
      case "array" -> array(parts, untyped, span);
      case "" ->
          unions
              .whole(parts, span)
              .orElseGet(
                  () -> new Shape.Anything(facets.read(parts, Optional.empty(), Set.of()), span));
      default -> new Shape.Scalar(kind, facets.read(parts, Optional.of(kind), Set.of()), span);
    };
  }

  /// Several types: one branch each, `null` as a word beside them.
  private Shape several(Parts parts, Set<String> types, SourceSpan span) {
    List<Facet> nullable =
        types.contains("null") ? List.of(new Facet.Nullable(typeToken(parts, "null"))) : List.of();
    List<String> rest = types.stream().filter(type -> !type.equals("null")).toList();
    if (rest.size() == 1) {
      return Shapes.with(single(parts, Optional.of(rest.getFirst()), false, span), nullable);
    }
    List<Shape.Branch> branches = new ArrayList<>();
    for (String type : rest) {
      Shape branch =
          switch (type) {
            case "object" -> structures.object(parts, List.of(), typeToken(parts, type));
            case "array" -> array(parts, List.of(), typeToken(parts, type));
            default -> new Shape.Scalar(type, List.of(), typeToken(parts, type));
          };
      branches.add(new Shape.Branch(type, Shapes.without(branch, bounds(parts, type))));
    }
    List<Facet> all = new ArrayList<>(facets.read(parts, Optional.empty(), Set.of()));
    all.addAll(nullable);
    return new Shape.Union(Shape.UnionKind.ANY_OF, branches, all, span);
  }

  /// What the union carries already, so that it does not stand on its branches a second time.
  private Set<Facet> bounds(Parts parts, String type) {
    return new HashSet<>(facets.read(parts, Optional.of(type), Set.of()));
  }

  private SourceSpan typeToken(Parts parts, String type) {
    for (Place part : parts.with("type")) {
      JsonNode value = part.node().get("type");
      for (int i = 0; i < value.size(); i++) {
        if (value.get(i).asString("").equals(type)) {
          return documents.item(part, "type", i).withPointer(parts.own().pointer());
        }
      }
    }
    return documents.value(parts.own());
  }

  private Shape enumeration(Parts parts, Set<String> types, SourceSpan span) {
    List<Shape.Symbol> symbols = new ArrayList<>();
    Optional<SourceSpan> nothing = Optional.empty();
    boolean first = true;
    for (String keyword : List.of("const", "enum")) {
      for (Place part : parts.with(keyword)) {
        List<Shape.Symbol> here = symbols(part, keyword);
        if (first) {
          symbols.addAll(here);
        } else {
          symbols.removeIf(
              symbol -> here.stream().noneMatch(other -> same(symbol.value(), other.value())));
        }
        first = false;
      }
    }
    for (Shape.Symbol symbol : List.copyOf(symbols)) {
      boolean isNull = symbol.value().isNull();
      if (!types.isEmpty() && types.stream().noneMatch(type -> Values.is(symbol.value(), type))) {
        symbols.remove(symbol);
      } else if (isNull && symbols.size() > 1) {
        nothing = Optional.of(symbol.span());
        symbols.remove(symbol);
      }
    }
    List<Facet> all =
        new ArrayList<>(facets.read(parts, Optional.of(base(symbols)), Set.of("enum", "const")));
    nothing.ifPresent(where -> all.add(new Facet.Nullable(where)));
    return symbols.isEmpty()
        ? new Shape.Nothing(all, span)
        : new Shape.Enumeration(Names.definition(parts.own()), base(symbols), symbols, all, span);
  }

  private List<Shape.Symbol> symbols(Place part, String keyword) {
    JsonNode value = part.node().get(keyword);
    if (keyword.equals("const") || !value.isArray()) {
      return List.of(new Shape.Symbol(value, List.of(), documents.keyword(part, keyword)));
    }
    List<Shape.Symbol> out = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      out.add(new Shape.Symbol(value.get(i), List.of(), documents.item(part, keyword, i)));
    }
    return out;
  }

  private static boolean same(JsonNode one, JsonNode other) {
    return Values.equal(one, other);
  }

  static String base(List<Shape.Symbol> symbols) {
    Set<String> types = new LinkedHashSet<>();
    symbols.forEach(symbol -> types.add(Values.type(symbol.value())));
    return types.size() == 1 ? types.iterator().next() : "any";
  }

  private Shape array(Parts parts, List<Facet> untyped, SourceSpan span) {
    List<Shape> prefix = new ArrayList<>();
    Optional<Shape> items = Optional.empty();
    for (Place part : parts.all()) {
      if (!part.node().isObject()) {
        continue;
      }
      boolean tuple = part.node().path("items").isArray();
      List<Place> first = Keywords.list(part, tuple ? "items" : "prefixItems");
      if (prefix.isEmpty()) {
        first.forEach(place -> prefix.add(read(place)));
      }
      Optional<Place> rest = Keywords.schema(part, tuple ? "additionalItems" : "items");
      if (items.isEmpty()) {
        items = rest.map(this::read);
      }
    }
    List<Facet> all = new ArrayList<>(untyped);
    all.addAll(facets.read(parts, Optional.of("array"), Set.of()));
    Shape others = items.orElseGet(() -> new Shape.Anything(List.of(), span));
    return new Shape.Sequence(prefix, others, all, span);
  }
}
