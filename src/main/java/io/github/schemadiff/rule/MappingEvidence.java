package io.github.schemadiff.rule;

import io.github.schemadiff.diff.DiffNode;

/// The facts of another form of an event's documents.
///
/// @param attribution which of its breaks stems from which change
public record MappingEvidence(MappingVerdicts verdicts, Attribution attribution) {
  static MappingEvidence of(MappingVerdicts verdicts, DiffNode diff) {
    return new MappingEvidence(
        verdicts, Attributor.attribute(diff, verdicts.backward(), verdicts.forward()));
  }
}
