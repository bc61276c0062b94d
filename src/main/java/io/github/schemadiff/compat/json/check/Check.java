package io.github.schemadiff.compat.json.check;

import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.Optional;

/// What the validator says of one document.
public sealed interface Check {
  record Accepted() implements Check {}

  /// @param errors at least one, in the validator's order
  record Rejected(List<Failure> errors) implements Check {
    public Rejected {
      errors = List.copyOf(errors);
    }
  }

  /// The validator could not answer; nothing follows from that.
  record Unusable(String reason) implements Check {}

  /// One error.
  ///
  /// @param path in the document, with concrete indices; where a member is missing or unexpected,
  ///   the object's path
  /// @param keyword that failed; `false` for the schema `false`
  /// @param member that is missing or unexpected
  /// @param message the validator's own words
  /// @param schema where the keyword stands: `uri#pointer`
  record Failure(
      SchemaPath path, String keyword, Optional<String> member, String message, String schema) {}

  default boolean accepted() {
    return this instanceof Accepted;
  }

  default boolean rejected() {
    return this instanceof Rejected;
  }
}
