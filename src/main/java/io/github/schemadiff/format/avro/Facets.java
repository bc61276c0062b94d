package io.github.schemadiff.format.avro;

import io.github.schemadiff.schema.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What types and fields say beyond their structure. Members that the specification does not know
/// are properties of their own.
final class Facets {
  private static final Set<String> OF_TYPES =
      Set.of(
          "type",
          "name",
          "namespace",
          "fields",
          "request",
          "symbols",
          "size",
          "items",
          "values",
          "precision",
          "scale");

  private static final Set<String> OF_FIELDS = Set.of("name", "type");

  private Facets() {}

  static List<Facet> ofType(Part part) {
    List<Facet> out = new ArrayList<>();
    LogicalType.of(part)
        .ifPresent(
            it -> out.add(new Facet.Format(it.name(), it.parameters(), part.span("logicalType"))));
    said(part, OF_TYPES, out);
    return out;
  }

  /// An enum's default is the symbol that stands for those that a reader does not know.
  static List<Facet> ofDefinition(Part part) {
    List<Facet> out = new ArrayList<>(ofType(part));
    for (Part alias : part.items("aliases")) {
      String name = FullName.qualified(alias.node().asString(), part.namespace());
      out.add(new Facet.Alias(name, alias.span()));
    }
    return out;
  }

  static List<Facet> ofField(Part field) {
    List<Facet> out = new ArrayList<>();
    for (Part alias : field.items("aliases")) {
      out.add(new Facet.Alias(alias.node().asString(), alias.span()));
    }
    said(field, OF_FIELDS, out);
    return out;
  }

  private static void said(Part part, Set<String> structure, List<Facet> out) {
    if (!part.node().isObject()) {
      return;
    }
    for (Map.Entry<String, JsonNode> member : part.node().properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      switch (name) {
        case "doc" -> {
          if (value.isString()) {
            out.add(new Facet.Documentation(name, value.stringValue(), part.span(name)));
          }
        }
        case "default" -> out.add(new Facet.Default(value, true, part.span(name)));
        case "example" -> out.add(new Facet.Examples(List.of(value), part.span(name)));
        case "examples" -> {
          if (value.isArray()) {
            out.add(new Facet.Examples(List.copyOf(value.values()), part.span(name)));
          }
        }
        case "deprecated" -> {
          if (value.isString() || value.asBoolean(false)) {
            out.add(new Facet.Deprecated(part.span(name)));
          }
        }
        case "order" -> {
          if (!value.asString("").equals("ascending")) {
            out.add(new Facet.Property(name, value, part.span(name)));
          }
        }
        case "aliases", "logicalType" -> {}
        default -> {
          if (!structure.contains(name)) {
            out.add(new Facet.Property(name, value, part.span(name)));
          }
        }
      }
    }
  }
}
