package io.github.schemadiff.ui.sources;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// The whole text as a strip: where it changed, where rules are broken, and the part that is on
/// show.
///
/// Its colours come from the stylesheet through invisible regions, as a canvas knows no CSS.
final class OverviewStrip extends Pane {
  private final Canvas canvas = new Canvas();
  private final Region added = probe("-sde-added");
  private final Region removed = probe("-sde-removed");
  private final Region changed = probe("-sde-control");
  private final Region violation = probe("-sde-violation-fill");
  private final Region window = probe("-color-fg-muted");
  private Aligned text = Aligned.EMPTY;
  private List<Integer> violations = List.of();
  private double top;
  private double share = 1;

  OverviewStrip(DoubleConsumer moveTo) {
    getStyleClass().add("overview");
    setAccessibleText("Overview of changes");
    getChildren().add(canvas);
    setOnMousePressed(event -> moveTo.accept(event.getY() / Math.max(1, getHeight())));
    setOnMouseDragged(event -> moveTo.accept(event.getY() / Math.max(1, getHeight())));
    for (Region probe : List.of(added, removed, changed, violation, window)) {
      probe.backgroundProperty().addListener(_ -> requestLayout());
    }
  }

  /// @param rows of broken rules
  void show(Aligned shown, List<Integer> rows) {
    text = shown;
    violations = rows;
    requestLayout();
  }

  /// @param from share of the text above the window, 0 to 1
  void window(double from, double height) {
    top = from;
    share = height;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    super.layoutChildren();
    draw();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    int rows = text.rows().size();
    if (rows == 0) {
      return;
    }
    double scale = getHeight() / rows;
    double height = Math.max(2.5, Math.min(5, scale));
    for (int row = 0; row < rows; row++) {
      Region colour =
          switch (text.rows().get(row).kind()) {
            case SAME -> null;
            case ADDED -> added;
            case REMOVED -> removed;
            case CHANGED -> changed;
          };
      if (colour != null) {
        g.setFill(paint(colour));
        g.fillRect(3, row * scale, getWidth() - 6, height);
      }
    }
    g.setFill(paint(violation));
    violations.forEach(row -> g.fillRect(3, row * scale, getWidth() - 6, Math.max(4, height)));
    if (share < 1) {
      g.setStroke(paint(window));
      g.setLineWidth(1);
      double y = Math.min(top * getHeight(), getHeight() - 8);
      g.strokeRect(1.5, Math.floor(y) + 0.5, getWidth() - 3, Math.max(8, share * getHeight()));
    }
  }

  private Region probe(String colour) {
    Region probe = new Region();
    probe.setManaged(false);
    probe.setVisible(false);
    probe.setStyle("-fx-background-color: " + colour);
    getChildren().add(probe);
    return probe;
  }

  private static Paint paint(Region probe) {
    return probe.getBackground() == null || probe.getBackground().getFills().isEmpty()
        ? Color.GRAY
        : probe.getBackground().getFills().getFirst().getFill();
  }
}
