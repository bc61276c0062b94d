package io.github.schemadiff.compat.json.place;

import tools.jackson.databind.JsonNode;

/// A document on which the reader fails at some place.
///
/// @param alone whether it fails nowhere else
public record Shown(JsonNode document, Alone alone) {
  enum Alone {
    YES,
    /// Whatever fails at the place fails elsewhere too.
    NEVER,
    /// Nobody knows.
    OPEN
  }

  Shown perhapsElsewhere() {
    return alone == Alone.YES ? new Shown(document, Alone.OPEN) : this;
  }

  Shown perhapsAlone() {
    return alone == Alone.NEVER ? new Shown(document, Alone.OPEN) : this;
  }
}
