package io.github.schemadiff.diff;

import io.github.schemadiff.diff.Rows.Slot;
import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The rows below a shape that the other side has nothing to set against. They carry no changes:
/// that is told once, by the row that was added or removed. Only a group of parts tells nothing
/// itself, so that its members do.
final class OneSided {
  private final Reading side;
  private final RowMaker maker;
  private final Function<Field, List<Change>> tellPart;

  /// Makes a row whose other half is empty.
  @FunctionalInterface
  interface RowMaker {
    Row make(Slot slot, Place place, List<Change> told);
  }

  /// @param tellPart what is told of a part that a group has
  OneSided(Reading side, RowMaker maker, Function<Field, List<Change>> tellPart) {
    this.side = side;
    this.maker = maker;
    this.tellPart = tellPart;
  }

  List<Row> below(Shape shape) {
    List<Row> rows = new ArrayList<>();
    switch (shape) {
      case Shape.Structure structure when PartAlignment.isOfParts(structure) -> {
        boolean group = structure.first(Facet.Part.class).orElseThrow().kind().isGroup();
        for (Field field : structure.fields()) {
          List<Change> told = group ? tellPart.apply(field) : List.of();
          rows.add(maker.make(PartAlignment.slot(field), side.at(field), told));
        }
      }
      case Shape.Structure structure -> {
        for (Field field : structure.fields()) {
          rows.add(maker.make(Slot.field(field.name()), side.at(field), List.of()));
        }
        rows.addAll(below(structure.content()));
        structure.alternatives().forEach(union -> rows.addAll(below(union)));
      }
      case Shape.Sequence sequence -> {
        for (int at = 0; at < sequence.prefix().size(); at++) {
          rows.add(row(Slot.item(at), sequence.prefix().get(at)));
        }
        if (ItemAlignment.says(sequence.items())) {
          rows.add(row(Slot.item(), sequence.items()));
        }
      }
      case Shape.Dictionary map -> rows.add(row(Slot.value(""), map.values()));
      case Shape.Union union ->
          union.branches().forEach(it -> rows.add(row(Slot.branch(it.label()), it.shape())));
      case Shape.Scalar _,
          Shape.Enumeration _,
          Shape.Reference _,
          Shape.Anything _,
          Shape.Nothing _ -> {}
    }
    return rows;
  }

  List<Row> below(Content content) {
    return switch (content) {
      case Content.Typed(List<Content.Rest> rests) ->
          rests.stream().map(rest -> row(Slot.value(rest.pattern()), rest.shape())).toList();
      case Content.Open _, Content.Closed _ -> List.of();
    };
  }

  private Row row(Slot slot, Shape shape) {
    return maker.make(slot, side.at(shape), List.of());
  }
}
