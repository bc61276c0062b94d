package io.github.schemadiff.catalog;

import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.source.SourceSet;
import java.util.List;
import java.util.Map;

/// Everything that was read from one set.
///
/// @param events roots that no other root refers to
/// @param sharedTypes roots that others refer to: shown, compared where an event uses them
/// @param definitions by the key that [Shape.Reference#target] holds
public record EventCatalog(
    SourceSet source,
    List<EventType> events,
    List<EventType> sharedTypes,
    Map<String, Shape> definitions,
    List<Service> services,
    List<LoadProblem> problems) {
  public EventCatalog {
    events = List.copyOf(events);
    sharedTypes = List.copyOf(sharedTypes);
    definitions = Map.copyOf(definitions);
    services = List.copyOf(services);
    problems = List.copyOf(problems);
  }
}
