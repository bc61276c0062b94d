package io.github.schemadiff.report.graph;

import io.github.schemadiff.coupling.ServiceGraph;
import io.github.schemadiff.coupling.ServiceGraph.EventNode;
import io.github.schemadiff.coupling.ServiceGraph.Link;
import io.github.schemadiff.engine.Coupling;
import io.github.schemadiff.engine.CouplingSide;
import io.github.schemadiff.report.graph.Chart.Column;
import io.github.schemadiff.report.graph.Chart.Edge;
import io.github.schemadiff.report.graph.Chart.Node;
import io.github.schemadiff.report.graph.Chart.Since;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws up charts of one version or of both.
public final class Charts {
  private Charts() {}

  /// All that one version has.
  public static Chart of(CouplingSide side) {
    Chart.Builder chart = new Chart.Builder();
    add(side.facts().graph(), Since.BOTH, Map.of(), chart);
    return chart.build();
  }

  /// Both versions in one picture; what only one has is marked.
  ///
  /// @param renamed the new id of each old event that has another one now
  public static Chart ofBoth(Coupling coupling, Map<String, String> renamed) {
    if (coupling.old().isEmpty()) {
      return of(coupling.recent());
    }
    Chart.Builder chart = new Chart.Builder();
    // The new version first: its names are those that people see.
    add(coupling.recent().facts().graph(), Since.ADDED, Map.of(), chart);
    add(coupling.old().get().facts().graph(), Since.REMOVED, renamed, chart);
    return chart.build();
  }

  private static void add(
      ServiceGraph graph, Since since, Map<String, String> renamed, Chart.Builder chart) {
    for (EventNode event : graph.events()) {
      String id = Chart.event(renamed.getOrDefault(event.id(), event.id()));
      boolean call = event.isPartOfCalls();
      chart.add(new Node(id, Column.MESSAGE, event.name(), Optional.empty(), since, call));
      for (String sender : event.senders()) {
        chart.add(service(Chart.sends(sender), Column.SENDS, sender, since));
        chart.add(new Edge(Chart.sends(sender), id, since, call));
      }
      for (String reader : event.readers()) {
        chart.add(service(Chart.reads(reader), Column.READS, reader, since));
        chart.add(new Edge(id, Chart.reads(reader), since, call));
      }
    }
    Set<String> shown =
        graph.events().stream()
            .map(event -> renamed.getOrDefault(event.id(), event.id()))
            .collect(Collectors.toSet());
    for (Link link : graph.links()) {
      for (var call : link.calls()) {
        Optional<String> operation = graph.operation(call).map(id -> renamed.getOrDefault(id, id));
        if (operation.filter(shown::contains).isPresent()) {
          // Its question and its answer stand there by themselves.
          continue;
        }
        String name = call.operation().orElse("call");
        String id =
            operation
                .map(Chart::event)
                .orElse("call " + link.to() + " " + call.operation().orElse(""));
        chart.add(new Node(id, Column.MESSAGE, name, Optional.empty(), since, true));
        chart.add(service(Chart.sends(link.from()), Column.SENDS, link.from(), since));
        chart.add(service(Chart.reads(link.to()), Column.READS, link.to(), since));
        chart.add(new Edge(Chart.sends(link.from()), id, since, true));
        chart.add(new Edge(id, Chart.reads(link.to()), since, true));
      }
    }
    alone(graph, since, chart);
  }

  /// Services that have to do with nobody stand among the senders.
  private static void alone(ServiceGraph graph, Since since, Chart.Builder chart) {
    for (ServiceGraph.ServiceNode service : graph.services()) {
      boolean sends =
          graph.events().stream().anyMatch(event -> event.senders().contains(service.name()));
      boolean reads =
          graph.events().stream().anyMatch(event -> event.readers().contains(service.name()));
      boolean linked =
          graph.links().stream()
              .anyMatch(
                  link -> link.from().equals(service.name()) || link.to().equals(service.name()));
      if (!sends && !reads && !linked) {
        chart.add(service(Chart.sends(service.name()), Column.SENDS, service.name(), since));
      }
    }
  }

  private static Node service(String id, Column column, String name, Since since) {
    return new Node(id, column, name, Optional.of(name), since, false);
  }
}
