package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.ui.parts.Icons;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// What the shapes of the graph mean.
final class Legend {
  private Legend() {}

  static Region of() {
    Region box = new Region();
    box.getStyleClass().add("part-box");
    FlowPane legend = new FlowPane(16, 4);
    legend.getStyleClass().add("legend");
    legend
        .getChildren()
        .addAll(
            entry(box, "part of the selected evidence"),
            entry(Icons.of("mdi2c-close-octagon", "violation"), "breaks readers"),
            entry(Icons.of("mdi2a-alert", "warning"), "warning"),
            entry(Icons.of("mdi2h-help-circle-outline", "not-proven"), "not proven"),
            entry(Icons.of("mdi2p-phone-outline", "quiet"), "call, the caller waits"),
            entry(line("since-added"), "new"),
            entry(line("since-removed"), "removed"),
            new Label("A service that sends and reads stands on both sides."));
    return legend;
  }

  private static Node line(String style) {
    Region line = new Region();
    line.getStyleClass().addAll("line-box", style);
    return line;
  }

  private static Label entry(Node mark, String text) {
    return new Label(text, mark);
  }
}
