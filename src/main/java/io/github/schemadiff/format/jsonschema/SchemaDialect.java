package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Draft;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// How schemas inside of other documents are to be read.
///
/// @param draft whose rules they follow where a file's own `$schema` does not say otherwise
/// @param nullable whether `nullable: true` allows null
/// @param translation into what that draft means; the identity for schemas of that very draft
public record SchemaDialect(Draft draft, boolean nullable, Translation translation) {
  /// Schemas of the draft itself.
  public static SchemaDialect of(Draft draft) {
    return new SchemaDialect(draft, false, (schemas, role) -> schemas);
  }

  /// Says in terms of the draft what a dialect says in words of its own. What is decided is the
  /// translation, what is shown are the schemas as written; so each keeps its place.
  @FunctionalInterface
  public interface Translation {
    /// @param schemas by the retrieval URI of their document and their pointer in it
    /// @return the same object where there is nothing to translate
    Map<String, Map<String, JsonNode>> translated(
        Map<String, Map<String, JsonNode>> schemas, Role role);

    /// Schemas of which a use means others too, with these, each as `uri#pointer`: what extends a
    /// schema that a dialect lets stand for all its extensions.
    default Map<String, Set<String>> extensions(Map<String, Map<String, JsonNode>> schemas) {
      return Map.of();
    }
  }

  /// What a schema describes, as some dialects let a member be sent one way only.
  public enum Role {
    /// Neither of these.
    VALUE,
    REQUEST,
    RESPONSE
  }
}
