package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.ui.parts.Badge;
import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Sentence;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A finding that stems from a piece of evidence, with the way to it.
final class FindingRow {
  private FindingRow() {}

  /// @param told whether what changed is told already
  static Node of(Finding finding, boolean told, EvidenceView.Actions actions) {
    Label event = new Label(finding.event());
    event.getStyleClass().add("code");
    event.setMinWidth(0);
    VBox text = new VBox(2, event);
    if (!told) {
      text.getChildren().add(Sentence.of(finding.headline(), "small", "muted"));
    }
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(8);
    Badge.all(List.of(finding)).stream().findFirst().ifPresent(row.getChildren()::add);
    row.getChildren().add(text);
    // No button: that would not wrap what is in it.
    row.getStyleClass().add("finding-row");
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.BUTTON);
    row.setAccessibleText(
        "To the finding: " + finding.event() + ", " + Sentence.plain(finding.headline()));
    row.setOnMouseClicked(_ -> actions.openFinding(finding));
    row.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            actions.openFinding(finding);
            key.consume();
          }
        });
    Icons.explain(row, Sentence.plain(finding.headline()));
    return row;
  }
}
