package io.github.schemadiff.coupling;

import io.github.schemadiff.coupling.ServiceGraph.Link;
import java.util.function.Predicate;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;

/// The links of a graph as the library that knows graphs wants them.
final class Links {
  private Links() {}

  /// All services, and the links that are wanted. Vertices and edges keep their order.
  static Graph<String, Edge> all(ServiceGraph graph, Predicate<Link> wanted) {
    Graph<String, Edge> links = new DefaultDirectedGraph<>(Edge.class);
    graph.services().forEach(service -> links.addVertex(service.name()));
    graph.links().stream()
        .filter(wanted)
        .forEach(link -> links.addEdge(link.from(), link.to(), new Edge(link)));
    return links;
  }

  /// A link as an edge. By identity: the value of a link is as large as the schemas of its events.
  static final class Edge {
    private final Link link;

    Edge(Link link) {
      this.link = link;
    }

    Link link() {
      return link;
    }
  }
}
