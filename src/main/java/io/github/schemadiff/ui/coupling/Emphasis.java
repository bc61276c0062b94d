package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.report.graph.Chart;
import io.github.schemadiff.report.graph.Chart.Edge;
import io.github.schemadiff.rule.coupling.SignEvidence;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What stands out in the graph.
///
/// @param nodes ids of nodes
/// @param edges by value
record Emphasis(Set<String> nodes, Set<Edge> edges) {
  static final Emphasis NONE = new Emphasis(Set.of(), Set.of());

  boolean isEmpty() {
    return nodes.isEmpty();
  }

  /// What a piece of evidence names: its services, its events, and what links them.
  static Emphasis of(Chart chart, SignEvidence evidence, Set<String> messages) {
    Set<String> nodes = new HashSet<>(messages);
    chart.nodes().stream()
        .filter(node -> node.service().filter(evidence.services()::contains).isPresent())
        .forEach(node -> nodes.add(node.id()));
    Set<Edge> edges =
        chart.edges().stream()
            .filter(edge -> nodes.contains(edge.from()) && nodes.contains(edge.to()))
            .collect(Collectors.toSet());
    return new Emphasis(nodes, edges);
  }

  /// A node and what it is linked with. A service is meant on both sides, and with those beyond its
  /// messages.
  static Emphasis around(Chart chart, String id) {
    Optional<String> service = chart.node(id).flatMap(Chart.Node::service);
    Set<String> start =
        service.map(name -> Set.of(Chart.sends(name), Chart.reads(name))).orElse(Set.of(id));
    Set<Edge> edges = touching(chart, start);
    if (service.isPresent()) {
      Set<String> messages =
          ends(edges).stream()
              .filter(end -> !start.contains(end))
              .collect(Collectors.toCollection(HashSet::new));
      edges.addAll(touching(chart, messages));
    }
    Set<String> nodes = new HashSet<>(ends(edges));
    chart.nodes().stream().map(Chart.Node::id).filter(start::contains).forEach(nodes::add);
    return new Emphasis(nodes, edges);
  }

  private static Set<Edge> touching(Chart chart, Set<String> nodes) {
    return chart.edges().stream()
        .filter(edge -> nodes.contains(edge.from()) || nodes.contains(edge.to()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> ends(Set<Edge> edges) {
    Set<String> ends = new HashSet<>();
    edges.forEach(
        edge -> {
          ends.add(edge.from());
          ends.add(edge.to());
        });
    return ends;
  }
}
