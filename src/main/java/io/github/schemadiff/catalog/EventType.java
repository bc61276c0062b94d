package io.github.schemadiff.catalog;

import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;

/// One event of a set, or one shared type.
///
/// @param id stable identity within its set (an `$id`, a full name, a path), the first thing events
///   are matched by
/// @param name as people call it; findings and reports use it
/// @param format id of the format it was read by: `jsonschema`, `avro`, `protobuf`, `asyncapi`,
///   `openapi`
/// @param shape to look at; references lead into [EventCatalog#definitions]
/// @param where it is declared
/// @param contract to decide on
public record EventType(
    String id,
    String name,
    String format,
    Dialect dialect,
    Shape shape,
    SourceSpan where,
    Contract contract) {
  /// Whether somebody waits for an answer: an operation, a request or its reply.
  public boolean hasClients() {
    return contract instanceof Contract.Composite composite && composite.hasClients();
  }
}
