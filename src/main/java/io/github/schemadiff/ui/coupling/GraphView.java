package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.report.graph.Chart;
import io.github.schemadiff.report.graph.Chart.Column;
import io.github.schemadiff.report.graph.Order;
import io.github.schemadiff.report.graph.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;

/// The graph: services that send, messages, services that read, in three columns.
///
/// Tab leads to one node; arrows lead on. What is pointed at or has the focus stands out with all
/// that it is linked with.
final class GraphView {
  private static final double TOP = 44;
  private static final double SIDE = 28;
  private static final double SERVICE = 134;
  private static final double MESSAGE = 212;
  private static final double SERVICE_GAP = 44;
  private static final double MESSAGE_GAP = 34;
  private static final double DENSE_GAP = 31;
  private static final int MANY = 40;
  private static final double ROOMY = 55;
  private static final double NARROWEST = 576;

  private final CouplingModel model;
  private final Consumer<EventComparison> open;
  private final Pane canvas = new Pane();
  private final Scale scale = new Scale();
  private final ScrollPane scroll = new ScrollPane(new Group(canvas));
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final Map<String, NodeBox> boxes = new LinkedHashMap<>();
  private final List<EdgeLine> lines = new ArrayList<>();
  private final List<Label> heads = List.of(head("Sends"), head("Event"), head("Reads"));
  private List<List<Chart.Node>> columns = List.of();
  private GraphKeys keys;

  GraphView(CouplingModel model, Consumer<EventComparison> open) {
    this.model = model;
    this.open = open;
    canvas.getTransforms().add(scale);
    canvas.getStyleClass().add("graph");
    scale.xProperty().bind(zoom);
    scale.yProperty().bind(zoom);
    scroll.setId("graph");
    scroll.getStyleClass().add("graph-scroll");
    scroll.setPannable(true);
    scroll.setAccessibleText("Graph of services and events");
    scroll.viewportBoundsProperty().addListener((_, _, _) -> arrange());
    scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
    zoom.addListener((_, _, _) -> arrange());
    model.chartProperty().addListener((_, _, chart) -> draw(chart));
    model.evidenceProperty().addListener((_, _, _) -> emphasise());
    model.pointedProperty().addListener((_, _, _) -> emphasise());
    draw(model.chartProperty().get());
  }

  Parent root() {
    return scroll;
  }

  DoubleProperty zoomProperty() {
    return zoom;
  }

  void focus() {
    keys.focus();
  }

  /// The whole graph at once, as far as it stays legible.
  void fit() {
    zoom.set(1);
    double needed = needed();
    double height = scroll.getViewportBounds().getHeight();
    zoom.set(Math.max(Zoom.LEAST, Math.min(1, height / Math.max(needed, 1))));
  }

  private static Label head(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("graph-head");
    return label;
  }

  private void draw(Chart chart) {
    boxes.clear();
    lines.clear();
    columns = Order.of(chart);
    for (List<Chart.Node> column : columns) {
      for (Chart.Node node : column) {
        boxes.put(node.id(), new NodeBox(node, model, open));
      }
    }
    for (Chart.Edge edge : chart.edges()) {
      lines.add(new EdgeLine(edge));
    }
    canvas.getChildren().clear();
    lines.forEach(line -> canvas.getChildren().addAll(line.nodes()));
    heads.forEach(canvas.getChildren()::add);
    boxes.values().forEach(box -> canvas.getChildren().add(box.label()));
    keys = new GraphKeys(columns, boxes, model.chartProperty().get());
    canvas.setOnKeyPressed(this::key);
    boxes
        .values()
        .forEach(
            box ->
                box.label().focusedProperty().addListener((_, _, focused) -> reveal(box, focused)));
    arrange();
    emphasise();
  }

  private void key(KeyEvent event) {
    if (keys.move(event.getCode())) {
      event.consume();
    }
  }

  private double needed() {
    double services = Math.max(columns.getFirst().size(), columns.getLast().size()) * SERVICE_GAP;
    return TOP + 12 + Math.max(services, columns.get(1).size() * gap());
  }

  private double gap() {
    return columns.get(1).size() > MANY ? DENSE_GAP : MESSAGE_GAP;
  }

  private void arrange() {
    Bounds view = scroll.getViewportBounds();
    if (columns.isEmpty() || view.getWidth() <= 0) {
      return;
    }
    double width = Math.max(view.getWidth() / zoom.get(), NARROWEST);
    double room = view.getHeight() / zoom.get() - TOP - 12;
    // Few messages do not fill the height: they would stand too far apart.
    double roomy =
        Math.max(
                columns.get(1).size(),
                Math.max(columns.getFirst().size(), columns.getLast().size()))
            * ROOMY;
    Places places =
        Places.of(
            model.chartProperty().get(), columns, SERVICE_GAP, MESSAGE_GAP, Math.min(room, roomy));
    double[] lefts = {SIDE, (width - MESSAGE) / 2, width - SIDE - SERVICE};
    for (int at = 0; at < columns.size(); at++) {
      double wide = at == 1 ? MESSAGE : SERVICE;
      heads.get(at).relocate(lefts[at], 16);
      for (Chart.Node node : columns.get(at)) {
        boxes.get(node.id()).place(lefts[at], TOP + places.middles().get(node.id()), wide);
      }
    }
    for (EdgeLine line : lines) {
      line.place(
          boxes.get(line.edge().from()).label(),
          boxes.get(line.edge().to()).label(),
          TOP + places.middles().get(line.edge().from()),
          TOP + places.middles().get(line.edge().to()));
    }
    canvas.setPrefSize(width, TOP + places.height() + 12);
    canvas.setMinSize(width, TOP + places.height() + 12);
    canvas.setMaxSize(width, TOP + places.height() + 12);
  }

  private void emphasise() {
    Emphasis part = model.part();
    Emphasis pointed = model.pointed();
    for (NodeBox box : boxes.values()) {
      String id = box.node().id();
      box.emphasise(
          part.nodes().contains(id),
          pointed.nodes().contains(id),
          !pointed.isEmpty() && !pointed.nodes().contains(id));
    }
    for (EdgeLine line : lines) {
      line.emphasise(
          part.edges().contains(line.edge()),
          pointed.edges().contains(line.edge()),
          !pointed.isEmpty() && !pointed.edges().contains(line.edge()));
    }
    lines.stream().filter(EdgeLine::standsOut).forEach(EdgeLine::raise);
    boxes.values().forEach(box -> box.label().toFront());
  }

  private void reveal(NodeBox box, boolean focused) {
    if (!focused) {
      return;
    }
    keys.at(box.node());
    model.pointedProperty().set(box.node().id());
    double hidden = canvas.getHeight() * zoom.get() - scroll.getViewportBounds().getHeight();
    if (hidden <= 0) {
      return;
    }
    double top = box.label().getLayoutY() * zoom.get();
    double height = box.label().getHeight() * zoom.get();
    double shown = scroll.getVvalue() * hidden;
    double view = scroll.getViewportBounds().getHeight();
    if (top < shown || top + height > shown + view) {
      scroll.setVvalue(Math.clamp((top + height / 2 - view / 2) / hidden, 0, 1));
    }
  }

  private void wheel(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      zoom.set(Zoom.step(zoom.get(), event.getDeltaY() > 0));
      event.consume();
    }
  }

  /// The column that a node stands in, spoken.
  static String spoken(Column column) {
    return switch (column) {
      case SENDS -> "sends";
      case MESSAGE -> "event";
      case READS -> "reads";
    };
  }
}
