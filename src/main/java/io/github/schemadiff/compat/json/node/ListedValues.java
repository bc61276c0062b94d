package io.github.schemadiff.compat.json.node;

import static io.github.schemadiff.catalog.Draft.DRAFT_06;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// `enum` and `const`: the values themselves, both together as their intersection.
final class ListedValues implements KeywordFamily {
  @Override
  public void read(Subschema schema, Node node) {
    JsonNode listed = schema.said().get("enum").orElse(null);
    if (listed != null) {
      Set<JsonNode> values = new LinkedHashSet<>();
      if (!listed.isArray()) {
        schema.said().refuse("enum", "a list of values");
      }
      listed.forEach(value -> values.add(Values.canonical(value)));
      node.values = new ArrayList<>(values);
    }
    JsonNode constant =
        schema.said().since(DRAFT_06) ? schema.said().get("const").orElse(null) : null;
    if (constant != null) {
      JsonNode only = Values.canonical(constant);
      node.values = node.values == null || node.values.contains(only) ? List.of(only) : List.of();
    }
  }
}
