package io.github.schemadiff.format.openapi;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.container.PartDraft;
import io.github.schemadiff.schema.SourceSpan;
import java.util.Optional;

/// One operation, webhook or callback of a document.
///
/// @param id within its document
/// @param outgoing whether the service calls, rather than being called
/// @param wrong the first thing that is wrong with it
record OperationDraft(
    String id,
    String name,
    boolean outgoing,
    PartDraft draft,
    SourceSpan span,
    Optional<LoadProblem> wrong) {}
