package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.report.graph.Chart;
import io.github.schemadiff.report.graph.Chart.Since;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/// The graph as a table, for screen readers and for those who like tables: one row a way from a
/// sender over a message to a reader.
final class FlowTable {
  private final CouplingModel model;
  private final TableView<Row> table = new TableView<>();

  /// @param since in which version, where only one has it
  record Row(
      String sender,
      String message,
      String reader,
      String since,
      String findings,
      Optional<EventComparison> event) {}

  FlowTable(CouplingModel model, Consumer<EventComparison> open) {
    this.model = model;
    table.setId("flows");
    table.setFixedCellSize(28);
    table.setAccessibleText("Who sends what to whom");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("Sends", Row::sender);
    column("Event", Row::message);
    column("Reads", Row::reader);
    column("Version", Row::since);
    column("Findings", Row::findings);
    table.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            selected().ifPresent(open);
            key.consume();
          }
        });
    table.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            selected().ifPresent(open);
          }
        });
    model.chartProperty().addListener((_, _, chart) -> show(chart));
    show(model.chartProperty().get());
  }

  Parent root() {
    return table;
  }

  void focus() {
    table.requestFocus();
  }

  private Optional<EventComparison> selected() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).flatMap(Row::event);
  }

  private void column(String title, Function<Row, String> text) {
    TableColumn<Row, String> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    table.getColumns().add(column);
  }

  private void show(Chart chart) {
    List<Row> rows = new ArrayList<>();
    for (Chart.Node message : chart.column(Chart.Column.MESSAGE)) {
      List<Chart.Edge> in =
          chart.edges().stream().filter(edge -> edge.to().equals(message.id())).toList();
      List<Chart.Edge> out =
          chart.edges().stream().filter(edge -> edge.from().equals(message.id())).toList();
      for (Optional<Chart.Edge> sent : orNone(in)) {
        for (Optional<Chart.Edge> read : orNone(out)) {
          rows.add(row(chart, message, sent, read));
        }
      }
    }
    table.getItems().setAll(rows);
  }

  private static List<Optional<Chart.Edge>> orNone(List<Chart.Edge> edges) {
    return edges.isEmpty() ? List.of(Optional.empty()) : edges.stream().map(Optional::of).toList();
  }

  private Row row(
      Chart chart, Chart.Node message, Optional<Chart.Edge> sent, Optional<Chart.Edge> read) {
    Since since =
        sent.map(Chart.Edge::since)
            .filter(it -> it != Since.BOTH)
            .or(() -> read.map(Chart.Edge::since).filter(it -> it != Since.BOTH))
            .orElse(message.since());
    Optional<EventComparison> event = model.event(message);
    return new Row(
        sent.map(edge -> name(chart, edge.from())).orElse("not said"),
        (message.call() ? "call " : "") + message.name(),
        read.map(edge -> name(chart, edge.to())).orElse("not said"),
        switch (since) {
          case BOTH -> "";
          case ADDED -> "new";
          case REMOVED -> "removed";
        },
        event.map(FlowTable::findings).orElse(""),
        event);
  }

  private static String name(Chart chart, String id) {
    return chart.node(id).map(Chart.Node::name).orElse("");
  }

  /// "violation R1 R4, warning R1", heaviest first.
  private static String findings(EventComparison event) {
    Map<String, Set<String>> rules = new LinkedHashMap<>();
    for (Finding finding : event.findings()) {
      if (finding.notProven()) {
        rules.computeIfAbsent("not proven", _ -> new TreeSet<>());
      } else if (finding.severity() != Severity.INFO) {
        rules
            .computeIfAbsent(finding.severity().id(), _ -> new TreeSet<>())
            .add(finding.principle().name());
      }
    }
    return rules.entrySet().stream()
        .map(each -> (each.getKey() + " " + String.join(" ", each.getValue())).strip())
        .collect(Collectors.joining(", "));
  }
}
