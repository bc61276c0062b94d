package io.github.schemadiff.compat;

import io.github.schemadiff.schema.SchemaPath;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A real document that its writer's schema accepts and its reader's rejects or misreads, seen by
/// an independent validator or decoder.
///
/// @param document in its JSON form
/// @param bytes as written, for binary dialects
/// @param failing where in the document the reader fails (concrete indices); for a missing member
///   the path of the member that is missing
/// @param error the reader's own words
/// @param checkedBy name and version of the validator or decoder
public record Witness(
    JsonNode document,
    Optional<byte[]> bytes,
    SchemaPath failing,
    String error,
    String checkedBy) {}
