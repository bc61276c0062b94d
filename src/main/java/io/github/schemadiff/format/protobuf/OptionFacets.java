package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.protobuf.syntax.ProtoFile;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.SourceSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Options as properties, but for those that a facet of another kind tells.
final class OptionFacets {
  /// Told by the field's own facets and presence, or by nothing that anyone reads.
  private static final Set<String> ELSEWHERE =
      Set.of("default", "json_name", "packed", "deprecated", "features", "debug_redact");

  /// Features of one language's code: `features.(pb.cpp).string_type`.
  private static final String OF_ONE_LANGUAGE = "features.(";

  private OptionFacets() {}

  static void add(ProtoFile file, List<OptionNode> options, String pointer, List<Facet> facets) {
    if (options.isEmpty()) {
      return;
    }
    Map<String, JsonNode> values = new LinkedHashMap<>();
    Map<String, SourceSpan> spans = new LinkedHashMap<>();
    for (OptionNode option : options) {
      String name = option.name().text();
      if (name.equals("deprecated") && EnumChecks.isTrue(List.of(option), name)) {
        facets.add(new Facet.Deprecated(file.span(option.name(), pointer)));
      } else if (!ELSEWHERE.contains(name)
          && (!name.startsWith("features.") || name.startsWith(OF_ONE_LANGUAGE))) {
        JsonNode value = OptionValues.json(option.value());
        values.merge(name, value, OptionFacets::both);
        spans.putIfAbsent(name, file.span(option.name(), pointer));
      }
    }
    values.forEach((name, value) -> facets.add(new Facet.Property(name, value, spans.get(name))));
  }

  /// An option that may be given many times is a list of all.
  private static JsonNode both(JsonNode before, JsonNode more) {
    if (before instanceof ArrayNode list) {
      return list.add(more);
    }
    return JsonNodeFactory.instance.arrayNode().add(before).add(more);
  }
}
