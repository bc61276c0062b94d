package io.github.schemadiff.ui;

import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.welcome.Choosers;
import io.github.schemadiff.ui.welcome.Drops;
import io.github.schemadiff.ui.welcome.Location;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One of the two sets: says what it is, takes another one by menu or drop.
final class SideButton {
  private static final double WIDEST = 320;
  private static final double WIDEST_IF_NARROW = 190;

  private final MenuButton button = new MenuButton();
  private final Label name = Toolbar.label("", "name");
  private final Label version = Toolbar.label("", "version");
  private final String role;

  /// @param role "Old" or "New"
  SideButton(
      String role,
      ObjectProperty<String> location,
      Choosers choosers,
      Consumer<String> chosen,
      Consumer<String> refused) {
    this.role = role;
    button.setId("side-" + role.toLowerCase(Locale.ROOT));
    button.getStyleClass().add("side-button");
    Label what = Toolbar.label(role, "role");
    what.setMinWidth(Region.USE_PREF_SIZE);
    name.setMinWidth(24);
    HBox words = new HBox(6, what, name, version);
    words.setAlignment(Pos.CENTER_LEFT);
    button.setGraphic(words);
    narrow(false);
    MenuItem folder = new MenuItem("Choose folder…", Icons.of("mdi2f-folder-open-outline"));
    folder.setOnAction(_ -> choosers.folder(role, location.get(), chosen));
    MenuItem file =
        new MenuItem("Choose file or archive…", Icons.of("mdi2f-file-document-outline"));
    file.setOnAction(_ -> choosers.file(role, location.get(), chosen));
    button.getItems().addAll(folder, file);
    Drops.accept(button, chosen, refused);
  }

  Node root() {
    return button;
  }

  void narrow(boolean narrow) {
    button.setMaxWidth(narrow ? WIDEST_IF_NARROW : WIDEST);
  }

  void show(String label, String location) {
    String family = Location.family(location, label);
    name.setText(family);
    version.setText(label.equals(family) ? "" : label);
    version.setManaged(!version.getText().isEmpty());
    version.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(role + " set: " + family + " " + label);
    button.setTooltip(new Tooltip(location));
  }
}
