package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.syntax.Nodes.FieldNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.Label;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.format.protobuf.syntax.Word;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

/// Fields as written, with what the language's version makes of them.
final class FieldReader {
  private final ProtoFile file;
  private final Links links;

  FieldReader(ProtoFile file, Links links) {
    this.file = file;
    this.links = links;
  }

  /// @param name as rows show it
  /// @param scope full name of the message, or of the package of an extension
  Field field(FieldNode node, String name, String scope, Features features) {
    String pointer = scope.isEmpty() ? node.name().text() : scope + "." + node.name().text();
    SourceSpan span = file.span(node.name().start(), node.name().end(), node.end(), pointer);
    return new Field(
        name,
        presence(node, features),
        shape(node, pointer),
        facets(node, pointer, span, features),
        span,
        file.span(node.labelWord(), pointer));
  }

  private Presence presence(FieldNode node, Features features) {
    if (node.label() == Label.REQUIRED || isRequired(node, features)) {
      return Presence.REQUIRED;
    }
    boolean list = node.label() == Label.REPEATED || node.mapKey().isPresent();
    boolean message = links.type(node).filter(Definition::isMessage).isPresent();
    boolean implicit = features.presence().equals("IMPLICIT") && node.label() != Label.OPTIONAL;
    return list || (implicit && !message && node.oneof().isEmpty())
        ? Presence.IMPLICIT
        : Presence.OPTIONAL;
  }

  private static boolean isRequired(FieldNode node, Features features) {
    return features.presence().equals("LEGACY_REQUIRED")
        && node.label() == Label.NONE
        && node.mapKey().isEmpty()
        && node.oneof().isEmpty();
  }

  private Shape shape(FieldNode node, String pointer) {
    SourceSpan whole = file.span(node.type(), pointer);
    if (node.mapKey().isPresent()) {
      Word key = node.mapKey().get();
      return new Shape.Dictionary(
          new Shape.Scalar(key.text(), List.of(), file.span(key, pointer + "{key}")),
          value(node, pointer + "{}"),
          List.of(),
          whole);
    }
    return node.label() == Label.REPEATED
        ? new Shape.Sequence(List.of(), value(node, pointer + "[]"), List.of(), whole)
        : value(node, pointer);
  }

  private Shape value(FieldNode node, String pointer) {
    SourceSpan span = file.span(node.type(), pointer);
    Optional<Definition> target = links.type(node);
    if (target.isEmpty()) {
      return new Shape.Scalar(node.type().text(), List.of(), span);
    }
    return WellKnown.is(target.get())
        ? new Shape.Scalar(target.get().simpleName(), List.of(), span)
        : new Shape.Reference(target.get().shapeKey(), target.get().localName(), List.of(), span);
  }

  private List<Facet> facets(FieldNode node, String pointer, SourceSpan span, Features features) {
    List<Facet> facets = new ArrayList<>(4);
    facets.add(new Facet.Number(node.number(), file.span(node.numberWord(), pointer)));
    node.oneof()
        .ifPresent(it -> facets.add(new Facet.OneofMember(it.text(), file.span(it, pointer))));
    explicitDefault(node, pointer).ifPresent(facets::add);
    jsonName(node, pointer).ifPresent(facets::add);
    if (packed(node, features)) {
      SourceSpan at = node.option("packed").map(it -> file.span(it.name(), pointer)).orElse(span);
      facets.add(new Facet.Property("packed", BooleanNode.TRUE, at));
    }
    if (delimited(node, features)) {
      facets.add(new Facet.Property("message_encoding", StringNode.valueOf("DELIMITED"), span));
    }
    if (node.type().text().equals("string") && features.utf8().equals("NONE")) {
      facets.add(new Facet.Property("utf8_validation", StringNode.valueOf("NONE"), span));
    }
    OptionFacets.add(file, node.options(), pointer, facets);
    ShapeReader.documentation(file, node.doc(), pointer).ifPresent(facets::add);
    return facets;
  }

  private Optional<Facet> explicitDefault(FieldNode node, String pointer) {
    return node.option("default")
        .map(OptionNode::value)
        .map(
            value ->
                new Facet.Default(
                    Defaults.json(node.type().text(), value),
                    true,
                    file.span(value.start(), value.end(), value.end(), pointer)));
  }

  /// Only where it is another one than the field's name gives.
  private Optional<Facet> jsonName(FieldNode node, String pointer) {
    return node.option("json_name")
        .flatMap(
            option ->
                JsonNames.text(option)
                    .filter(it -> !it.equals(JsonNames.derived(node)))
                    .map(
                        it ->
                            new Facet.Property(
                                "json_name",
                                StringNode.valueOf(it),
                                file.span(option.name(), pointer))));
  }

  private boolean packed(FieldNode node, Features features) {
    boolean packable =
        node.label() == Label.REPEATED
            && links
                .type(node)
                .map(it -> !it.isMessage())
                .orElseGet(() -> Scalars.isPackable(node.type().text()));
    boolean edition = file.syntax().isEdition();
    return packable
        && node.option("packed")
            .filter(_ -> !edition)
            .map(it -> EnumChecks.isTrue(List.of(it), "packed"))
            .orElse(features.packed());
  }

  /// Of a map the entries never are.
  private boolean delimited(FieldNode node, Features features) {
    return node.group().isPresent()
        || features.delimited()
            && node.mapKey().isEmpty()
            && links.type(node).filter(Definition::isMessage).isPresent();
  }
}
