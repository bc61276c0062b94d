package io.github.schemadiff.report.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What the picture shows: services that send or call, messages, and services that read or are
/// called. A service may stand on both sides.
///
/// @param nodes by column, then by name
/// @param edges from a service to a message, or from a message to a service
public record Chart(List<Node> nodes, List<Edge> edges) {
  public Chart {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  private static final String EVENT = "event ";

  public enum Column {
    SENDS,
    MESSAGE,
    READS
  }

  /// In which version something is there.
  public enum Since {
    BOTH,
    ADDED,
    REMOVED
  }

  /// @param id `sends booking`, `event` and the event's id, `call` and what is called, `reads
  ///   booking`
  /// @param name of the service or the event, or the operation that is called
  /// @param service empty for messages
  public record Node(
      String id, Column column, String name, Optional<String> service, Since since, boolean call) {
    public boolean isService() {
      return service.isPresent();
    }

    /// Whether an event of the set stands behind it, be it told or asked for.
    public boolean isEvent() {
      return id.startsWith(EVENT);
    }
  }

  /// @param from id of a node
  /// @param to id of a node
  public record Edge(String from, String to, Since since, boolean call) {}

  public static String sends(String service) {
    return "sends " + service;
  }

  public static String reads(String service) {
    return "reads " + service;
  }

  public static String event(String id) {
    return EVENT + id;
  }

  public List<Node> column(Column column) {
    return nodes.stream().filter(node -> node.column() == column).toList();
  }

  public Optional<Node> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /// How many different services stand in it.
  public int services() {
    return (int) nodes.stream().flatMap(node -> node.service().stream()).distinct().count();
  }

  public int events() {
    return (int) nodes.stream().filter(Node::isEvent).count();
  }

  /// Only the messages that are wanted, and the services at their ends.
  public Chart only(Predicate<Node> messages) {
    List<String> kept =
        nodes.stream()
            .filter(node -> node.column() == Column.MESSAGE && messages.test(node))
            .map(Node::id)
            .toList();
    List<Edge> edgesLeft =
        edges.stream()
            .filter(edge -> kept.contains(edge.from()) || kept.contains(edge.to()))
            .toList();
    List<String> ends =
        edgesLeft.stream()
            .flatMap(edge -> List.of(edge.from(), edge.to()).stream())
            .distinct()
            .toList();
    return new Chart(
        nodes.stream()
            .filter(
                node ->
                    node.column() == Column.MESSAGE
                        ? kept.contains(node.id())
                        : ends.contains(node.id()))
            .toList(),
        edgesLeft);
  }

  /// Puts a chart together, from one version or from two.
  static final class Builder {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<List<String>, Edge> edges = new LinkedHashMap<>();

    /// A second version says which nodes and edges it has as well.
    void add(Node node) {
      nodes.merge(node.id(), node, (one, other) -> since(one, both(one.since(), other.since())));
    }

    void add(Edge edge) {
      edges.merge(
          List.of(edge.from(), edge.to()),
          edge,
          (one, other) ->
              new Edge(
                  one.from(),
                  one.to(),
                  both(one.since(), other.since()),
                  one.call() && other.call()));
    }

    private static Since both(Since one, Since other) {
      return one == other ? one : Since.BOTH;
    }

    private static Node since(Node node, Since since) {
      return new Node(node.id(), node.column(), node.name(), node.service(), since, node.call());
    }

    Chart build() {
      List<Node> ordered = new ArrayList<>(nodes.values());
      ordered.sort(
          Comparator.comparing(Node::column).thenComparing(Node::name).thenComparing(Node::id));
      return new Chart(ordered, List.copyOf(edges.values()));
    }
  }
}
