package io.github.schemadiff.ui.find;

import io.github.schemadiff.ui.parts.Icons;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The find box above the tree.
public final class FindBar {
  private final FindModel model;
  private final TextField field = new TextField();
  private final HBox root;

  public FindBar(FindModel model) {
    this.model = model;
    field.setId("find");
    field.setPromptText("Find a field, a type, an event");
    field.setPrefWidth(260);
    field.setAccessibleText("Find");
    field.textProperty().bindBidirectional(model.textProperty());
    field.setOnAction(_ -> model.next());
    Label count = new Label();
    count.setId("find-status");
    count.getStyleClass().add("count");
    count.textProperty().bind(model.statusProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    root =
        new HBox(
            Icons.of("mdi2m-magnify"),
            field,
            Icons.button("mdi2c-chevron-up", "Previous match", "Shift+Enter", model::previous),
            Icons.button("mdi2c-chevron-down", "Next match", "Enter", model::next),
            count,
            space,
            Icons.button("mdi2c-close", "Close find", "Esc", model::close));
    root.getStyleClass().add("find-bar");
    root.visibleProperty().bind(model.openProperty());
    root.managedProperty().bind(model.openProperty());
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.close();
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            model.previous();
            event.consume();
          }
        });
  }

  public Node root() {
    return root;
  }

  public void open() {
    model.openProperty().set(true);
    field.requestFocus();
    field.selectAll();
  }
}
