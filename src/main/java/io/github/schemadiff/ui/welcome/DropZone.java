package io.github.schemadiff.ui.welcome;

import io.github.schemadiff.ui.parts.Icons;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One side of the welcome page: drop or choose a folder, files or an archive.
final class DropZone {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

  private static final String KEPT = " What was chosen before is still here.";

  private final String side;
  private final ObjectProperty<String> location;
  private final Choosers choosers;
  private final VBox root = new VBox();
  private String trouble = "";

  DropZone(
      String side, ObjectProperty<String> location, Choosers choosers, Consumer<String> failed) {
    this.side = side;
    this.location = location;
    this.choosers = choosers;
    root.setId("drop-" + side.toLowerCase(java.util.Locale.ROOT));
    root.getStyleClass().add("drop-zone");
    root.setFocusTraversable(false);
    root.setAccessibleText("Drop zone for the " + side + " set");
    Drops.accept(
        root,
        dropped -> {
          trouble = "";
          location.set(dropped);
        },
        why -> failed.accept(location.get().isBlank() ? why : why + KEPT));
    location.addListener(
        _ -> {
          trouble = "";
          show();
        });
    show();
  }

  Node root() {
    return root;
  }

  void say(String message) {
    trouble = message;
    show();
  }

  private void show() {
    root.getChildren().clear();
    boolean chosen = !location.get().isBlank();
    root.pseudoClassStateChanged(CHOSEN, chosen);
    root.pseudoClassStateChanged(TROUBLE, !trouble.isEmpty());
    if (chosen) {
      chosen(Location.of(location.get()));
    } else {
      empty();
    }
    if (!trouble.isEmpty()) {
      Label message = label(trouble, "trouble");
      message.setId(root.getId() + "-trouble");
      message.setMinHeight(Region.USE_PREF_SIZE);
      root.getChildren().add(message);
    }
  }

  private void chosen(Location at) {
    FontIcon icon = Icons.of(at.icon(), "big");
    HBox name = new HBox(8, icon, label(at.name(), "title"));
    name.setAlignment(Pos.CENTER);
    Button clear = new Button("Clear");
    clear.setOnAction(_ -> location.set(""));
    root.getChildren()
        .addAll(
            name,
            label(side + " · " + at.kind() + " · " + location.get(), "note"),
            buttons(button("Choose another…", () -> choosers.folder(side, location)), clear));
  }

  private void empty() {
    root.getChildren()
        .addAll(
            Icons.of("mdi2t-tray-arrow-down", "big"),
            label(side, "title"),
            label("Drop a folder, a file or an archive here", "note"),
            buttons(
                button("Choose folder…", () -> choosers.folder(side, location)),
                button("Choose file…", () -> choosers.file(side, location))));
  }

  private static HBox buttons(Button... buttons) {
    HBox box = new HBox(8, buttons);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  private static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMaxWidth(440);
    label.setAlignment(Pos.CENTER);
    return label;
  }
}
