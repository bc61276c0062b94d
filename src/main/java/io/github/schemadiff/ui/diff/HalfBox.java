package io.github.schemadiff.ui.diff;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Lays out one half of a row. What changed is never cut: when room runs out, the unchanged rest
/// goes first, then the type, then the name.
final class HalfBox extends Pane {
  private static final double PRESENCE = 14;
  private static final double TYPE = 62;
  private static final double LEAST_TYPE = 28;
  private static final double LEAST_NAME = 36;
  private static final double GAP = 6;

  private final Label presence;
  private final Label name;
  private final Label type;
  private final List<Label> facets;
  private final Label context;
  private final double indent;
  private final double nameWidth;

  /// @param nameWidth so that types align at every depth
  HalfBox(
      Label presence,
      Label name,
      Label type,
      List<Label> facets,
      Label context,
      double indent,
      double nameWidth) {
    this.presence = presence;
    this.name = name;
    this.type = type;
    this.facets = List.copyOf(facets);
    this.context = context;
    this.indent = indent;
    this.nameWidth = nameWidth;
    getChildren().addAll(presence, name, type);
    getChildren().addAll(facets);
    getChildren().add(context);
    setMinWidth(0);
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - indent - PRESENCE;
    double boxed = facets.stream().mapToDouble(f -> Math.ceil(f.prefWidth(-1)) + GAP).sum();
    double typeWidth = Math.max(TYPE, Math.ceil(type.prefWidth(-1)) + GAP);
    double left = room - boxed;
    double forType = Math.max(LEAST_TYPE, Math.min(typeWidth, left - nameWidth));
    double forName = Math.max(LEAST_NAME, Math.min(nameWidth, left - forType));
    double x = indent;
    x = place(presence, x, PRESENCE);
    x = place(name, x, forName - 2) + 2;
    x = place(type, x, Math.min(forType, type.prefWidth(-1)));
    x += Math.max(0, forType - Math.min(forType, type.prefWidth(-1)));
    for (Label facet : facets) {
      x = place(facet, x, Math.ceil(facet.prefWidth(-1))) + GAP;
    }
    double rest = getWidth() - x;
    context.setVisible(rest > LEAST_TYPE);
    place(context, x, Math.max(0, rest));
  }

  private double place(Node node, double x, double width) {
    double height = Math.min(getHeight(), Math.ceil(node.prefHeight(-1)));
    node.resizeRelocate(x, Math.floor((getHeight() - height) / 2), width, height);
    return x + width;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 24;
  }
}
