package io.github.schemadiff.compat;

import io.github.schemadiff.catalog.EventType;
import java.util.Optional;

/// Decides what one event's reader can read of what its writer writes. One instance serves one
/// comparison of two catalogues, so that what is shared between events is read and decided once.
public interface Compatibility {
  /// Whether every document that `writer` writes is read by `reader`.
  Verdict decide(EventType writer, EventType reader);

  /// Another form in which the same documents may be written, decided apart; most dialects have
  /// none.
  default Optional<Mapping> mapping() {
    return Optional.empty();
  }

  /// @param key as machine-readable output spells it: `jsonMapping`
  /// @param label as people read it: "JSON mapping"
  record Mapping(String key, String label, Compatibility compatibility) {}
}
