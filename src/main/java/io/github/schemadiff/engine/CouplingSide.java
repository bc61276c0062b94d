package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.coupling.CouplingFacts;
import io.github.schemadiff.rule.coupling.Sign;
import java.util.List;

/// The distributed-monolith lens on one set.
///
/// @param signs C1 to C7
public record CouplingSide(EventCatalog catalog, CouplingFacts facts, List<Sign> signs) {
  public CouplingSide {
    signs = List.copyOf(signs);
  }

  /// Whether the set names any service.
  public boolean namesServices() {
    return !facts.graph().isEmpty();
  }
}
