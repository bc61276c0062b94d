package io.github.schemadiff.format.container;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.format.jsonschema.SchemaDialect;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.schema.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A part of an event while its document is walked: its schema is known by its place only.
public final class PartDraft {
  final PartKind kind;
  final String name;
  final SourceSpan span;
  final List<Facet> facets = new ArrayList<>();
  final List<PartDraft> parts = new ArrayList<>();
  String key;
  Optional<Writer> writer = Optional.empty();
  Optional<SchemaPath.Step> step = Optional.empty();
  Optional<SourceSpan> required = Optional.empty();
  Optional<JsonNode> value = Optional.empty();
  Optional<SchemaUse> schema = Optional.empty();
  Optional<Foreign> foreign = Optional.empty();
  Optional<Shared> shared = Optional.empty();

  /// @param role which of the dialect's readings is decided on
  record SchemaUse(SchemaDialect dialect, Spot spot, SchemaDialect.Role role) {}

  /// A schema in another language than JSON Schema, read already.
  ///
  /// @param definitions what references in its shape lead to
  public record Foreign(EventType type, Map<String, Shape> definitions) {
    public Foreign {
      definitions = Map.copyOf(definitions);
    }
  }

  /// A part that several events use, declared in one place.
  ///
  /// @param key in the catalogue's definitions
  record Shared(String key, String label) {}

  /// @param span what names it
  public PartDraft(PartKind kind, String name, SourceSpan span) {
    this.kind = kind;
    this.name = name;
    this.key = kind.name() + " " + name;
    this.span = span;
  }

  /// A leaf: something that is said beside all schemas.
  public static PartDraft fact(PartKind kind, String name, JsonNode value, SourceSpan span) {
    PartDraft draft = new PartDraft(kind, name, span);
    draft.value = Optional.of(value);
    return draft;
  }

  public static PartDraft fact(PartKind kind, String name, String value, SourceSpan span) {
    return fact(kind, name, JsonNodeFactory.instance.stringNode(value), span);
  }

  /// What it is recognised by on the other side, where that is not its name.
  public PartDraft key(String other) {
    this.key = kind.name() + " " + other;
    return this;
  }

  public PartDraft writer(Writer one) {
    this.writer = Optional.of(one);
    return this;
  }

  public PartDraft step(SchemaPath.Step one) {
    this.step = Optional.of(one);
    return this;
  }

  public PartDraft required(SourceSpan where) {
    this.required = Optional.of(where);
    return this;
  }

  public PartDraft schema(SchemaDialect dialect, Spot spot, SchemaDialect.Role role) {
    this.schema = Optional.of(new SchemaUse(dialect, spot, role));
    return this;
  }

  public PartDraft schema(Foreign schema) {
    this.foreign = Optional.of(schema);
    return this;
  }

  public PartDraft shared(String address, String label) {
    this.shared = Optional.of(new Shared(address, label));
    return this;
  }

  /// Something that it says of itself.
  public PartDraft attribute(String attribute, JsonNode its, SourceSpan where) {
    facets.add(new Facet.Property(attribute, its, where));
    return this;
  }

  /// `deprecated` and the words of the object that declares it.
  public PartDraft annotated(Spot object) {
    if (object.isTrue("deprecated")) {
      facets.add(new Facet.Deprecated(object.member("deprecated")));
    }
    for (String keyword : List.of("summary", "description")) {
      object
          .text(keyword)
          .ifPresent(
              text -> facets.add(new Facet.Documentation(keyword, text, object.member(keyword))));
    }
    return this;
  }

  public PartDraft add(PartDraft part) {
    parts.add(part);
    return this;
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /// Every schema below, itself included.
  List<SchemaUse> schemas() {
    List<SchemaUse> all = new ArrayList<>();
    schema.ifPresent(all::add);
    parts.forEach(part -> all.addAll(part.schemas()));
    return all;
  }
}
