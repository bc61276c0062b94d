package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.report.graph.Chart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// Arrow keys in the graph: up and down in a column, left and right along an edge. Tab stops at one
/// node only, the one that was last at.
final class GraphKeys {
  private final List<List<Chart.Node>> columns;
  private final Map<String, NodeBox> boxes;
  private final Chart chart;
  private Optional<Chart.Node> current;

  GraphKeys(List<List<Chart.Node>> columns, Map<String, NodeBox> boxes, Chart chart) {
    this.columns = columns;
    this.boxes = boxes;
    this.chart = chart;
    this.current = columns.stream().flatMap(List::stream).findFirst();
    boxes.values().forEach(box -> box.label().setFocusTraversable(false));
    current.ifPresent(node -> boxes.get(node.id()).label().setFocusTraversable(true));
  }

  void focus() {
    current.ifPresent(node -> boxes.get(node.id()).label().requestFocus());
  }

  void at(Chart.Node node) {
    current.ifPresent(before -> boxes.get(before.id()).label().setFocusTraversable(false));
    current = Optional.of(node);
    boxes.get(node.id()).label().setFocusTraversable(true);
  }

  /// Whether the key leads anywhere.
  boolean move(KeyCode key) {
    Optional<Chart.Node> next =
        switch (key) {
          case UP -> beside(-1);
          case DOWN -> beside(1);
          case LEFT -> along(-1);
          case RIGHT -> along(1);
          case HOME -> current.map(node -> column(node).getFirst());
          case END -> current.map(node -> column(node).getLast());
          default -> Optional.empty();
        };
    next.ifPresent(node -> boxes.get(node.id()).label().requestFocus());
    return next.isPresent();
  }

  private List<Chart.Node> column(Chart.Node node) {
    return columns.get(node.column().ordinal());
  }

  private Optional<Chart.Node> beside(int by) {
    return current.map(
        node -> {
          List<Chart.Node> column = column(node);
          int to = Math.clamp(column.indexOf(node) + by, 0, column.size() - 1);
          return column.get(to);
        });
  }

  /// The first in its column of those that an edge leads to.
  private Optional<Chart.Node> along(int by) {
    return current.flatMap(
        node -> {
          int to = node.column().ordinal() + by;
          if (to < 0 || to >= columns.size()) {
            return Optional.empty();
          }
          return columns.get(to).stream()
              .filter(
                  other ->
                      chart.edges().stream()
                          .anyMatch(
                              edge ->
                                  edge.from().equals(by > 0 ? node.id() : other.id())
                                      && edge.to().equals(by > 0 ? other.id() : node.id())))
              .findFirst();
        });
  }
}
