package io.github.schemadiff.format.container;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An object that is copied when it is first changed.
final class Rewriting {
  private final JsonNode written;
  private ObjectNode copy;

  Rewriting(JsonNode written) {
    this.written = written;
  }

  JsonNode node() {
    return copy == null ? written : copy;
  }

  JsonNode get(String name) {
    return node().get(name);
  }

  void set(String name, JsonNode value) {
    own().set(name, value);
  }

  void remove(String name) {
    own().remove(name);
  }

  private ObjectNode own() {
    if (copy == null) {
      copy = JsonNodeFactory.instance.objectNode();
      written.properties().forEach(member -> copy.set(member.getKey(), member.getValue()));
    }
    return copy;
  }

  JsonNode result() {
    return node();
  }
}
