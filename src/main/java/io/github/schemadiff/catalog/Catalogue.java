package io.github.schemadiff.catalog;

import java.util.List;
import java.util.Optional;

/// A document whose root is a union of references: one event as a whole, or one event a branch.
///
/// Which of the two it is, the other side tells: when both sides have catalogues, the branches are
/// the events ([EventCatalog#events] holds them); otherwise the document is
/// ([EventCatalog#closed]).
///
/// @param document the event that the document as a whole would be; empty where something in it is
///   wrong (it is [EventCatalog.Unread] then)
/// @param branches the events that its branches are, in the order of the union
public record Catalogue(Optional<EventType> document, List<EventType> branches) {
  public Catalogue {
    branches = List.copyOf(branches);
  }
}
