package io.github.schemadiff.ui.diff;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Lays out one half of a row. What changed is never cut: when room runs out, the unchanged rest
/// goes first, then the type, then the name.
final class HalfBox extends Pane {
  private static final double PRESENCE = 14;
  private static final double TYPE = 62;
  private static final double LEAST_CONTEXT = 28;
  private static final double LEAST_NAME = 36;
  private static final double GAP = 6;

  private final Label presence = label("presence");
  private final Label name = label("field-name");
  private final Label type = label("field-type");
  private final Label typeChanged = label("facet");
  private final Label context = label("field-context");
  private final List<Label> facets = new ArrayList<>();
  private Half shown;
  private double indent;
  private double nameWidth;

  HalfBox() {
    typeChanged.getStyleClass().add("type");
    getChildren().addAll(presence, name, type, typeChanged, context);
    setMinWidth(0);
  }

  /// Shows another half: cells are asked often, so labels are kept.
  ///
  /// @param width of the name, so that types align at every depth
  void show(Half half, double indentation, double width) {
    indent = indentation;
    nameWidth = width;
    if (!half.equals(shown)) {
      shown = half;
      presence.setText(half.presence());
      name.setText(half.name());
      type.setText(half.type());
      typeChanged.setText(half.type());
      typeChanged.setVisible(half.typeChanged());
      context.setText(half.context());
      getChildren().removeAll(facets);
      facets.clear();
      half.changed().forEach(word -> facets.add(facet(word)));
      getChildren().addAll(facets);
    }
    requestLayout();
  }

  private static Label facet(String word) {
    Label facet = label("facet");
    facet.setText(word);
    facet.setMinWidth(USE_PREF_SIZE);
    return facet;
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  @Override
  protected void layoutChildren() {
    if (shown == null) {
      return;
    }
    Label type = shown.typeChanged() ? typeChanged : this.type;
    double boxed = facets.stream().mapToDouble(f -> Math.ceil(f.prefWidth(-1)) + GAP).sum();
    double left = getWidth() - indent - PRESENCE - boxed;
    double wholeName = Math.ceil(name.prefWidth(-1)) + GAP;
    double leastType = Math.ceil(type.prefWidth(-1)) + GAP;
    boolean typed = shown.typeChanged() || left >= wholeName + leastType;
    // In columns where there is room; else types give up theirs, then names.
    double column = Math.max(nameWidth, wholeName);
    double forType = typed ? Math.clamp(left - column, leastType, Math.max(TYPE, leastType)) : 0;
    double forName = Math.clamp(left - forType, LEAST_NAME, column);
    double x = place(presence, indent, PRESENCE);
    x = place(name, x, forName - GAP) + GAP;
    this.type.setVisible(typed && !shown.typeChanged());
    place(type, x, Math.max(0, leastType - GAP));
    x += forType;
    for (Label facet : facets) {
      x = place(facet, x, Math.ceil(facet.prefWidth(-1))) + GAP;
    }
    double rest = getWidth() - x;
    context.setVisible(rest > LEAST_CONTEXT);
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
