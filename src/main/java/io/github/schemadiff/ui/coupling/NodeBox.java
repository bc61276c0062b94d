package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.report.graph.Chart;
import io.github.schemadiff.report.graph.Chart.Since;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.ui.parts.Badge;
import io.github.schemadiff.ui.parts.Icons;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/// One service or message of the graph.
final class NodeBox {
  private static final PseudoClass PART = PseudoClass.getPseudoClass("part");
  private static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");
  private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");

  private final Chart.Node node;
  private final Label label;

  NodeBox(Chart.Node node, CouplingModel model, Consumer<EventComparison> open) {
    this.node = node;
    this.label = new Label((node.since() == Since.ADDED ? "+ " : "") + node.name().strip());
    label.setId(node.id());
    label.setUserData(node);
    label.getStyleClass().addAll("graph-node", node.isService() ? "service" : "message");
    label.getStyleClass().add("since-" + node.since().name().toLowerCase(java.util.Locale.ROOT));
    label.setAccessibleRole(AccessibleRole.BUTTON);
    Optional<EventComparison> event = model.event(node);
    if (!node.isService()) {
      label.setGraphic(Icons.of(icon(node, event), style(event)));
    }
    String spoken = spoken(event);
    label.setAccessibleText(spoken);
    Icons.explain(label, node.name() + "\n" + hint(event, spoken));
    label.setOnMouseEntered(_ -> model.pointedProperty().set(node.id()));
    label.setOnMouseExited(
        _ -> {
          if (model.pointedProperty().get().equals(node.id()) && !label.isFocused()) {
            model.pointedProperty().set("");
          }
        });
    label
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused && model.pointedProperty().get().equals(node.id())) {
                model.pointedProperty().set("");
              }
            });
    label.setOnMouseClicked(
        click -> {
          if (click.isStillSincePress()) {
            label.requestFocus();
            event.ifPresent(open);
          }
        });
    label.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            event.ifPresent(open);
            key.consume();
          }
        });
  }

  Chart.Node node() {
    return node;
  }

  Label label() {
    return label;
  }

  void place(double left, double middle, double width) {
    double height = node.isService() ? 34 : 28;
    label.resizeRelocate(left, middle - height / 2, width, height);
    label.setMinSize(width, height);
    label.setMaxSize(width, height);
    label.setPrefSize(width, height);
  }

  void emphasise(boolean part, boolean near, boolean dim) {
    label.pseudoClassStateChanged(PART, part);
    label.pseudoClassStateChanged(NEAR, near);
    label.pseudoClassStateChanged(DIM, dim);
  }

  private static List<Finding> findings(Optional<EventComparison> event) {
    return event.map(EventComparison::findings).orElse(List.of());
  }

  private static Optional<Finding> heaviest(Optional<EventComparison> event) {
    return findings(event).stream().findFirst().filter(it -> it.severity() != Severity.INFO);
  }

  /// What a finding weighs, and otherwise how it is sent: a call is known by its lines as well.
  private static String icon(Chart.Node node, Optional<EventComparison> event) {
    return heaviest(event)
        .map(
            finding ->
                finding.notProven() ? "mdi2h-help-circle-outline" : Badge.icon(finding.severity()))
        .orElse(node.call() ? "mdi2p-phone-outline" : "mdi2e-email-outline");
  }

  private static String style(Optional<EventComparison> event) {
    return heaviest(event)
        .map(finding -> finding.notProven() ? "not-proven" : finding.severity().id())
        .orElse("quiet");
  }

  private String spoken(Optional<EventComparison> event) {
    String since =
        switch (node.since()) {
          case BOTH -> "";
          case ADDED -> ", new";
          case REMOVED -> ", removed";
        };
    if (node.isService()) {
      return node.name() + ", " + GraphView.spoken(node.column()) + since;
    }
    String told =
        heaviest(event)
            .map(
                finding ->
                    finding.notProven()
                        ? ", not proven"
                        : ", " + Badge.word(finding.severity()).toLowerCase(java.util.Locale.ROOT))
            .orElse("");
    return (node.call() ? "call " : "") + node.name() + since + told;
  }

  private String hint(Optional<EventComparison> event, String spoken) {
    String told = spoken.substring(Math.min(spoken.length(), node.name().length()));
    String go = event.isPresent() ? "Enter or click: to the event" : "";
    return (told.startsWith(", ") ? told.substring(2) + "\n" : "") + go;
  }
}
