package io.github.schemadiff.report.content;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Coupling;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.report.content.CouplingContent.Box;
import io.github.schemadiff.report.content.CouplingContent.Curve;
import io.github.schemadiff.report.content.CouplingContent.Picture;
import io.github.schemadiff.report.content.ReportContent.Mark;
import io.github.schemadiff.report.graph.Chart;
import io.github.schemadiff.report.graph.Chart.Column;
import io.github.schemadiff.report.graph.Chart.Node;
import io.github.schemadiff.report.graph.Charts;
import io.github.schemadiff.report.graph.Order;
import io.github.schemadiff.report.graph.Places;
import io.github.schemadiff.rule.coupling.Sign;
import io.github.schemadiff.rule.coupling.SignEvidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Draws the graph of who sends what to whom on the grid of a page: all of it where it fits, else
/// what has findings or is evidence, else nothing.
final class PictureBuilder {
  /// Rows of a page.
  private static final int ROWS = 31;

  private static final int GAP = 2;

  private final Coupling coupling;
  private final Map<String, EventComparison> events = new HashMap<>();
  private final Map<String, String> newIds = new HashMap<>();
  private final Optional<Chart> chart;
  private final boolean whole;

  PictureBuilder(Coupling coupling, Optional<Comparison> comparison) {
    this.coupling = coupling;
    comparison.ifPresent(it -> it.events().forEach(this::know));
    Chart all = Charts.ofBoth(coupling, newIds);
    this.whole = fits(all);
    this.chart = whole ? Optional.of(all) : Optional.of(all.only(told())).filter(this::fits);
  }

  private void know(EventComparison event) {
    switch (event.match()) {
      case Match.Matched(var old, var recent, var _) -> {
        events.put(recent.id(), event);
        newIds.put(old.id(), recent.id());
      }
      case Match.Added(var recent, var _) -> events.put(recent.id(), event);
      case Match.Removed(var old, var _) -> events.putIfAbsent(old.id(), event);
    }
  }

  private boolean fits(Chart wanted) {
    for (Column column : Column.values()) {
      if (wanted.column(column).size() > ROWS) {
        return false;
      }
    }
    return !wanted.nodes().isEmpty();
  }

  private java.util.function.Predicate<Node> told() {
    Set<String> evidence = new HashSet<>();
    for (Sign sign : coupling.recent().signs()) {
      if (sign.state() == Sign.State.SEEN) {
        sign.evidence().stream()
            .map(SignEvidence::events)
            .forEach(refs -> refs.forEach(ref -> evidence.add(Chart.event(ref.id()))));
      }
    }
    return node -> evidence.contains(node.id()) || mark(node).isPresent();
  }

  String note() {
    if (chart.isEmpty()) {
      return "The graph is too large for a page; the window shows it.";
    }
    String which = whole ? "" : " Only messages with findings or in the evidence are shown.";
    String versions =
        coupling.old().isPresent() ? " What is new has a plus, what is gone is struck out." : "";
    return "Services send at the left and read at the right; who does both stands on both sides."
        + " Dotted lines are calls."
        + versions
        + which;
  }

  Optional<Picture> picture() {
    return chart.map(this::draw);
  }

  private Picture draw(Chart of) {
    List<List<Node>> columns = Order.of(of);
    Places places = Places.of(of, columns, GAP, GAP, 0);
    Map<String, Integer> middles = new HashMap<>();
    places.middles().forEach((id, middle) -> middles.put(id, (int) Math.round(middle)));
    List<Box> boxes = new ArrayList<>();
    columns.forEach(
        column ->
            column.forEach(
                node ->
                    boxes.add(
                        new Box(
                            node.column(),
                            middles.get(node.id()),
                            node.name(),
                            node.call(),
                            node.since(),
                            mark(node)))));
    List<Curve> curves = new ArrayList<>();
    for (Chart.Edge edge : of.edges()) {
      Column from = of.node(edge.from()).orElseThrow().column();
      curves.add(
          new Curve(
              from, middles.get(edge.from()), middles.get(edge.to()), edge.call(), edge.since()));
    }
    return new Picture((int) Math.ceil(places.height()) + 1, boxes, curves);
  }

  private Optional<Mark> mark(Node node) {
    return node.isEvent()
        ? Optional.ofNullable(events.get(node.id().substring(Chart.event("").length())))
            .flatMap(event -> event.findings().stream().findFirst())
            .map(Words::mark)
            .filter(mark -> mark != Mark.INFO)
        : Optional.empty();
  }
}
