package io.github.schemadiff.compat.json.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What keeps a search that found nothing from being a proof.
final class Doubt {
  private String reason;

  /// Doubts nothing if the answer has a document or is a proof that there is none.
  void of(Answer answer) {
    if (!answer.inhabited() && !answer.complete()) {
      because(answer.unknown().orElse("a part of the schema"));
    }
  }

  /// @param what that could not be gone through; the first one is kept
  void because(String what) {
    reason = reason == null ? what : reason;
  }

  boolean none() {
    return reason == null;
  }

  /// The answer of a search that found these.
  Answer answer(Collection<JsonNode> found, int wanted) {
    List<JsonNode> documents = List.copyOf(found);
    return documents.size() >= wanted
        ? Answer.some(documents)
        : new Answer(documents, reason == null, Optional.ofNullable(reason));
  }
}
