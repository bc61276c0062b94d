package io.github.schemadiff.diff;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.Shape.Branch;
import io.github.schemadiff.schema.Shape.Enumeration;
import io.github.schemadiff.schema.Shape.Reference;
import io.github.schemadiff.schema.Shape.Symbol;
import io.github.schemadiff.schema.Shape.Union;
import io.github.schemadiff.schema.Shape.UnionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One side of a comparison: follows references into its definitions.
final class Reading {
  private final Dialect dialect;
  private final Map<String, Shape> definitions;

  /// Unions without their `null` branch; one object for each, as pairs are told by identity.
  private final Map<Union, Union> withoutNull = new IdentityHashMap<>();

  Reading(Dialect dialect, Map<String, Shape> definitions) {
    this.dialect = dialect;
    this.definitions = definitions;
  }

  Dialect dialect() {
    return dialect;
  }

  Place at(Field field) {
    return follow(Optional.of(field), field.shape());
  }

  Place at(Shape shape) {
    return follow(Optional.empty(), shape);
  }

  /// The values that a shape lists: an enumeration, or a union of nothing but such (`oneOf` over
  /// documented constants).
  Optional<Enumeration> symbols(Shape shape) {
    if (shape instanceof Enumeration enumeration) {
      return Optional.of(enumeration);
    }
    if (!(shape instanceof Union union) || union.kind() == UnionKind.CONDITION) {
      return Optional.empty();
    }
    List<Symbol> symbols = new ArrayList<>();
    for (Branch branch : union.branches()) {
      if (!(at(branch.shape()).shape() instanceof Enumeration part)) {
        return Optional.empty();
      }
      symbols.addAll(part.symbols());
    }
    return Optional.of(
        new Enumeration(Optional.empty(), "any", symbols, union.facets(), union.span()));
  }

  /// Whether no value can belong to two branches, as their types tell: then `oneOf` and `anyOf` are
  /// the same.
  boolean disjoint(Union union) {
    Set<String> kinds = new HashSet<>();
    for (Branch branch : union.branches()) {
      Shape shape = at(branch.shape()).shape();
      String kind = TypeWords.kind(shape);
      boolean plain =
          shape instanceof Shape.Scalar
              || shape instanceof Shape.Sequence
              || shape instanceof Shape.Structure
              || shape instanceof Shape.Dictionary;
      boolean object = shape instanceof Shape.Dictionary;
      if (!plain || !kinds.add(kind.equals("integer") ? "number" : object ? "object" : kind)) {
        return false;
      }
    }
    return true;
  }

  private Place follow(Optional<Field> field, Shape written) {
    List<Facet> beside = new ArrayList<>(field.map(Field::facets).orElse(List.of()));
    Optional<String> definition = Optional.empty();
    Set<String> seen = new HashSet<>();
    Shape shape = written;
    while (true) {
      if (shape instanceof Reference reference) {
        Shape target = definitions.get(reference.target());
        if (target == null || !seen.add(reference.target())) {
          return new Place(field, written, shape, beside, definition);
        }
        beside.addAll(reference.facets());
        definition = definition.or(() -> Optional.of(reference.label()));
        shape = target;
      } else if (shape instanceof Union union && nullBranch(union).isPresent()) {
        Shape none = nullBranch(union).get();
        if (union.branches().size() == 2) {
          beside.addAll(union.facets());
          beside.add(new Facet.Nullable(none.span()));
          shape =
              union.branches().stream()
                  .map(Branch::shape)
                  .filter(branch -> branch != none)
                  .findFirst()
                  .orElseThrow();
        } else {
          Union rest = withoutNull.computeIfAbsent(union, it -> without(it, none));
          return new Place(field, written, rest, beside, definition);
        }
      } else {
        return new Place(field, written, shape, beside, definition);
      }
    }
  }

  private static Optional<Shape> nullBranch(Union union) {
    return union.kind() == UnionKind.CONDITION || union.branches().size() < 2
        ? Optional.empty()
        : union.branches().stream().map(Branch::shape).filter(Reading::isNull).findFirst();
  }

  private static boolean isNull(Shape shape) {
    return shape instanceof Shape.Scalar scalar && scalar.type().equals("null");
  }

  private static Union without(Union union, Shape none) {
    List<Facet> facets = new ArrayList<>(union.facets());
    facets.add(new Facet.Nullable(none.span()));
    return new Union(
        union.kind(),
        union.branches().stream().filter(branch -> branch.shape() != none).toList(),
        facets,
        union.span());
  }
}
