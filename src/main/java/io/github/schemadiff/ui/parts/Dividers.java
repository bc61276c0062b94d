package io.github.schemadiff.ui.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/// Keeps the outer panes of a split pane at their size in pixels while the one between them takes
/// the rest.
///
/// A drag of a divider sets the size; -1 marks the pane that takes the rest.
public final class Dividers {
  private static final double REST = -1;

  /// Share of the room that the fixed panes may take together: in a small window all give way.
  private static final double MOST_FIXED = 0.6;

  private final SplitPane pane;
  private List<Double> sizes = List.of();
  private boolean placing;

  public Dividers(SplitPane pane) {
    this.pane = pane;
    pane.widthProperty().addListener(_ -> later());
    pane.heightProperty().addListener(_ -> later());
  }

  /// @param wanted one size an item, one of them [#rest]
  public void place(List<Double> wanted) {
    sizes = new ArrayList<>(wanted);
    pane.getDividers().forEach(divider -> divider.positionProperty().addListener(_ -> dragged()));
    later();
  }

  public static double rest() {
    return REST;
  }

  /// The size of an item as it was last set or dragged.
  public double size(int item) {
    return sizes.get(item);
  }

  // A split pane sets its own positions while it lays out; ours come after.
  private void later() {
    apply();
    Platform.runLater(this::apply);
  }

  private void apply() {
    double room = room();
    if (room <= 0 || sizes.size() != pane.getItems().size()) {
      return;
    }
    placing = true;
    double fixed = sizes.stream().filter(size -> size != REST).mapToDouble(s -> s).sum();
    double scale = Math.min(1, MOST_FIXED * room / Math.max(1, fixed));
    double at = 0;
    for (int i = 0; i < sizes.size() - 1; i++) {
      at += sizes.get(i) == REST ? room - scale * fixed : scale * sizes.get(i);
      pane.setDividerPosition(i, Math.clamp(at / room, 0, 1));
    }
    placing = false;
  }

  private void dragged() {
    // Only the pressed divider speaks for the reader; positions also move when the window is
    // resized.
    boolean byHand =
        pane.lookupAll(".split-pane-divider").stream().anyMatch(javafx.scene.Node::isPressed);
    double room = room();
    if (placing || !byHand || room <= 0) {
      return;
    }
    double[] positions = pane.getDividerPositions();
    for (int i = 0; i < sizes.size(); i++) {
      double from = i == 0 ? 0 : positions[i - 1];
      double to = i == positions.length ? 1 : positions[i];
      if (sizes.get(i) != REST) {
        sizes.set(i, (to - from) * room);
      }
    }
  }

  private double room() {
    return pane.getOrientation() == Orientation.HORIZONTAL ? pane.getWidth() : pane.getHeight();
  }
}
