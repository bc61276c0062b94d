package io.github.schemadiff.compat;

import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A real document that its writer's schema accepts and its reader's rejects or misreads, seen by
/// an independent validator or decoder.
///
/// @param document in its JSON form
/// @param bytes as written, for binary dialects
/// @param failing where in the document the reader fails (concrete indices); for a missing member
///   the path of the member that is missing
/// @param effect what becomes of it
/// @param read what the reader takes it for, in JSON; empty where it takes nothing
/// @param error the reader's own words, or what was lost or misread
/// @param checkedBy name and version of the validator or decoder
/// @param others where the same document fails too, for reasons that are told apart: a document
///   that has none of two required members cannot be without one only
public record Witness(
    JsonNode document,
    Optional<byte[]> bytes,
    SchemaPath failing,
    Effect effect,
    Optional<JsonNode> read,
    String error,
    String checkedBy,
    List<SchemaPath> others) {
  public Witness {
    others = List.copyOf(others);
  }

  /// Of a document that fails for one reason, as far as is known.
  public Witness(
      JsonNode document,
      Optional<byte[]> bytes,
      SchemaPath failing,
      Effect effect,
      Optional<JsonNode> read,
      String error,
      String checkedBy) {
    this(document, bytes, failing, effect, read, error, checkedBy, List.of());
  }

  /// Of a document that is rejected.
  public Witness(
      JsonNode document,
      Optional<byte[]> bytes,
      SchemaPath failing,
      String error,
      String checkedBy) {
    this(document, bytes, failing, Effect.REJECTED, Optional.empty(), error, checkedBy);
  }

  public Witness failingAlsoAt(List<SchemaPath> paths) {
    return new Witness(document, bytes, failing, effect, read, error, checkedBy, paths);
  }

  /// What becomes of a document.
  public enum Effect {
    /// The reader refuses it as a whole.
    REJECTED,
    /// It is read, without the value that was written.
    LOST,
    /// It is read, with another value.
    MISREAD
  }
}
