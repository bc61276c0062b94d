package io.github.schemadiff.catalog;

import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.source.SourceSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that was read from one set.
///
/// @param events roots that no other root refers to; of a [Catalogue], its branches
/// @param sharedTypes roots that others refer to: shown, compared where an event uses them
/// @param definitions by the key that [Shape.Reference#target] holds
/// @param catalogues documents whose branches are among the events; see [#closed]
/// @param unread events that are there but cannot be compared
/// @param copies which of the events are a service's own copy of a message that others have too, by
///   the events' ids
public record EventCatalog(
    SourceSet source,
    List<EventType> events,
    List<EventType> sharedTypes,
    Map<String, Shape> definitions,
    List<Service> services,
    List<LoadProblem> problems,
    List<Catalogue> catalogues,
    List<Unread> unread,
    Map<String, Copy> copies) {
  public EventCatalog {
    events = List.copyOf(events);
    sharedTypes = List.copyOf(sharedTypes);
    definitions = Map.copyOf(definitions);
    services = List.copyOf(services);
    problems = List.copyOf(problems);
    catalogues = List.copyOf(catalogues);
    unread = List.copyOf(unread);
    copies = Map.copyOf(copies);
  }

  public EventCatalog(
      SourceSet source,
      List<EventType> events,
      List<EventType> sharedTypes,
      Map<String, Shape> definitions,
      List<Service> services,
      List<LoadProblem> problems,
      List<Catalogue> catalogues,
      List<Unread> unread) {
    this(
        source, events, sharedTypes, definitions, services, problems, catalogues, unread, Map.of());
  }

  public EventCatalog(
      SourceSet source,
      List<EventType> events,
      List<EventType> sharedTypes,
      Map<String, Shape> definitions,
      List<Service> services,
      List<LoadProblem> problems) {
    this(source, events, sharedTypes, definitions, services, problems, List.of(), List.of());
  }

  /// The other reading: each catalogue is one event, and its branches are none. It is the one to
  /// take for both sides unless both sides have catalogues.
  public EventCatalog closed() {
    if (catalogues.isEmpty()) {
      return this;
    }
    // By identity: shapes are large, and two events are never the same value.
    Set<EventType> branches = Collections.newSetFromMap(new IdentityHashMap<>());
    List<EventType> whole = new ArrayList<>();
    for (Catalogue catalogue : catalogues) {
      branches.addAll(catalogue.branches());
      catalogue.document().ifPresent(whole::add);
    }
    events.stream().filter(event -> !branches.contains(event)).forEach(whole::add);
    return new EventCatalog(
        source, whole, sharedTypes, definitions, services, problems, List.of(), unread, copies);
  }

  /// A service's own copy of a message: each document that sends or receives a message describes it
  /// anew. Copies that say the same are one event of a comparison.
  ///
  /// @param message what all copies are called
  /// @param sent whether the service sends it, so that its copy is the one that counts
  public record Copy(String message, String service, boolean sent) {}

  /// An event that is in the set, but wrong or incomplete: an event of the other side with its id
  /// or its name is neither added nor removed, it is not compared.
  ///
  /// @param because the first thing that is wrong with it, also among the problems
  public record Unread(String id, String name, LoadProblem because) {}
}
