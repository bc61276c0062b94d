package io.github.schemadiff.compat.json.search;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What is known of the documents of a conjunction.
///
/// @param found distinct documents, the smallest first
/// @param complete whether these are all there are; nothing found and complete is a proof of
///   emptiness
/// @param unknown why more could not be said
public record Answer(List<JsonNode> found, boolean complete, Optional<String> unknown) {
  static final Answer EMPTY = new Answer(List.of(), true, Optional.empty());

  public Answer {
    found = List.copyOf(found);
  }

  static Answer all(List<JsonNode> found) {
    return new Answer(found, true, Optional.empty());
  }

  static Answer some(List<JsonNode> found) {
    return new Answer(found, false, Optional.empty());
  }

  static Answer unknown(List<JsonNode> found, String reason) {
    return new Answer(found, false, Optional.of(reason));
  }

  public boolean inhabited() {
    return !found.isEmpty();
  }

  public boolean provenEmpty() {
    return found.isEmpty() && complete;
  }
}
