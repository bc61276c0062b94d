package io.github.schemadiff.compat.json.node;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// Documented values: they assert nothing, but witnesses look like them.
final class DocumentedSamples implements KeywordFamily {
  @Override
  public void read(Subschema schema, Node node) {
    schema
        .said()
        .get("examples")
        .filter(JsonNode::isArray)
        .ifPresent(all -> all.forEach(value -> node.samples.add(Values.canonical(value))));
    for (String keyword : List.of("example", "default")) {
      schema.said().get(keyword).map(Values::canonical).ifPresent(node.samples::add);
    }
  }
}
