package io.github.schemadiff.ui;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.rule.Policy;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Versions;
import io.github.schemadiff.ui.welcome.Choosers;
import io.github.schemadiff.ui.welcome.Drops;
import io.github.schemadiff.ui.welcome.Location;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What is compared, how, and where the reader is.
final class Toolbar {
  private final Label position = new Label();
  private final HBox root = new HBox();
  private final MenuButton export = new MenuButton("Export", Icons.of("mdi2e-export-variant"));
  private final MenuButton policy = new MenuButton();
  private final Side old;
  private final Side recent;

  /// What the toolbar can ask for.
  interface Actions {
    void oldChosen(String location);

    void recentChosen(String location);

    void dropRefused();

    void swap();

    void find();

    void policyChosen(Policy policy);
  }

  Toolbar(BrowseModel browse, CompareViewModel compare, Choosers choosers, Actions actions) {
    old =
        new Side("Old", compare.oldProperty(), choosers, actions::oldChosen, actions::dropRefused);
    recent =
        new Side(
            "New", compare.recentProperty(), choosers, actions::recentChosen, actions::dropRefused);
    Button swap = Icons.button("mdi2s-swap-horizontal", "Swap old and new", "", actions::swap);
    swap.setId("swap");
    Button previous =
        Icons.button("mdi2c-chevron-left", "Previous finding", "Shift+F7", browse::previous);
    previous.setId("previous");
    Button next = Icons.button("mdi2c-chevron-right", "Next finding", "F7", browse::next);
    next.setId("next");
    Button find = Icons.button("mdi2m-magnify", "Find", "Ctrl+F", actions::find);
    position.getStyleClass().add("position");
    position.setId("position");
    position.setMinWidth(Region.USE_PREF_SIZE);
    policy(compare, actions);
    export.setId("export");
    export.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    root.getStyleClass().add("toolbar");
    root.getChildren()
        .addAll(
            old.button, swap, recent.button, space, policy, find, previous, position, next, export);
    root.setMinWidth(0);
    export.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(export.getItems()));
    export.managedProperty().bind(export.visibleProperty());
    browse.findingProperty().addListener(_ -> place(browse));
    browse.eventProperty().addListener(_ -> place(browse));
    browse.filterProperty().addListener(_ -> place(browse));
    browse.groupsProperty().addListener(_ -> place(browse));
  }

  Parent root() {
    return root;
  }

  /// Empty until something can be exported.
  List<MenuItem> exports() {
    return export.getItems();
  }

  void show(Comparison comparison) {
    Versions versions = Versions.of(comparison);
    old.show(versions.oldMark(), comparison.old().source().location());
    recent.show(versions.recentMark(), comparison.recent().source().location());
  }

  /// Whether the policy keeps its long name.
  void compact(boolean saysLess) {
    policy.setText(saysLess ? "" : policy.getText());
    export.setText(saysLess ? "" : "Export");
    export.setAccessibleText("Export");
  }

  private void policy(CompareViewModel compare, Actions actions) {
    policy.setId("policy");
    policy.setMinWidth(120);
    ToggleGroup one = new ToggleGroup();
    for (Policy each : Policy.values()) {
      RadioMenuItem item = new RadioMenuItem(each.label());
      item.setToggleGroup(one);
      item.setSelected(each == compare.settingsProperty().get().policy());
      item.setOnAction(_ -> actions.policyChosen(each));
      compare.settingsProperty().addListener((_, _, now) -> item.setSelected(now.policy() == each));
      policy.getItems().add(item);
    }
    Label role = label("Policy", "role");
    Label name = label("", "name");
    name.textProperty().bind(compare.settingsProperty().map(s -> s.policy().label()));
    policy.setGraphic(box(role, name));
    policy.getStyleClass().add("side-button");
    policy.setAccessibleText("Policy");
  }

  private void place(BrowseModel browse) {
    int all = browse.walk().size();
    int at = browse.position();
    position.setText(
        all == 0
            ? "No findings"
            : at == 0
                ? all + (all == 1 ? " finding" : " findings")
                : "Finding " + at + " of " + all);
  }

  private static HBox box(Label... labels) {
    HBox box = new HBox(6, labels);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }

  /// One of the two sets: says what it is, takes another one by menu or drop.
  private static final class Side {
    private final MenuButton button = new MenuButton();
    private final Label name = label("", "name");
    private final Label version = label("", "version");
    private final String role;

    Side(
        String role,
        ObjectProperty<String> location,
        Choosers choosers,
        Consumer<String> chosen,
        Runnable refused) {
      this.role = role;
      button.setId("side-" + role.toLowerCase(java.util.Locale.ROOT));
      button.getStyleClass().add("side-button");
      Label what = label(role, "role");
      what.setMinWidth(Region.USE_PREF_SIZE);
      button.setGraphic(box(what, name, version));
      button.setMaxWidth(320);
      MenuItem folder = new MenuItem("Choose folder…", Icons.of("mdi2f-folder-open-outline"));
      folder.setOnAction(_ -> choosers.folder(role, location.get(), chosen));
      MenuItem file =
          new MenuItem("Choose file or archive…", Icons.of("mdi2f-file-document-outline"));
      file.setOnAction(_ -> choosers.file(role, location.get(), chosen));
      button.getItems().addAll(folder, file);
      Drops.accept(button, chosen, refused);
    }

    void show(String label, String location) {
      String family = Location.family(location, label);
      name.setText(family);
      version.setText(label.equals(family) ? "" : label);
      version.setManaged(!version.getText().isEmpty());
      version.setMinWidth(Region.USE_PREF_SIZE);
      button.setAccessibleText(role + " set: " + family + " " + label);
      button.setTooltip(new javafx.scene.control.Tooltip(location));
    }
  }
}
