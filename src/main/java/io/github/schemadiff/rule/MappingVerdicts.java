package io.github.schemadiff.rule;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Compatibility.Mapping;
import io.github.schemadiff.compat.Verdict;

/// What an engine says of another form that an event's documents may be written in.
///
/// @param key as machine-readable output spells the form
/// @param label as people read it
public record MappingVerdicts(String key, String label, Verdict backward, Verdict forward) {
  public static MappingVerdicts of(Mapping mapping, EventType old, EventType recent) {
    return new MappingVerdicts(
        mapping.key(),
        mapping.label(),
        mapping.compatibility().decide(old, recent),
        mapping.compatibility().decide(recent, old));
  }
}
