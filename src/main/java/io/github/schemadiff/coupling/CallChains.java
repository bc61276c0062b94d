package io.github.schemadiff.coupling;

import io.github.schemadiff.coupling.Links.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/// Finds the longest chain of calls: in the acyclic graph of the strongly connected components,
/// where it is exact if every component is one service.
final class CallChains {
  private final Graph<String, Edge> calls;
  private final Map<String, Integer> component = new HashMap<>();

  /// For each service the longest chain that ends with it, and is known to.
  private final Map<String, List<String>> ending = new HashMap<>();

  private CallChains(ServiceGraph graph) {
    this.calls = Links.all(graph, link -> !link.calls().isEmpty());
  }

  static CallChain longest(ServiceGraph graph) {
    return new CallChains(graph).longest();
  }

  private CallChain longest() {
    var inspector = new GabowStrongConnectivityInspector<>(calls);
    boolean endless = false;
    for (Set<String> set : inspector.stronglyConnectedSets()) {
      int number = component.size();
      set.forEach(service -> component.put(service, number));
      endless |= set.size() > 1;
    }
    new TopologicalOrderIterator<>(inspector.getCondensation())
        .forEachRemaining(part -> extend(part.vertexSet()));
    List<String> best = List.of();
    for (String service : calls.vertexSet()) {
      best = longer(best, ending.get(service));
    }
    return new CallChain(best.size() > 1 ? best : List.of(), endless);
  }

  /// From the chains of the components before this one to those of its own services.
  private void extend(Set<String> services) {
    Map<String, List<String>> entering = new HashMap<>();
    for (String service : services) {
      List<String> best = List.of(service);
      for (Edge call : calls.incomingEdgesOf(service)) {
        String caller = call.link().from();
        if (!component.get(caller).equals(component.get(service))) {
          List<String> chain = new ArrayList<>(ending.get(caller));
          chain.add(service);
          best = longer(best, chain);
        }
      }
      entering.put(service, best);
    }
    for (String service : services) {
      List<String> best = entering.get(service);
      if (services.size() > 1) {
        var within = new BFSShortestPath<>(new AsSubgraph<>(calls, services));
        for (String entry : services) {
          List<String> way = within.getPath(entry, service).getVertexList();
          List<String> chain = new ArrayList<>(entering.get(entry));
          chain.addAll(way.subList(1, way.size()));
          best = longer(best, chain);
        }
      }
      ending.put(service, best);
    }
  }

  private static List<String> longer(List<String> one, List<String> other) {
    if (one.size() != other.size()) {
      return one.size() > other.size() ? one : other;
    }
    // The same answer whatever the order: the first by name.
    return String.join("\n", one).compareTo(String.join("\n", other)) <= 0 ? one : other;
  }
}
