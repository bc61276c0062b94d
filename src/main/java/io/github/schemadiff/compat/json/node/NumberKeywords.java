package io.github.schemadiff.compat.json.node;

import static io.github.schemadiff.catalog.Draft.DRAFT_06;

import java.math.BigDecimal;

/// What is said of numbers, an exclusive bound of any draft as a bound that is excluded.
final class NumberKeywords implements KeywordFamily {
  @Override
  public void read(Subschema schema, Node node) {
    node.minimum = schema.said().number("minimum");
    node.maximum = schema.said().number("maximum");
    node.multipleOf = schema.said().positive("multipleOf");
    if (!schema.said().since(DRAFT_06)) {
      node.minimumExcluded = node.minimum != null && schema.said().flag("exclusiveMinimum");
      node.maximumExcluded = node.maximum != null && schema.said().flag("exclusiveMaximum");
      return;
    }
    BigDecimal above = schema.said().number("exclusiveMinimum");
    if (above != null && (node.minimum == null || above.compareTo(node.minimum) >= 0)) {
      node.minimum = above;
      node.minimumExcluded = true;
    }
    BigDecimal below = schema.said().number("exclusiveMaximum");
    if (below != null && (node.maximum == null || below.compareTo(node.maximum) <= 0)) {
      node.maximum = below;
      node.maximumExcluded = true;
    }
  }
}
