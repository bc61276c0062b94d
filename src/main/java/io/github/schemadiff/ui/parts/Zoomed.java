package io.github.schemadiff.ui.parts;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows one node larger or smaller. The node is laid out in the room that the zoom leaves, so that
/// layouts that follow the width see the width after zoom.
public final class Zoomed extends Region {
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final Node content;

  public Zoomed(Node content) {
    this.content = content;
    Scale scale = new Scale();
    scale.xProperty().bind(zoom);
    scale.yProperty().bind(zoom);
    content.getTransforms().add(scale);
    getChildren().add(content);
    zoom.addListener(_ -> requestLayout());
    getStyleClass().add("zoomed");
  }

  /// 1 is as drawn.
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / zoom.get(), getHeight() / zoom.get());
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(height) * zoom.get();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width) * zoom.get();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}
