package io.github.schemadiff.report.graph;

import io.github.schemadiff.report.graph.Chart.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far down each node of the ordered columns stands: messages at even distances, services as
/// near as they can to the middle of their messages, or the other way round where there are more
/// services.
///
/// @param middles of the nodes, by id, from the top
/// @param height of the whole
public record Places(Map<String, Double> middles, double height) {
  public Places {
    middles = Map.copyOf(middles);
  }

  /// @param serviceGap least distance between the middles of two services
  /// @param messageGap least distance between the middles of two messages
  /// @param height that may be used to the full where the chart needs less
  public static Places of(
      Chart chart, List<List<Node>> columns, double serviceGap, double messageGap, double height) {
    double[] gaps = {serviceGap, messageGap, serviceGap};
    double needed = 0;
    int fullest = 1;
    for (int at = 0; at < columns.size(); at++) {
      double own = columns.get(at).size() * gaps[at];
      if (own > needed) {
        needed = own;
        fullest = at;
      }
    }
    double whole = Math.max(needed, height);
    Map<String, Double> middles = new HashMap<>();
    even(columns.get(fullest), whole, middles);
    // From the fullest column outwards: each follows the one beside it.
    List<Integer> others = fullest == 1 ? List.of(0, 2) : List.of(1, 2 - fullest);
    for (int at : others) {
      follow(chart, columns.get(at), gaps[at], whole, middles);
    }
    return new Places(middles, whole);
  }

  private static void even(List<Node> column, double whole, Map<String, Double> middles) {
    double step = whole / Math.max(column.size(), 1);
    for (int at = 0; at < column.size(); at++) {
      middles.put(column.get(at).id(), (at + 0.5) * step);
    }
  }

  private static void follow(
      Chart chart, List<Node> column, double gap, double whole, Map<String, Double> middles) {
    List<Double> wanted = new ArrayList<>();
    double last = 0;
    for (Node node : column) {
      last =
          chart.edges().stream()
              .filter(edge -> edge.from().equals(node.id()) || edge.to().equals(node.id()))
              .map(edge -> edge.from().equals(node.id()) ? edge.to() : edge.from())
              .filter(middles::containsKey)
              .mapToDouble(middles::get)
              .average()
              // Who has no neighbour stands below the one before it.
              .orElse(last + gap);
      wanted.add(last);
    }
    List<Double> placed = Spread.of(wanted, gap, gap / 2, whole - gap / 2);
    for (int at = 0; at < column.size(); at++) {
      middles.put(column.get(at).id(), placed.get(at));
    }
  }
}
