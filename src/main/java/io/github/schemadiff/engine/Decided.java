package io.github.schemadiff.engine;

import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.rule.MappingVerdicts;
import io.github.schemadiff.schema.Writer;
import java.util.List;
import java.util.Optional;

/// What the engines say of one matched event.
///
/// @param parts of a composite, those that both sides have; empty for a plain schema
/// @param mapping of another form that its documents may be written in, where there is one
record Decided(
    Verdict backward, Verdict forward, List<Part> parts, Optional<MappingVerdicts> mapping) {
  Decided {
    parts = List.copyOf(parts);
  }

  record Part(Optional<Writer> writer, Verdict backward, Verdict forward) {}
}
