package io.github.schemadiff.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a schema says about one place in a document, as written.
///
/// Shapes are trees; recursion and sharing go through [Reference], whose target is looked up in the
/// catalogue's definitions.
public sealed interface Shape {
  /// What is said of the value beyond its type.
  List<Facet> facets();

  /// Where the shape begins; its pointer addresses the subschema.
  SourceSpan span();

  /// One value: `string`, `integer`, `number`, `boolean`, `null`, or the dialect's own name
  /// (`long`, `bytes`, `sint32`).
  record Scalar(String type, List<Facet> facets, SourceSpan span) implements Shape {
    public Scalar {
      facets = List.copyOf(facets);
    }
  }

  /// A closed list of values. `base` is the type of the values where all have the same.
  record Enumeration(
      Optional<String> name, String base, List<Symbol> symbols, List<Facet> facets, SourceSpan span)
      implements Shape {
    public Enumeration {
      symbols = List.copyOf(symbols);
      facets = List.copyOf(facets);
    }
  }

  /// One symbol; `facets` may carry its number.
  record Symbol(JsonNode value, List<Facet> facets, SourceSpan span) {
    public Symbol {
      facets = List.copyOf(facets);
    }
  }

  /// An object, record or message. `alternatives` are unions that hold beside the fields (`oneOf`
  /// next to `properties`).
  record Structure(
      Optional<String> name,
      List<Field> fields,
      Content content,
      List<Union> alternatives,
      List<Facet> facets,
      SourceSpan span)
      implements Shape {
    public Structure {
      fields = List.copyOf(fields);
      alternatives = List.copyOf(alternatives);
      facets = List.copyOf(facets);
    }

    public Optional<Field> field(String wanted) {
      return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }
  }

  /// An array or list; `prefix` holds the shapes of a tuple's first items, `items` that of all
  /// others.
  record Sequence(List<Shape> prefix, Shape items, List<Facet> facets, SourceSpan span)
      implements Shape {
    public Sequence {
      prefix = List.copyOf(prefix);
      facets = List.copyOf(facets);
    }
  }

  /// A map from free names to values of one shape.
  record Dictionary(Shape keys, Shape values, List<Facet> facets, SourceSpan span)
      implements Shape {
    public Dictionary {
      facets = List.copyOf(facets);
    }
  }

  record Union(UnionKind kind, List<Branch> branches, List<Facet> facets, SourceSpan span)
      implements Shape {
    public Union {
      branches = List.copyOf(branches);
      facets = List.copyOf(facets);
    }
  }

  enum UnionKind {
    /// Exactly one branch: `oneOf`, an Avro union.
    ONE_OF,
    ANY_OF,
    /// `if` / `then` / `else`.
    CONDITION
  }

  /// `label` tells the branch from its siblings: a definition's name, a discriminating constant, a
  /// type.
  record Branch(String label, Shape shape) {}

  /// A use of a named definition. `target` is its key in the catalogue's definitions; facets beside
  /// the reference are those that the dialect honours.
  record Reference(String target, String label, List<Facet> facets, SourceSpan span)
      implements Shape {
    public Reference {
      facets = List.copyOf(facets);
    }
  }

  /// Says nothing about the type.
  record Anything(List<Facet> facets, SourceSpan span) implements Shape {
    public Anything {
      facets = List.copyOf(facets);
    }
  }

  /// Admits no value.
  record Nothing(List<Facet> facets, SourceSpan span) implements Shape {
    public Nothing {
      facets = List.copyOf(facets);
    }
  }

  /// The facets of one kind.
  default <F extends Facet> Stream<F> all(Class<F> kind) {
    return facets().stream().filter(kind::isInstance).map(kind::cast);
  }

  default <F extends Facet> Optional<F> first(Class<F> kind) {
    return all(kind).findFirst();
  }

  /// The word that stands in the type column.
  default String typeName() {
    return switch (this) {
      case Scalar scalar -> scalar.type();
      case Enumeration _ -> "enum";
      case Structure _ -> "object";
      case Sequence _ -> "array";
      case Dictionary _ -> "map";
      case Union union -> union.kind() == UnionKind.CONDITION ? "if/else" : "union";
      case Reference reference -> reference.label();
      case Anything _ -> "any";
      case Nothing _ -> "never";
    };
  }
}
