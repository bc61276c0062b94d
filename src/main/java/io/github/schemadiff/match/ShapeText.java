package io.github.schemadiff.match;

import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A shape as a text that is equal for shapes that say the same, wherever they are written.
///
/// Words for people do not count, and of parts only what a message carries. Definitions are
/// numbered in the order in which they are met, so that their names and files do not count either.
final class ShapeText {
  /// What makes a message what it is, wherever it goes.
  private static final Set<PartKind> CARRIED =
      EnumSet.of(
          PartKind.PAYLOAD,
          PartKind.HEADERS,
          PartKind.KEY,
          PartKind.CONTENT_TYPE,
          PartKind.CORRELATION_ID);

  private final Map<String, Shape> definitions;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder();

  private ShapeText(Map<String, Shape> definitions) {
    this.definitions = definitions;
  }

  static String of(Shape shape, Map<String, Shape> definitions) {
    ShapeText text = new ShapeText(definitions);
    text.shape(shape);
    while (!text.open.isEmpty()) {
      String key = text.open.poll();
      text.out.append('\n').append(text.numbers.get(key)).append('=');
      Shape target = definitions.get(key);
      if (target == null) {
        text.out.append(key);
      } else {
        text.shape(target);
      }
    }
    return text.out.toString();
  }

  private void shape(Shape shape) {
    switch (shape) {
      case Shape.Scalar scalar -> word(scalar.type());
      case Shape.Enumeration enumeration -> {
        word("enum");
        for (Shape.Symbol symbol : enumeration.symbols()) {
          word(symbol.value().toString());
          facets(symbol.facets(), symbol.span().file());
        }
      }
      case Shape.Structure structure -> structure(structure);
      case Shape.Sequence sequence -> {
        word("array");
        sequence.prefix().forEach(this::nested);
        nested(sequence.items());
      }
      case Shape.Dictionary map -> {
        word("map");
        nested(map.keys());
        nested(map.values());
      }
      case Shape.Union union -> union(union);
      case Shape.Reference reference -> {
        Integer number = numbers.get(reference.target());
        if (number == null) {
          number = numbers.size();
          numbers.put(reference.target(), number);
          open.add(reference.target());
        }
        word("#" + number);
      }
      case Shape.Anything _ -> word("any");
      case Shape.Nothing _ -> word("never");
    }
    facets(shape.facets(), shape.span().file());
  }

  private void nested(Shape shape) {
    out.append('(');
    shape(shape);
    out.append(')');
  }

  private void structure(Shape.Structure structure) {
    word("object");
    for (Field field : structure.fields()) {
      if (counts(field)) {
        word(field.name() + " " + field.presence());
        facets(field.facets(), field.span().file());
        nested(field.shape());
      }
    }
    switch (structure.content()) {
      case Content.Open _ -> word("open");
      case Content.Closed _ -> word("closed");
      case Content.Typed(List<Content.Rest> rests) -> {
        for (Content.Rest rest : rests) {
          word(rest.pattern() + " " + rest.closed());
          nested(rest.shape());
        }
      }
    }
    structure.alternatives().forEach(this::nested);
  }

  private static boolean counts(Field field) {
    return field.facets().stream()
        .filter(Facet.Part.class::isInstance)
        .map(facet -> ((Facet.Part) facet).kind())
        .allMatch(CARRIED::contains);
  }

  private void union(Shape.Union union) {
    word(union.kind().name());
    union.branches().forEach(branch -> nested(branch.shape()));
  }

  private void facets(List<Facet> facets, String file) {
    for (Facet facet : facets) {
      switch (facet) {
        case Facet.Default it -> word("default " + it.value());
        case Facet.Nullable _ -> word("nullable");
        case Facet.Constraint it -> word(it.keyword() + " " + it.value());
        case Facet.Format it -> word("format " + it.name() + it.parameters());
        case Facet.Clause it -> {
          String written = it.written().toString();
          // What a reference in a clause leads to is not seen here: it is its own file's.
          word(it.keyword() + " " + written + (written.contains("$ref") ? " " + file : ""));
        }
        case Facet.Alias it -> word("alias " + it.name());
        case Facet.Number it -> word("number " + it.number());
        case Facet.OneofMember it -> word("oneof " + it.group());
        case Facet.Reserved it -> word("reserved " + it.names() + it.ranges());
        case Facet.Property it -> word(it.name() + " " + it.value());
        case Facet.Part it -> word(it.key() + " " + it.value());
        case Facet.Deprecated _, Facet.Documentation _, Facet.Examples _ -> {}
      }
    }
  }

  /// Lengths keep words apart.
  private void word(String text) {
    out.append(text.length()).append(':').append(text);
  }
}
