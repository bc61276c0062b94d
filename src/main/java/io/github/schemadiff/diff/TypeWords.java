package io.github.schemadiff.diff;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Shape;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The words of the type column: `string`, `array of Money`, `map of string`, `string or integer`.
final class TypeWords {
  /// More branches than this are counted, not named.
  private static final int NAMED_BRANCHES = 3;

  /// Where nothing is said of the type.
  static final String ANY = "any";

  private final Reading side;

  TypeWords(Reading side) {
    this.side = side;
  }

  /// With `or null` where null is allowed.
  String of(Place place) {
    String word = word(place);
    return place.nullable() && !word.equals("null") && !word.equals(ANY) ? word + " or null" : word;
  }

  String of(Shape shape) {
    return of(side.at(shape));
  }

  /// Without `or null`.
  String word(Place place) {
    return switch (place.shape()) {
      case Shape.Sequence sequence when sequence.prefix().isEmpty() ->
          inner(sequence.items()).map(items -> list() + " " + items).orElse("array");
      case Shape.Sequence _ -> "tuple";
      case Shape.Dictionary map ->
          inner(map.values()).map(values -> "map of " + values).orElse("map");
      case Shape.Union union -> union(union);
      case Shape.Scalar scalar -> scalar.type();
      case Shape.Reference reference -> reference.label();
      case Shape.Structure structure when PartAlignment.isOfParts(structure) ->
          place.first(Facet.Part.class).map(part -> part.kind().label()).orElse("");
      case Shape.Structure _ -> structure();
      case Shape.Enumeration _, Shape.Anything _, Shape.Nothing _ -> place.shape().typeName();
    };
  }

  /// Without `or null`; the name of a named type where the other side has a choice of such.
  String beside(Place place, Place other) {
    return other.shape() instanceof Shape.Union && side.dialect() != Dialect.JSON_SCHEMA
        ? place.shape() instanceof Shape.Union ? word(place) : brief(place)
        : word(place);
  }

  /// What the dialect calls a shape with named members.
  private String structure() {
    return switch (side.dialect()) {
      case JSON_SCHEMA -> "object";
      case AVRO -> "record";
      case PROTOBUF -> "message";
    };
  }

  private String list() {
    return switch (side.dialect()) {
      case JSON_SCHEMA, AVRO -> "array of";
      case PROTOBUF -> "repeated";
    };
  }

  /// What kind of shape it is: two shapes of one kind differ only within.
  static String kind(Shape shape) {
    return switch (shape) {
      case Shape.Scalar scalar -> scalar.type();
      case Shape.Sequence _ -> "array";
      case Shape.Union _ -> "union";
      case Shape.Enumeration _,
          Shape.Structure _,
          Shape.Dictionary _,
          Shape.Reference _,
          Shape.Anything _,
          Shape.Nothing _ ->
          shape.typeName();
    };
  }

  /// One word for what stands inside another shape: the definition's name where it has one.
  private Optional<String> inner(Shape shape) {
    Place place = side.at(shape);
    return place.shape() instanceof Shape.Anything ? Optional.empty() : Optional.of(brief(place));
  }

  private String union(Shape.Union union) {
    if (union.kind() == Shape.UnionKind.CONDITION) {
      return union.typeName();
    }
    if (side.symbols(union).isPresent()) {
      return "enum";
    }
    Set<String> words = new LinkedHashSet<>();
    for (Shape.Branch branch : union.branches()) {
      words.add(brief(side.at(branch.shape())));
    }
    if (union.branches().size() == 1 && side.dialect() == Dialect.AVRO) {
      return "union of " + words.iterator().next();
    }
    return words.size() > NAMED_BRANCHES
        ? union.branches().size() + " alternatives"
        : String.join(" or ", words);
  }

  private String brief(Place place) {
    return place
        .definition()
        .or(() -> nameOf(place.shape()))
        .orElseGet(
            () ->
                place.shape() instanceof Shape.Structure ? structure() : place.shape().typeName());
  }

  static Optional<String> nameOf(Shape shape) {
    return switch (shape) {
      case Shape.Structure structure -> structure.name();
      case Shape.Enumeration enumeration -> enumeration.name();
      case Shape.Scalar _,
          Shape.Sequence _,
          Shape.Dictionary _,
          Shape.Union _,
          Shape.Reference _,
          Shape.Anything _,
          Shape.Nothing _ ->
          Optional.empty();
    };
  }
}
