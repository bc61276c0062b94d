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
  private final Region window = new Region();
  private Aligned text = Aligned.EMPTY;
  private List<Integer> violations = List.of();
  private double top;
  private double share = 1;

  OverviewStrip(DoubleConsumer moveTo) {
    getStyleClass().add("overview");
    setAccessibleText("Overview of changes");
    window.getStyleClass().add("viewport");
    window.setManaged(false);
    window.setMouseTransparent(true);
    getChildren().addAll(canvas, window);
    setOnMousePressed(event -> moveTo.accept(event.getY() / Math.max(1, getHeight())));
    setOnMouseDragged(event -> moveTo.accept(event.getY() / Math.max(1, getHeight())));
    for (Region probe : List.of(added, removed, changed, violation)) {
      probe.backgroundProperty().addListener(_ -> draw());
    }
  }

  void show(Aligned shown) {
    text = shown;
    draw();
  }

  /// @param rows of broken rules
  void violations(List<Integer> rows) {
    violations = rows;
    draw();
  }

  /// @param from share of the text above the window, 0 to 1
  void window(double from, double height) {
    top = from;
    share = height;
    place();
  }

  @Override
  protected void layoutChildren() {
    boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    if (resized) {
      draw();
    }
    place();
  }

  private void place() {
    window.setVisible(share < 1 && !text.rows().isEmpty());
    double height = Math.max(8, share * getHeight());
    double y = Math.min(top * getHeight(), getHeight() - height);
    window.resizeRelocate(1, Math.floor(Math.max(0, y)), getWidth() - 2, Math.floor(height));
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    int rows = text.rows().size();
    double scale = rows == 0 ? 0 : canvas.getHeight() / rows;
    double height = Math.max(2.5, Math.min(5, scale));
    int drawn = -1;
    for (int row = 0; row < rows; row++) {
      LineKind kind = text.rows().get(row).kind();
      // Long texts have many rows to a pixel: the first that changed stands for them.
      int pixel = (int) (row * scale);
      if (kind != LineKind.SAME && pixel != drawn) {
        drawn = pixel;
        g.setFill(paint(colour(kind)));
        g.fillRect(3, row * scale, canvas.getWidth() - 6, height);
      }
    }
    g.setFill(paint(violation));
    for (int row : violations) {
      g.fillRect(3, row * scale, canvas.getWidth() - 6, Math.max(4, height));
    }
  }

  private Region colour(LineKind kind) {
    return switch (kind) {
      case ADDED -> added;
      case REMOVED -> removed;
      case CHANGED, SAME -> changed;
    };
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
