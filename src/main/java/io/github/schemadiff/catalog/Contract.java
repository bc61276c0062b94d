package io.github.schemadiff.catalog;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What compatibility is decided on: the schema in its dialect's own terms, parsed by the deciding
/// engine itself.
public sealed interface Contract {
  /// A place in a set of JSON Schema documents.
  ///
  /// All events of one side share one `documents` instance, so that an engine may cache what it
  /// reads from it.
  ///
  /// @param documents by retrieval URI (`set:///path/in/set.json`), numbers exact
  /// @param root absolute URI with a JSON Pointer fragment: where the event's schema stands
  record JsonSchema(JsonDocuments documents, String root) implements Contract {}

  /// @param documents by retrieval URI
  /// @param drafts the draft of each document where `$schema` does not name it, by retrieval URI
  record JsonDocuments(Map<String, JsonNode> documents, Map<String, Draft> drafts) {
    public JsonDocuments {
      documents = Map.copyOf(documents);
      drafts = Map.copyOf(drafts);
    }

    // Identity, not contents: documents are large, and one side has one instance.
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /// Complete Avro schema JSON, all named types resolved.
  record Avro(String schemaJson) implements Contract {}

  /// A serialised `FileDescriptorSet` with all imports, and the message's full name.
  record Protobuf(byte[] descriptorSet, String message) implements Contract {}
}
