package io.github.schemadiff.coupling;

import io.github.schemadiff.catalog.EventCatalog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// All facts of one set's coupling.
///
/// @param chain the longest chain of calls
/// @param conversations of each pair of services that are linked
/// @param neighbours of each service, in either direction
public record CouplingFacts(
    ServiceGraph graph,
    CallChain chain,
    List<SharedModel> sharedModels,
    List<Conversation> conversations,
    List<Cycle> cycles,
    Map<String, Set<String>> neighbours,
    List<TableFeed> feeds,
    List<PassedOn> passedOn) {
  public CouplingFacts {
    sharedModels = List.copyOf(sharedModels);
    conversations = List.copyOf(conversations);
    cycles = List.copyOf(cycles);
    feeds = List.copyOf(feeds);
    passedOn = List.copyOf(passedOn);
  }

  public static CouplingFacts of(EventCatalog catalog) {
    ServiceGraph graph = ServiceGraph.of(catalog);
    Models models = new Models(graph.definitions());
    return new CouplingFacts(
        graph,
        CallChains.longest(graph),
        SharedModels.of(graph, models),
        Conversations.of(graph),
        Cycles.of(graph),
        neighbours(graph),
        TableFeed.of(graph, models),
        PassingOn.of(graph, models));
  }

  private static Map<String, Set<String>> neighbours(ServiceGraph graph) {
    Map<String, Set<String>> neighbours = new TreeMap<>();
    graph.services().forEach(service -> neighbours.put(service.name(), new TreeSet<>()));
    for (ServiceGraph.Link link : graph.links()) {
      neighbours.get(link.from()).add(link.to());
      neighbours.get(link.to()).add(link.from());
    }
    return neighbours;
  }
}
