package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Draft;
import tools.jackson.databind.JsonNode;

/// A subschema in a set of documents, with what surrounds it.
///
/// @param document retrieval URI
/// @param pointer JSON Pointer from the document's root, empty for the root
/// @param resource URI of the schema resource it belongs to, without fragment
/// @param resourcePointer where that resource begins in the document
/// @param draft whose rules apply to it
public record Place(
    String document,
    String pointer,
    JsonNode node,
    String resource,
    String resourcePointer,
    Draft draft) {

  /// Retrieval URI and pointer: the same for every way that leads here.
  public String key() {
    return document + "#" + pointer;
  }

  public Place child(String token) {
    return Resources.enter(bareChild(token, node.get(token)));
  }

  public Place child(int index) {
    return Resources.enter(bareChild(Integer.toString(index), node.get(index)));
  }

  /// The map of names under a keyword such as `properties`: no schema itself.
  public Place names(String keyword) {
    return bareChild(keyword, node.get(keyword));
  }

  /// A child that is no schema itself, so that an `$id` in it is a name like any other.
  Place bareChild(String token, JsonNode child) {
    String there = pointer + "/" + escape(token);
    return new Place(document, there, child, resource, resourcePointer, draft);
  }

  static String escape(String token) {
    return token.indexOf('~') < 0 && token.indexOf('/') < 0
        ? token
        : token.replace("~", "~0").replace("/", "~1");
  }

  static String unescape(String token) {
    return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
  }
}
