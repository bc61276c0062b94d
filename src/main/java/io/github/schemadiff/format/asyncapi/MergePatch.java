package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.format.container.Spot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON Merge Patch, RFC 7386.
final class MergePatch {
  private MergePatch() {}

  /// @param layers the strongest first
  static JsonNode of(List<Spot> layers) {
    JsonNode merged = JsonNodeFactory.instance.objectNode();
    for (Spot layer : layers.reversed()) {
      merged = patched(Optional.of(merged), layer.json());
    }
    return merged;
  }

  private static JsonNode patched(Optional<JsonNode> target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    target
        .filter(JsonNode::isObject)
        .ifPresent(it -> it.properties().forEach(m -> out.set(m.getKey(), m.getValue())));
    for (Map.Entry<String, JsonNode> member : patch.properties()) {
      if (member.getValue().isNull()) {
        out.remove(member.getKey());
      } else {
        Optional<JsonNode> before = Optional.ofNullable(out.get(member.getKey()));
        out.set(member.getKey(), patched(before, member.getValue()));
      }
    }
    return out;
  }
}
