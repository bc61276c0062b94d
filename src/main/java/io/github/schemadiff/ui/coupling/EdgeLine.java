package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.report.graph.Chart;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/// One edge of the graph; what a service reads ends in an arrow.
final class EdgeLine {
  private static final PseudoClass PART = PseudoClass.getPseudoClass("part");
  private static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");
  private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");
  private static final double ARROW = 8;

  private final Chart.Edge edge;
  private final CubicCurve curve = new CubicCurve();
  private final Polygon arrow = new Polygon(0, 0, -ARROW, -3.6, -ARROW, 3.6);
  private final boolean pointed;
  private boolean standsOut;

  EdgeLine(Chart.Edge edge) {
    this.edge = edge;
    this.pointed = edge.to().startsWith(Chart.reads(""));
    for (Shape shape : List.of(curve, arrow)) {
      shape.getStyleClass().add("since-" + edge.since().name().toLowerCase(Locale.ROOT));
      shape.setMouseTransparent(true);
    }
    curve.getStyleClass().add("graph-edge");
    arrow.getStyleClass().add("graph-arrow");
    if (edge.call()) {
      curve.getStyleClass().add("call");
    }
    arrow.setVisible(pointed);
  }

  Chart.Edge edge() {
    return edge;
  }

  List<Node> nodes() {
    return List.of(curve, arrow);
  }

  boolean standsOut() {
    return standsOut;
  }

  void raise() {
    curve.toFront();
    arrow.toFront();
  }

  void place(Region from, Region to, double fromMiddle, double toMiddle) {
    double start = from.getLayoutX() + from.getMaxWidth();
    double end = to.getLayoutX() - (pointed ? ARROW - 1 : 0);
    double bend = (end - start) * 0.45;
    curve.setStartX(start);
    curve.setStartY(fromMiddle);
    curve.setControlX1(start + bend);
    curve.setControlY1(fromMiddle);
    curve.setControlX2(end - bend);
    curve.setControlY2(toMiddle);
    curve.setEndX(end);
    curve.setEndY(toMiddle);
    arrow.setLayoutX(to.getLayoutX());
    arrow.setLayoutY(toMiddle);
  }

  void emphasise(boolean part, boolean near, boolean dim) {
    standsOut = part || near;
    for (Shape shape : List.of(curve, arrow)) {
      shape.pseudoClassStateChanged(PART, part);
      shape.pseudoClassStateChanged(NEAR, near);
      shape.pseudoClassStateChanged(DIM, dim);
    }
  }
}
