/// What documents have in common that describe a whole interface, AsyncAPI's and OpenAPI's:
/// references between files, schemas at many places, and parts that make up one event.
///
/// A document is walked twice. First a [PartDraft] is made of every event, and every schema on the
/// way is handed to the [Dialects] that it is written in; then, with all schemas known, the
/// [Assembler] makes an event of each draft.
package io.github.schemadiff.format.container;
