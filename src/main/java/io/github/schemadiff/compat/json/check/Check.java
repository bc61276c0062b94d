package io.github.schemadiff.compat.json.check;

import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

  /// One error; of hundreds, one at the most is put into words.
  ///
  /// @param path in the document, with concrete indices; where a member is missing or unexpected,
  ///   the object's path
  /// @param keyword that failed; `false` for the schema `false`
  /// @param member that is missing or unexpected
  record Failure(
      SchemaPath path,
      String keyword,
      Optional<String> member,
      Supplier<String> words,
      Supplier<String> place) {
    /// The validator's own words.
    public String message() {
      return words.get();
    }

    /// Where the keyword stands: `uri#pointer`.
    public String schema() {
      return place.get();
    }
  }

  default boolean accepted() {
    return this instanceof Accepted;
  }

  default boolean rejected() {
    return this instanceof Rejected;
  }
}
