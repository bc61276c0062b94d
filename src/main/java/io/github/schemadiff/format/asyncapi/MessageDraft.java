package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.container.PartDraft;
import java.util.List;
import java.util.Optional;

/// One message of a document, with all that the service does with it.
///
/// @param name told from other messages of the document
/// @param wrong the first thing that is wrong with it
record MessageDraft(String name, PartDraft draft, List<Use> uses, Optional<LoadProblem> wrong) {
  boolean isSent() {
    return uses.stream().anyMatch(use -> use.action().filter(Use.Action.SEND::equals).isPresent());
  }
}
