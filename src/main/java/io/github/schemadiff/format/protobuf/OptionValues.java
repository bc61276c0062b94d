package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.format.protobuf.syntax.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The values of options as JSON, for people to compare. A name that is repeated becomes a list.
final class OptionValues {
  private OptionValues() {}

  static JsonNode json(Value value) {
    return Defaults.json("string", value);
  }

  static JsonNode aggregate(Value.Aggregate all) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Value.Entry entry : all.entries()) {
      add(json, entry.name(), json(entry.value()));
    }
    return json;
  }

  static JsonNode listing(Value.Listing list) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    list.values().forEach(it -> json.add(json(it)));
    return json;
  }

  private static void add(ObjectNode json, String name, JsonNode value) {
    JsonNode before = json.get(name);
    if (before == null) {
      json.set(name, value);
    } else if (before instanceof ArrayNode list) {
      list.add(value);
    } else {
      json.set(name, JsonNodeFactory.instance.arrayNode().add(before).add(value));
    }
  }
}
