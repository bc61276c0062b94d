package io.github.schemadiff.compat.json.node;

/// The keywords that speak of one thing, read into a node by the rules of its draft. What a draft
/// does not know, it ignores.
@FunctionalInterface
interface KeywordFamily {
  /// @throws Undecidable if a value is not what the draft allows for its keyword
  void read(Subschema schema, Node node);
}
