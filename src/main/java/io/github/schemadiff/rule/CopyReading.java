package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Incompatibility;
import java.util.List;
import java.util.Optional;

/// What becomes of an event's new version in a service that reads it by a copy of its own.
///
/// @param service whose copy it is
/// @param before what the service's copy of the old version fails on; empty where there is none, or
///   nobody knows
/// @param now the same for its copy of the new version
/// @param already whether its copy of the old version failed on the old version of the event, too
public record CopyReading(
    String service,
    Optional<List<Incompatibility>> before,
    Optional<List<Incompatibility>> now,
    boolean already) {
  /// Whether the service fails until it is upgraded.
  public boolean mustGoFirst() {
    return before.filter(failures -> !failures.isEmpty()).isPresent() && !already;
  }
}
