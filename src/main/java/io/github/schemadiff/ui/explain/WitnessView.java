package io.github.schemadiff.ui.explain;

import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Sentence;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// A witness: the document with its failing member marked, below it the reader's own error.
final class WitnessView {
  /// Longer lines may be cut, and are said in a tooltip.
  private static final int LONG = 36;

  private WitnessView() {}

  static Node of(Explanation.Proof proof) {
    TextFlow title = Sentence.of("**Witness** · " + proof.heading(), "muted", "small");
    VBox document = new VBox();
    document.getStyleClass().add("document");
    proof.lines().forEach(line -> document.getChildren().add(line(line)));
    if (!proof.bytes().isEmpty()) {
      document
          .getChildren()
          .add(line(new WitnessText.Line("base64 " + proof.bytes(), WitnessText.Kind.ELIDED)));
    }
    if (!proof.read().isEmpty()) {
      document
          .getChildren()
          .add(line(new WitnessText.Line("read as " + proof.read(), WitnessText.Kind.FAILING)));
    }
    VBox box = new VBox(document, error(proof));
    box.getStyleClass().add("witness");
    box.setId("witness");
    VBox part = new VBox(title, box);
    part.getStyleClass().add("part");
    return part;
  }

  private static Node line(WitnessText.Line line) {
    int indent = line.text().length() - line.text().stripLeading().length();
    Label label = new Label(line.text().strip());
    label.getStyleClass().addAll("line", line.kind().name().toLowerCase(Locale.ROOT));
    if (line.kind() == WitnessText.Kind.MISSING || line.kind() == WitnessText.Kind.FAILING) {
      label.setGraphic(Icons.of("mdi2c-close-thick"));
      label.setAccessibleText("The reader fails here: " + label.getText());
    }
    if (label.getText().length() > LONG) {
      label.setTooltip(new Tooltip(label.getText()));
    }
    VBox.setMargin(label, new Insets(0, 0, 0, indent * 7.2));
    return label;
  }

  private static Node error(Explanation.Proof proof) {
    Label words = new Label(proof.error());
    words.getStyleClass().add("words");
    words.setWrapText(true);
    words.setId("reader-error");
    Label by = new Label("The reader’s own words (" + proof.checkedBy() + ")");
    by.getStyleClass().add("part-note");
    by.setWrapText(true);
    VBox text = new VBox(2, words, by);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox error = new HBox(Icons.of("mdi2c-close-octagon"), text);
    error.getStyleClass().add("error");
    return error;
  }
}
