package io.github.schemadiff.ui.explain;

import io.github.schemadiff.report.content.ReportContent.Bit;
import io.github.schemadiff.report.content.ReportContent.Specimen;
import io.github.schemadiff.report.content.ReportContent.Tone;
import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// A witness: the document with its failing member marked, below it the reader's own error.
final class WitnessView {
  /// Longer lines may be cut, and are said in a tooltip.
  private static final int LONG = 36;

  /// Of one letter of the document's type.
  private static final double ADVANCE = 7.2;

  private WitnessView() {}

  static Node of(Specimen witness) {
    TextFlow title = Sentence.of("**Witness** · " + witness.title(), "muted", "small");
    VBox document = new VBox();
    document.getStyleClass().add("document");
    witness.lines().forEach(line -> document.getChildren().add(line(line)));
    if (!witness.bytes().isEmpty()) {
      document.getChildren().add(note(witness.bytes()));
    }
    if (!witness.read().isEmpty()) {
      document.getChildren().add(note("read as " + witness.read()));
    }
    VBox box = new VBox(document, error(witness));
    if (!witness.others().isEmpty()) {
      box.getChildren().add(Sentence.of(witness.others(), "muted", "small"));
    }
    box.getStyleClass().add("witness");
    box.setId("witness");
    VBox part = new VBox(title, box);
    part.getStyleClass().add("part");
    return part;
  }

  private static Node line(List<Bit> bits) {
    HBox row = new HBox();
    row.setMinWidth(0);
    for (Bit bit : bits) {
      if (bit.text().isBlank()) {
        row.setPadding(new Insets(0, 0, 0, bit.text().length() * ADVANCE));
      } else {
        row.getChildren().add(bit(bit));
      }
    }
    String whole = bits.stream().map(Bit::text).collect(Collectors.joining()).strip();
    if (whole.length() > LONG) {
      Tooltip.install(row, new Tooltip(whole));
    }
    return row;
  }

  private static Label bit(Bit bit) {
    Label label = new Label(bit.text());
    label.getStyleClass().addAll("line", bit.tone().name().toLowerCase(Locale.ROOT));
    if (bit.tone() == Tone.FAILING || bit.tone() == Tone.MISSING) {
      label.setGraphic(Icons.of("mdi2c-close-thick"));
      label.setAccessibleText("The reader fails here: " + bit.text());
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    } else if (bit.tone() == Tone.PLAIN || bit.text().endsWith(": ")) {
      // Values may be cut, neither names nor what leads to the failing member.
      label.setMinWidth(Region.USE_PREF_SIZE);
    }
    return label;
  }

  private static Label note(String text) {
    Label note = new Label(text);
    note.getStyleClass().addAll("line", "note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    return note;
  }

  private static Node error(Specimen witness) {
    Label words = new Label(witness.error());
    words.getStyleClass().add("words");
    words.setWrapText(true);
    words.setId("reader-error");
    Label by = new Label("The reader’s own words (" + witness.checkedBy() + ")");
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
