package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.rule.coupling.Sign;
import io.github.schemadiff.rule.coupling.SignChange;
import io.github.schemadiff.rule.coupling.SignChange.Tendency;
import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Sentence;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// The list of signs: seen, not seen, unknown, and what became of each since the old version.
final class SignsView {
  private final CouplingModel model;
  private final ListView<Sign> list = new ListView<>();
  private final VBox root = new VBox();
  private boolean following;

  SignsView(CouplingModel model) {
    this.model = model;
    Label title = new Label("Signs of a distributed monolith");
    HBox head = new HBox(title);
    head.getStyleClass().add("head");
    TextFlow note =
        Sentence.of(
            "Evidence, never a grade: “small” and “chatty” cannot be measured. Unknown means that"
                + " the sources do not say.",
            "muted",
            "small");
    note.getStyleClass().add("note");
    list.setId("signs");
    list.setCellFactory(_ -> new Cell());
    list.setAccessibleText("Signs of a distributed monolith");
    VBox.setVgrow(list, Priority.ALWAYS);
    root.getStyleClass().add("signs");
    root.getChildren().addAll(head, list, note);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, chosen) -> {
              if (chosen != null && !following) {
                model.select(chosen);
              }
            });
    model.signProperty().addListener((_, _, _) -> show());
    model.chartProperty().addListener((_, _, _) -> show());
    show();
  }

  Parent root() {
    return root;
  }

  void focus() {
    list.requestFocus();
  }

  private void show() {
    following = true;
    if (!list.getItems().equals(model.signs())) {
      list.getItems().setAll(model.signs());
    }
    list.getSelectionModel().select(model.signProperty().get());
    following = false;
  }

  private final class Cell extends ListCell<Sign> {
    @Override
    protected void updateItem(Sign sign, boolean empty) {
      super.updateItem(sign, empty);
      setText(null);
      setGraphic(empty || sign == null ? null : row(sign));
      setAccessibleText(empty || sign == null ? null : spoken(sign));
    }

    /// As high as the row wrapped to the width of the list, which is not scrolled sideways.
    @Override
    protected double computePrefHeight(double width) {
      double inside = list.getWidth() - snappedLeftInset() - snappedRightInset();
      return getGraphic() instanceof HBox row && inside > 0
          ? snapSizeY(row.prefHeight(inside)) + snappedTopInset() + snappedBottomInset()
          : super.computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }
  }

  private HBox row(Sign sign) {
    Label id = new Label(sign.card().id());
    id.getStyleClass().add("id");
    Label title = new Label(sign.card().title());
    title.getStyleClass().add("title");
    Label state = new Label(said(sign), Icons.of(icon(sign.state())));
    state.getStyleClass().addAll("state", sign.state().name().toLowerCase(java.util.Locale.ROOT));
    state.setMinWidth(0);
    state.setWrapText(true);
    VBox text = new VBox(2, title, state);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    since(sign).ifPresent(text.getChildren()::add);
    HBox row = new HBox(10, id, text);
    row.setMinWidth(0);
    return row;
  }

  private static String said(Sign sign) {
    return sign.state().label() + ": " + Sentence.plain(sign.summary());
  }

  private String spoken(Sign sign) {
    return sign.card().title()
        + ", "
        + said(sign)
        + since(sign).map(label -> ", " + label.getText()).orElse("");
  }

  private java.util.Optional<Label> since(Sign sign) {
    List<SignChange> changes = model.changes(sign);
    if (changes.isEmpty()) {
      return java.util.Optional.empty();
    }
    long worse = count(changes, Tendency.WORSE);
    long better = count(changes, Tendency.BETTER);
    String text =
        worse > 0 && better > 0
            ? "Better and worse than before"
            : worse > 0 ? "Worse than before" : better > 0 ? "Better than before" : "Changed";
    String icon =
        worse > 0 && better == 0
            ? "mdi2a-arrow-up"
            : better > 0 && worse == 0 ? "mdi2a-arrow-down" : "mdi2s-swap-vertical";
    Label label = new Label(text, Icons.of(icon));
    label.getStyleClass().add("since");
    return java.util.Optional.of(label);
  }

  private static long count(List<SignChange> changes, Tendency tendency) {
    return changes.stream().filter(change -> change.way().tendency() == tendency).count();
  }

  static String icon(Sign.State state) {
    return switch (state) {
      case SEEN -> "mdi2c-circle-double";
      case NOT_SEEN -> "mdi2c-check";
      case UNKNOWN -> "mdi2h-help-circle-outline";
    };
  }
}
