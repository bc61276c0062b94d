package io.github.schemadiff.compat.json.node;

import io.github.schemadiff.compat.json.text.KnownFormats;
import tools.jackson.databind.JsonNode;

/// What is said of strings.
final class StringKeywords implements KeywordFamily {
  @Override
  public void read(Subschema schema, Node node) {
    node.minLength = schema.said().count("minLength", 0);
    node.maxLength = schema.said().count("maxLength", Node.UNBOUNDED);
    node.pattern = schema.said().text("pattern");
    node.formatHint =
        schema
            .said()
            .get("format")
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue)
            .orElse(null);
    boolean asserted = schema.formats() && node.formatHint != null;
    node.format = asserted && KnownFormats.isDefined(node.formatHint) ? node.formatHint : null;
  }
}
