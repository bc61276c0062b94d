package io.github.schemadiff.coupling;

import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What one shape is built of, without following its references.
///
/// @param references in reading order
/// @param structures in reading order, each with those around it
record Anatomy(List<Part<Shape.Reference>> references, List<Inner> structures) {
  /// @param path from the shape's root
  record Part<S extends Shape>(S shape, SchemaPath path) {}

  /// @param around the structures that hold it, the outermost first
  record Inner(Shape.Structure shape, SchemaPath path, List<Shape.Structure> around) {}

  private record Step(Shape shape, SchemaPath path, List<Shape.Structure> around) {}

  /// Does not recurse: shapes may be hundreds of levels deep.
  static Anatomy of(Shape root) {
    List<Part<Shape.Reference>> references = new ArrayList<>();
    List<Inner> structures = new ArrayList<>();
    Deque<Step> rest = new ArrayDeque<>();
    rest.push(new Step(root, SchemaPath.ROOT, List.of()));
    while (!rest.isEmpty()) {
      Step at = rest.pop();
      List<Step> below = new ArrayList<>();
      switch (at.shape()) {
        case Shape.Reference reference -> references.add(new Part<>(reference, at.path()));
        // An event of several parts: these are models, the event is none.
        case Shape.Structure structure when structure.first(Facet.Part.class).isPresent() ->
            below.addAll(parts(structure, at));
        case Shape.Structure structure -> {
          structures.add(new Inner(structure, at.path(), at.around()));
          below.addAll(inside(structure, at));
        }
        case Shape.Sequence sequence -> {
          for (int i = 0; i < sequence.prefix().size(); i++) {
            below.add(new Step(sequence.prefix().get(i), at.path().index(i), at.around()));
          }
          below.add(new Step(sequence.items(), at.path().each(), at.around()));
        }
        case Shape.Dictionary map ->
            below.add(new Step(map.values(), at.path().each(), at.around()));
        case Shape.Union union -> below.addAll(branches(union, at.path(), at.around()));
        case Shape.Scalar _, Shape.Enumeration _, Shape.Anything _, Shape.Nothing _ -> {}
      }
      below.reversed().forEach(rest::push);
    }
    return new Anatomy(references, structures);
  }

  private static List<Step> parts(Shape.Structure structure, Step at) {
    List<Step> below = new ArrayList<>();
    for (Field field : structure.fields()) {
      SchemaPath path =
          field.facets().stream()
              .filter(Facet.Part.class::isInstance)
              .flatMap(facet -> ((Facet.Part) facet).step().stream())
              .findFirst()
              .map(at.path()::then)
              .orElse(at.path());
      below.add(new Step(field.shape(), path, at.around()));
    }
    return below;
  }

  private static List<Step> inside(Shape.Structure structure, Step at) {
    List<Shape.Structure> around = new ArrayList<>(at.around());
    around.add(structure);
    List<Step> below = new ArrayList<>();
    structure
        .fields()
        .forEach(
            field -> below.add(new Step(field.shape(), at.path().member(field.name()), around)));
    if (structure.content() instanceof Content.Typed(List<Content.Rest> rests)) {
      rests.forEach(rest -> below.add(new Step(rest.shape(), at.path().each(), around)));
    }
    structure.alternatives().forEach(union -> below.addAll(branches(union, at.path(), around)));
    return below;
  }

  private static List<Step> branches(
      Shape.Union union, SchemaPath path, List<Shape.Structure> around) {
    return union.branches().stream()
        .map(branch -> new Step(branch.shape(), path.branch(branch.label()), around))
        .toList();
  }
}
