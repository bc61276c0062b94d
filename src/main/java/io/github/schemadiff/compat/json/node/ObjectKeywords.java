package io.github.schemadiff.compat.json.node;

import static io.github.schemadiff.catalog.Draft.DRAFT_06;
import static io.github.schemadiff.catalog.Draft.DRAFT_2019_09;

import io.github.schemadiff.format.jsonschema.Place;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What is said of objects, `dependencies` as the two keywords that it became.
final class ObjectKeywords implements KeywordFamily {
  @Override
  public void read(Subschema schema, Node node) {
    schema.members("properties", node.properties);
    schema.members("patternProperties", node.patterns);
    node.additional = schema.child("additionalProperties");
    // `required: true` of draft-03 is still written, and ignored by everybody.
    schema
        .said()
        .get("required")
        .filter(JsonNode::isArray)
        .ifPresent(names -> node.required.addAll(schema.said().names("required", names)));
    node.minProperties = schema.said().count("minProperties", 0);
    node.maxProperties = schema.said().count("maxProperties", Node.UNBOUNDED);
    if (schema.said().since(DRAFT_06)) {
      node.propertyNames = schema.child("propertyNames");
    }
    if (schema.said().since(DRAFT_2019_09)) {
      schema.members("dependentSchemas", node.dependentSchemas);
      for (Map.Entry<String, JsonNode> entry : schema.said().members("dependentRequired")) {
        node.dependentRequired.put(
            entry.getKey(), schema.said().names("dependentRequired", entry.getValue()));
      }
      node.unevaluatedProperties = schema.child("unevaluatedProperties");
    } else {
      readDependencies(schema, node);
    }
  }

  private static void readDependencies(Subschema schema, Node node) {
    Map<String, Place> places = schema.said().schemasByName("dependencies");
    for (Map.Entry<String, JsonNode> entry : schema.said().members("dependencies")) {
      String name = entry.getKey();
      if (entry.getValue().isArray()) {
        node.dependentRequired.put(name, schema.said().names("dependencies", entry.getValue()));
      } else {
        node.dependentSchemas.put(name, schema.link().apply(places.get(name)));
      }
    }
  }
}
