package io.github.schemadiff.coupling;

import io.github.schemadiff.coupling.Links.Edge;
import io.github.schemadiff.coupling.ServiceGraph.Link;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsSubgraph;

/// Finds the cycles of a graph.
final class Cycles {
  private Cycles() {}

  /// The largest first.
  static List<Cycle> of(ServiceGraph graph) {
    Graph<String, Edge> links = Links.all(graph, _ -> true);
    Graph<String, Edge> calls = Links.all(graph, link -> !link.calls().isEmpty());
    return components(links).stream()
        .map(services -> cycle(services, links, calls))
        .sorted(
            Comparator.<Cycle>comparingInt(cycle -> -cycle.services().size())
                .thenComparing(cycle -> cycle.services().getFirst()))
        .toList();
  }

  /// The strongly connected sets of more than one service.
  static List<Set<String>> components(Graph<String, Edge> links) {
    return new GabowStrongConnectivityInspector<>(links)
        .stronglyConnectedSets().stream()
            .filter(set -> set.size() > 1)
            .<Set<String>>map(TreeSet::new)
            .toList();
  }

  private static Cycle cycle(
      Set<String> services, Graph<String, Edge> links, Graph<String, Edge> calls) {
    boolean synchronous = !components(new AsSubgraph<>(calls, services)).isEmpty();
    return new Cycle(
        List.copyOf(services), shortest(new AsSubgraph<>(links, services)), synchronous);
  }

  private static List<Link> shortest(Graph<String, Edge> links) {
    List<Link> best = List.of();
    for (String start : new TreeSet<>(links.vertexSet())) {
      BFSShortestPath<String, Edge> search = new BFSShortestPath<>(links);
      for (Edge first : sorted(links.outgoingEdgesOf(start))) {
        GraphPath<String, Edge> back = search.getPath(first.link().to(), start);
        if (back != null && (best.isEmpty() || back.getLength() + 1 < best.size())) {
          best =
              Stream.concat(Stream.of(first), back.getEdgeList().stream()).map(Edge::link).toList();
        }
      }
    }
    return best;
  }

  private static List<Edge> sorted(Set<Edge> edges) {
    return edges.stream().sorted(Comparator.comparing(edge -> edge.link().to())).toList();
  }
}
