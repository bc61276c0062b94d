package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.syntax.Doc;
import io.github.schemadiff.format.protobuf.syntax.Nodes.EnumNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.FieldNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.MessageNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.RangeNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.ReservedNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.SymbolNode;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.format.protobuf.syntax.Word;
import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/// Messages and enums as shapes, as written.
final class ShapeReader {
  private final Links links;
  private final Predicate<Definition> speaksForFile;
  private final Map<ProtoFile, List<Facet>> fileFacets;
  private final Surface surface;
  private final Declared declared;
  private final Map<String, Shape> definitions = new HashMap<>();

  /// @param speaksForFile whether a top-level definition says what its file says of all
  /// @param fileFacets what each file says of its types
  ShapeReader(
      Links links,
      Predicate<Definition> speaksForFile,
      Map<ProtoFile, List<Facet>> fileFacets,
      Surface surface,
      Declared declared) {
    this.links = links;
    this.speaksForFile = speaksForFile;
    this.fileFacets = fileFacets;
    this.surface = surface;
    this.declared = declared;
  }

  /// Reads a top-level definition and all within.
  void read(Definition top) {
    read(top, Features.of(top.file().syntax()).with(top.file().options()));
  }

  Map<String, Shape> definitions() {
    return definitions;
  }

  private void read(Definition definition, Features around) {
    definition
        .message()
        .ifPresent(
            node -> {
              Features own = around.with(node.options());
              definitions.put(definition.shapeKey(), message(definition, node, own));
              definition.nested().forEach(it -> read(it, own));
            });
    definition
        .enumeration()
        .ifPresent(
            node ->
                definitions.put(
                    definition.shapeKey(),
                    enumeration(definition, node, around.with(node.options()))));
  }

  private Shape message(Definition definition, MessageNode node, Features features) {
    ProtoFile file = definition.file();
    FieldReader reader = new FieldReader(file, links);
    List<Field> fields = new ArrayList<>(node.fields().size());
    for (FieldNode field : node.fields()) {
      Features own = of(field, node, features);
      fields.add(reader.field(field, field.name().text(), definition.fullName(), own));
    }
    for (Links.Extension extension : links.extensions(definition)) {
      if (links.type(extension.field()).flatMap(Definition::wrong).isEmpty()) {
        fields.add(extension(extension));
      }
    }
    List<Facet> facets = said(definition, node.reserved(), node.doc());
    if (!node.extensionRanges().isEmpty()) {
      ArrayNode ranges = JsonNodeFactory.instance.arrayNode();
      node.extensionRanges().forEach(it -> ranges.add(it.word().text()));
      Word first = node.extensionRanges().getFirst().word();
      facets.add(new Facet.Property("extensions", ranges, file.span(first, definition.fullName())));
    }
    declared.facets(definition.nested()).forEach(facets::add);
    SourceSpan span = span(definition, node.start(), node.end());
    json(features, span).ifPresent(facets::add);
    OptionFacets.add(file, node.options(), definition.fullName(), facets);
    return new Shape.Structure(
        Optional.of(definition.localName()), fields, new Content.Open(), List.of(), facets, span);
  }

  private static Features of(FieldNode field, MessageNode message, Features features) {
    Features around =
        field
            .oneof()
            .flatMap(name -> message.oneofs().stream().filter(it -> it.name() == name).findFirst())
            .map(it -> features.with(it.options()))
            .orElse(features);
    return around.with(field.options());
  }

  private Field extension(Links.Extension extension) {
    ProtoFile file = extension.file();
    Features features =
        Features.of(file.syntax()).with(file.options()).with(extension.field().options());
    String scope =
        extension.fullName().substring(0, Math.max(0, extension.fullName().lastIndexOf('.')));
    return new FieldReader(file, links)
        .field(extension.field(), "[" + extension.fullName() + "]", scope, features);
  }

  private Shape enumeration(Definition definition, EnumNode node, Features features) {
    ProtoFile file = definition.file();
    List<Shape.Symbol> symbols = new ArrayList<>(node.symbols().size());
    for (SymbolNode symbol : node.symbols()) {
      String pointer = definition.fullName() + "." + symbol.name().text();
      List<Facet> facets = new ArrayList<>(2);
      facets.add(new Facet.Number(symbol.number(), file.span(symbol.numberWord(), pointer)));
      OptionFacets.add(file, symbol.options(), pointer, facets);
      symbols.add(
          new Shape.Symbol(
              StringNode.valueOf(symbol.name().text()), facets, file.span(symbol.name(), pointer)));
    }
    List<Facet> facets = said(definition, node.reserved(), node.doc());
    SourceSpan span = span(definition, node.start(), node.end());
    if (!features.open()) {
      facets.add(new Facet.Property("closed", BooleanNode.TRUE, span));
      // What a field reads as that was not set.
      Word first = node.symbols().getFirst().name();
      facets.add(
          new Facet.Property(
              "first", StringNode.valueOf(first.text()), file.span(first, definition.fullName())));
    }
    json(features, span).ifPresent(facets::add);
    OptionFacets.add(file, node.options(), definition.fullName(), facets);
    return new Shape.Enumeration(
        Optional.of(definition.localName()), "string", symbols, facets, span);
  }

  private static Optional<Facet> json(Features features, SourceSpan span) {
    return features.json().equals("ALLOW")
        ? Optional.empty()
        : Optional.of(new Facet.Property("json_format", StringNode.valueOf(features.json()), span));
  }

  private List<Facet> said(Definition definition, ReservedNode reserved, Doc doc) {
    ProtoFile file = definition.file();
    List<Facet> facets = new ArrayList<>();
    if (definition.isTop()) {
      if (speaksForFile.test(definition)) {
        facets.addAll(fileFacets.getOrDefault(file, List.of()));
      }
      facets.addAll(surface.facets(definition));
    }
    if (!reserved.isEmpty()) {
      Word first =
          Stream.concat(reserved.ranges().stream().map(RangeNode::word), reserved.names().stream())
              .min(java.util.Comparator.comparingInt(Word::start))
              .orElseThrow();
      facets.add(
          new Facet.Reserved(
              reserved.names().stream().map(Word::text).toList(),
              reserved.ranges().stream().map(it -> it.word().text()).toList(),
              file.span(first, definition.fullName())));
    }
    documentation(file, doc, definition.fullName()).ifPresent(facets::add);
    return facets;
  }

  static Optional<Facet> documentation(ProtoFile file, Doc doc, String pointer) {
    if (doc.isEmpty()) {
      return Optional.empty();
    }
    String text = doc.text(file.source().text());
    int line = file.source().text().indexOf('\n', doc.start());
    int end = line < 0 ? doc.end() : Math.min(line, doc.end());
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Facet.Documentation(
                "comment", text, file.span(doc.start(), end, doc.end(), pointer)));
  }

  /// The name, for the whole definition.
  private static SourceSpan span(Definition definition, int start, int end) {
    Word name = definition.name();
    return definition.file().span(name.start(), name.end(), end, definition.fullName());
  }
}
