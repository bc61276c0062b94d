package io.github.schemadiff.compat.json.node;

import static io.github.schemadiff.catalog.Draft.DRAFT_06;
import static io.github.schemadiff.catalog.Draft.DRAFT_2019_09;
import static io.github.schemadiff.catalog.Draft.DRAFT_2020_12;

import tools.jackson.databind.JsonNode;

/// What is said of arrays, the two forms of `items` as a prefix and a rest.
final class ArrayKeywords implements KeywordFamily {
  @Override
  public void read(Subschema schema, Node node) {
    boolean listed = schema.said().get("items").filter(JsonNode::isArray).isPresent();
    if (schema.said().since(DRAFT_2020_12)) {
      if (listed) {
        schema.said().refuse("items", "a schema: the list is `prefixItems`");
      }
      schema.list("prefixItems", node.prefix);
      node.items = schema.child("items");
    } else if (listed) {
      schema.list("items", node.prefix);
      node.items = schema.child("additionalItems");
    } else {
      node.items = schema.child("items");
    }
    node.minItems = schema.said().count("minItems", 0);
    node.maxItems = schema.said().count("maxItems", Node.UNBOUNDED);
    node.uniqueItems = schema.said().flag("uniqueItems");
    if (schema.said().since(DRAFT_06)) {
      node.contains = schema.child("contains");
    }
    if (schema.said().since(DRAFT_2019_09)) {
      node.minContains = schema.said().count("minContains", 1);
      node.maxContains = schema.said().count("maxContains", Node.UNBOUNDED);
      node.unevaluatedItems = schema.child("unevaluatedItems");
    }
    node.containsEvaluates = node.contains != null && schema.said().since(DRAFT_2020_12);
  }
}
