package io.github.schemadiff.ui.browse;

import io.github.schemadiff.ui.parts.Badge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Lays out an event of the list: its name, and at the right what happened to it. Names fit first:
/// where room runs out, the badges keep their shape and lose their words.
final class EventRow extends Pane {
  private static final double GAP = 4;
  private static final double BEFORE_BADGES = 6;

  private final Label name;
  private final Optional<Label> mark;
  private final List<Label> badges;
  private final List<Label> shapes;

  EventRow(Label name, Optional<Label> mark, List<Label> badges) {
    this.name = name;
    this.mark = mark;
    this.badges = badges;
    this.shapes = badges.stream().map(Badge::shape).toList();
    getChildren().add(name);
    mark.ifPresent(getChildren()::add);
    getChildren().addAll(badges);
    getChildren().addAll(shapes);
    setMinWidth(0);
    setPrefWidth(10);
    setMaxWidth(Double.MAX_VALUE);
  }

  @Override
  protected void layoutChildren() {
    double wanted = Math.ceil(name.prefWidth(-1));
    boolean words = wanted + width(beside(badges)) <= getWidth();
    badges.forEach(badge -> badge.setVisible(words));
    shapes.forEach(shape -> shape.setVisible(!words));
    List<Label> shown = beside(words ? badges : shapes);
    place(name, 0, Math.min(wanted, Math.max(0, getWidth() - width(shown))));
    double x = getWidth();
    for (Label label : shown.reversed()) {
      double width = width(label);
      x -= width;
      place(label, x, width);
      x -= GAP;
    }
  }

  private List<Label> beside(List<Label> weights) {
    List<Label> beside = new ArrayList<>();
    mark.ifPresent(beside::add);
    beside.addAll(weights);
    return beside;
  }

  private static double width(List<Label> labels) {
    double gaps = labels.isEmpty() ? 0 : BEFORE_BADGES + (labels.size() - 1) * GAP;
    return gaps + labels.stream().mapToDouble(EventRow::width).sum();
  }

  private static double width(Label label) {
    return Math.ceil(Math.max(label.minWidth(-1), label.prefWidth(-1)));
  }

  private void place(Label label, double x, double width) {
    double height = Math.min(getHeight(), Math.ceil(label.prefHeight(-1)));
    label.resizeRelocate(x, Math.floor((getHeight() - height) / 2), width, height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 24;
  }
}
