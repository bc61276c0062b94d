package io.github.schemadiff.compat;

import io.github.schemadiff.catalog.EventType;

/// Decides what one event's reader can read of what its writer writes. One instance serves one
/// comparison of two catalogues, so that what is shared between events is read and decided once.
public interface Compatibility {
  /// Whether every document that `writer` writes is read by `reader`.
  Verdict decide(EventType writer, EventType reader);
}
