package io.github.schemadiff.compat.json.node;

import static io.github.schemadiff.catalog.Draft.DRAFT_07;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// Clauses that apply to the same value.
final class Applicators implements KeywordFamily {
  @Override
  public void read(Subschema schema, Node node) {
    schema.list("allOf", node.allOf);
    schema.list("anyOf", node.anyOf);
    schema.list("oneOf", node.oneOf);
    for (String union : List.of("anyOf", "oneOf")) {
      if (schema.said().get(union).filter(JsonNode::isEmpty).isPresent()) {
        schema.said().refuse(union, "at least one schema");
      }
    }
    node.not = schema.child("not");
    if (schema.said().since(DRAFT_07)) {
      node.condition = schema.child("if");
      if (node.condition != null) {
        node.then = schema.child("then");
        node.otherwise = schema.child("else");
      }
    }
  }
}
