package io.github.schemadiff.compat.json;

import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.schema.SchemaPath;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One place where a reader's schema fails on what the writer writes, with a whole document that
/// shows it.
///
/// @param path of the failing value, or of the missing or unexpected member
/// @param reader the reader's node that fails
/// @param member the missing or unexpected member's name
/// @param places how many places lead to this pair of schemas
record LocalBreak(
    SchemaPath path,
    Aspect aspect,
    String keyword,
    Node reader,
    Optional<String> member,
    int places,
    JsonNode document) {

  LocalBreak inPlaces(int count) {
    return new LocalBreak(path, aspect, keyword, reader, member, count, document);
  }
}
