package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.rule.MappingVerdicts;
import java.util.List;
import java.util.Optional;

/// Other forms of an event's documents, as answers beside the first two.
final class Mappings {
  private Mappings() {}

  static List<Further> of(Optional<MappingVerdicts> mapping) {
    return mapping
        .map(
            it -> pair(it.key(), it.label(), Outcomes.of(it.backward()), Outcomes.of(it.forward())))
        .stream()
        .toList();
  }

  /// Of an event that only one version has: what holds of it holds in every form.
  static List<Further> ofOneSide(
      Deciders deciders, EventType event, Outcome backward, Outcome forward) {
    return deciders.mapping(event.dialect()).stream()
        .map(it -> pair(it.key(), it.label(), backward, forward))
        .toList();
  }

  private static Further pair(String key, String label, Outcome backward, Outcome forward) {
    return new Further.Pair(
        key,
        label,
        "readers of this form that ignore unknown members read what was written with the other"
            + " version",
        backward,
        forward);
  }
}
