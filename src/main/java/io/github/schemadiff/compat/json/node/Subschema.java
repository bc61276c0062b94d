package io.github.schemadiff.compat.json.node;

import io.github.schemadiff.format.jsonschema.Place;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A subschema as written, with what its keywords need to be read.
///
/// @param said its keywords
/// @param link gives the node of another place
/// @param formats whether `format` asserts
record Subschema(SchemaObject said, Function<Place, Node> link, boolean formats) {
  /// The node of a keyword's subschema; null where there is none.
  Node child(String keyword) {
    Place there = said.schema(keyword);
    return there == null ? null : link.apply(there);
  }

  void list(String keyword, List<Node> into) {
    said.schemas(keyword).forEach(there -> into.add(link.apply(there)));
  }

  void members(String keyword, Map<String, Node> into) {
    said.schemasByName(keyword).forEach((name, there) -> into.put(name, link.apply(there)));
  }
}
