package io.github.schemadiff.engine;

import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.schema.Writer;
import java.util.List;
import java.util.Optional;

/// What the engines say of one matched event.
///
/// @param parts of a composite, those that both sides have; empty for a plain schema
record Decided(Verdict backward, Verdict forward, List<Part> parts) {
  Decided {
    parts = List.copyOf(parts);
  }

  record Part(Optional<Writer> writer, Verdict backward, Verdict forward) {}
}
