package io.github.schemadiff.ui;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.rule.Policy;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Versions;
import io.github.schemadiff.ui.welcome.Choosers;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What is compared, how, and where the reader is. Where room is scarce, tools lose their words,
/// and then move into one menu.
final class Toolbar {
  private final Label position = label("", "position");
  private final HBox root = new HBox();
  private final MenuButton export = new MenuButton("Export", Icons.of("mdi2e-export-variant"));
  private final MenuButton policy = new MenuButton();
  private final Label policyRole = label("Policy", "role");
  private final MenuButton more = new MenuButton(null, Icons.of("mdi2d-dots-horizontal"));
  private final Menu moreExport = new Menu("Export");
  private final BooleanProperty narrow = new SimpleBooleanProperty();
  private final SideButton old;
  private final SideButton recent;

  /// What the toolbar can ask for.
  interface Actions {
    void oldChosen(String location);

    void recentChosen(String location);

    void dropRefused(String why);

    void swap();

    void find();

    void policyChosen(Policy policy);
  }

  Toolbar(
      BrowseModel browse,
      CompareViewModel compare,
      Choosers choosers,
      Actions actions,
      Parent pages) {
    old =
        new SideButton(
            "Old", compare.oldProperty(), choosers, actions::oldChosen, actions::dropRefused);
    recent =
        new SideButton(
            "New", compare.recentProperty(), choosers, actions::recentChosen, actions::dropRefused);
    Button swap = Icons.button("mdi2s-swap-horizontal", "Swap old and new", "", actions::swap);
    swap.setId("swap");
    Button previous =
        Icons.button("mdi2c-chevron-left", "Previous finding", "Shift+F7", browse::previous);
    previous.setId("previous");
    Button next = Icons.button("mdi2c-chevron-right", "Next finding", "F7", browse::next);
    next.setId("next");
    Button find = Icons.button("mdi2m-magnify", "Find", "Ctrl+F", actions::find);
    position.setId("position");
    position.setMinWidth(Region.USE_PREF_SIZE);
    policy(compare, actions);
    export.setId("export");
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setAccessibleText("Export");
    more(compare, actions);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    root.getStyleClass().add("toolbar");
    root.setMinWidth(0);
    root.getChildren()
        .addAll(
            old.root(), swap, recent.root(), pages, space, policy, find, previous, position, next);
    root.getChildren().addAll(export, more);
    shown(policy, narrow.not());
    shown(export, Bindings.isNotEmpty(export.getItems()).and(narrow.not()));
    shown(more, narrow);
    browse.selectionProperty().addListener(_ -> place(browse));
    browse.filterProperty().addListener(_ -> place(browse));
    browse.groupsProperty().addListener(_ -> place(browse));
  }

  Parent root() {
    return root;
  }

  /// The menus that offer reports; empty until something can be exported.
  List<List<MenuItem>> exports() {
    return List.of(export.getItems(), moreExport.getItems());
  }

  void show(Comparison comparison) {
    Versions versions = Versions.of(comparison);
    old.show(versions.oldMark(), comparison.old().source().location());
    recent.show(versions.recentMark(), comparison.recent().source().location());
  }

  void arrange(Look look) {
    export.setText(look.saysLess() ? "" : "Export");
    policyRole.setManaged(!look.saysLess());
    policyRole.setVisible(!look.saysLess());
    narrow.set(look == Look.NARROW);
    old.narrow(narrow.get());
    recent.narrow(narrow.get());
  }

  private void policy(CompareViewModel compare, Actions actions) {
    policy.setId("policy");
    policy.setMinWidth(Region.USE_PREF_SIZE);
    policy.getItems().addAll(PolicyMenu.items(compare.settingsProperty(), actions::policyChosen));
    Label name = label("", "name");
    name.textProperty().bind(compare.settingsProperty().map(s -> s.policy().label()));
    HBox words = new HBox(6, policyRole, name);
    words.setAlignment(Pos.CENTER_LEFT);
    policy.setGraphic(words);
    policy.getStyleClass().add("side-button");
    policy.accessibleTextProperty().bind(name.textProperty().map(text -> "Policy: " + text));
  }

  private void more(CompareViewModel compare, Actions actions) {
    more.setId("more");
    more.setAccessibleText("More tools");
    more.setMinWidth(Region.USE_PREF_SIZE);
    Menu policies = new Menu("Policy");
    policies.getItems().addAll(PolicyMenu.items(compare.settingsProperty(), actions::policyChosen));
    more.getItems().addAll(policies, moreExport);
    moreExport.disableProperty().bind(Bindings.isEmpty(moreExport.getItems()));
  }

  private static void shown(Node node, javafx.beans.value.ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
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

  static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
