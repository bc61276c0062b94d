package io.github.schemadiff.report.graph;

import io.github.schemadiff.report.graph.Chart.Column;
import io.github.schemadiff.report.graph.Chart.Edge;
import io.github.schemadiff.report.graph.Chart.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// In which order the nodes of each column stand so that few edges cross: the barycenter heuristic
/// (K. Sugiyama, S. Tagawa, M. Toda, *Methods for Visual Understanding of Hierarchical System
/// Structures*, 1981), column after column, again and again, keeping the best order seen. The
/// messages of a sender stay together, so that what it sends can be read at a glance.
///
/// The layered layouts of libraries were tried first. That of Eclipse's layout kernel gives another
/// picture whenever it is asked again, as it goes by identity hashes; JGraphT's barycenters are
/// taken over the one coordinate that is the same for all. Columns that are given need neither.
public final class Order {
  private static final int SWEEPS = 24;
  private static final int SENDERS = 0;
  private static final int MESSAGES = 1;
  private static final int READERS = 2;

  /// Beyond every position.
  private static final double LAST = 2;

  private final List<List<Node>> columns = new ArrayList<>();
  private final Map<String, List<String>> into = new HashMap<>();
  private final Map<String, List<String>> outOf = new HashMap<>();
  private final List<Edge> edges;

  private Order(Chart chart) {
    this.edges = chart.edges();
    for (Column column : Column.values()) {
      columns.add(new ArrayList<>(chart.column(column)));
    }
    for (Edge edge : edges) {
      outOf.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge.to());
      into.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge.from());
    }
  }

  /// The columns from left to right, each from top to bottom. The same chart gives the same order.
  public static List<List<Node>> of(Chart chart) {
    return new Order(chart).best();
  }

  private List<List<Node>> best() {
    List<List<Node>> best = copy();
    long fewest = crossings();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      for (int column : List.of(MESSAGES, READERS, SENDERS)) {
        arrange(column);
      }
      long crossings = crossings();
      if (crossings < fewest) {
        fewest = crossings;
        best = copy();
      }
    }
    return best;
  }

  private List<List<Node>> copy() {
    return columns.stream().map(List::copyOf).toList();
  }

  /// Ties keep their order, and who has nothing to go by goes to the end.
  private void arrange(int column) {
    Map<String, Double> position = new HashMap<>();
    for (List<Node> each : columns) {
      for (int at = 0; at < each.size(); at++) {
        position.put(each.get(at).id(), (at + 0.5) / each.size());
      }
    }
    columns
        .get(column)
        .sort(
            switch (column) {
              case SENDERS -> Comparator.comparing(node -> beyond(node, position));
              case MESSAGES ->
                  Comparator.<Node, Double>comparing(
                          node ->
                              into.containsKey(node.id())
                                  ? mean(into, node.id(), position)
                                  : mean(outOf, node.id(), position))
                      .thenComparing(node -> mean(outOf, node.id(), position));
              default -> Comparator.comparing(node -> mean(into, node.id(), position));
            });
  }

  /// Where the readers of a sender's messages stand.
  private double beyond(Node sender, Map<String, Double> position) {
    return outOf.getOrDefault(sender.id(), List.of()).stream()
        .filter(outOf::containsKey)
        .mapToDouble(message -> mean(outOf, message, position))
        .average()
        .orElse(LAST);
  }

  private static double mean(
      Map<String, List<String>> ways, String from, Map<String, Double> position) {
    return ways.getOrDefault(from, List.of()).stream()
        .mapToDouble(position::get)
        .average()
        .orElse(LAST);
  }

  /// How many pairs of edges cross.
  long crossings() {
    return crossings(columns.get(0), columns.get(1)) + crossings(columns.get(1), columns.get(2));
  }

  /// Counted in O(e log v) by an accumulator tree (W. Barth, M. Jünger, P. Mutzel, *Simple and
  /// Efficient Bilayer Cross Counting*, 2002).
  private long crossings(List<Node> left, List<Node> right) {
    Map<String, Integer> leftAt = index(left);
    Map<String, Integer> rightAt = index(right);
    List<int[]> between = new ArrayList<>();
    for (Edge edge : edges) {
      Integer from = leftAt.get(edge.from());
      Integer to = rightAt.get(edge.to());
      if (from != null && to != null) {
        between.add(new int[] {from, to});
      }
    }
    between.sort(Comparator.<int[]>comparingInt(edge -> edge[0]).thenComparingInt(edge -> edge[1]));
    int[] tree = new int[right.size() + 1];
    Arrays.fill(tree, 0);
    long crossings = 0;
    int seen = 0;
    for (int[] edge : between) {
      int before = 0;
      for (int at = edge[1] + 1; at > 0; at -= at & -at) {
        before += tree[at];
      }
      crossings += seen - before;
      for (int at = edge[1] + 1; at < tree.length; at += at & -at) {
        tree[at]++;
      }
      seen++;
    }
    return crossings;
  }

  private static Map<String, Integer> index(List<Node> column) {
    Map<String, Integer> index = new HashMap<>();
    for (int at = 0; at < column.size(); at++) {
      index.put(column.get(at).id(), at);
    }
    return index;
  }

  /// For tests: the crossings of a chart as it is drawn.
  static long crossings(Chart chart, List<List<Node>> drawn) {
    Order order = new Order(chart);
    for (int at = 0; at < drawn.size(); at++) {
      order.columns.set(at, new ArrayList<>(drawn.get(at)));
    }
    return order.crossings();
  }
}
