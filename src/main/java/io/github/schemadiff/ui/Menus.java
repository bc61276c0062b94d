package io.github.schemadiff.ui;

import io.github.schemadiff.ui.diff.DiffMode;
import io.github.schemadiff.ui.diff.DiffModel;
import io.github.schemadiff.ui.parts.Theme;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// The menu bar: everything the window can do, with its keys.
final class Menus {
  private final MenuBar bar = new MenuBar();
  private final Menu export = new Menu("Export");

  /// What the menus can ask for.
  interface Actions {
    void welcome();

    void again();

    void swap();

    void quit();

    void copyEdit();

    void find();

    void events();

    void page(Pages.Page page);

    void zoom(double by);

    void resetZoom();

    void next();

    void previous();

    void nextPane();

    void keysPage();

    void about();
  }

  /// @param ready whether a comparison is on show: what needs one is disabled without
  Menus(
      Actions actions,
      DiffModel diff,
      ObjectProperty<Theme> theme,
      ObservableValue<Boolean> ready) {
    Menu file =
        menu(
            "File",
            item("New comparison…", "Ctrl+N", actions::welcome),
            needs(ready, item("Run again", "F5", actions::again)),
            needs(ready, item("Swap old and new", "", actions::swap)),
            export,
            new SeparatorMenuItem(),
            item("Quit", "Ctrl+Q", actions::quit));
    export.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(export.getItems()));
    Menu edit =
        menu(
            "Edit",
            needs(ready, item("Copy edit", "", actions::copyEdit)),
            needs(ready, item("Find…", "Ctrl+F", actions::find)));
    Menu view = menu("View");
    for (DiffMode mode : DiffMode.values()) {
      RadioMenuItem item = new RadioMenuItem(mode.label());
      item.setSelected(mode == diff.modeProperty().get());
      item.setOnAction(_ -> diff.modeProperty().set(mode));
      diff.modeProperty().addListener((_, _, now) -> item.setSelected(now == mode));
      view.getItems().add(item);
    }
    MenuItem themeItem = item("", "", () -> theme.set(theme.get().other()));
    themeItem.setId("theme");
    themeItem.textProperty().bind(theme.map(t -> t == Theme.LIGHT ? "Dark theme" : "Light theme"));
    view.getItems()
        .addAll(
            List.of(
                new SeparatorMenuItem(),
                needs(ready, item("Events", "Ctrl+2", () -> actions.page(Pages.Page.EVENTS))),
                needs(ready, item("Coupling", "Ctrl+3", () -> actions.page(Pages.Page.COUPLING))),
                new SeparatorMenuItem(),
                needs(ready, item("Event list", "Ctrl+E", actions::events)),
                new SeparatorMenuItem(),
                item("Zoom in", "Ctrl+Plus", () -> actions.zoom(1)),
                item("Zoom out", "Ctrl+Minus", () -> actions.zoom(-1)),
                item("Actual size", "Ctrl+0", actions::resetZoom),
                new SeparatorMenuItem(),
                themeItem));
    Menu go =
        menu(
            "Go",
            needs(ready, item("Next finding", "F7", actions::next)),
            needs(ready, item("Previous finding", "Shift+F7", actions::previous)),
            needs(ready, item("Next pane", "F6", actions::nextPane)));
    Menu help =
        menu("Help", item("Keys", "F1", actions::keysPage), item("About", "", actions::about));
    bar.getMenus().addAll(file, edit, view, go, help);
  }

  MenuBar root() {
    return bar;
  }

  /// Empty until something can be exported.
  List<MenuItem> exports() {
    return export.getItems();
  }

  private static Menu menu(String name, MenuItem... items) {
    Menu menu = new Menu(name);
    menu.getItems().addAll(items);
    return menu;
  }

  // Keys sees them first, and knows where letters are text.
  private static MenuItem item(String name, String key, Runnable action) {
    MenuItem item = new MenuItem(name);
    if (!key.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(key));
    }
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static MenuItem needs(ObservableValue<Boolean> ready, MenuItem item) {
    item.disableProperty().bind(ready.map(now -> !now));
    return item;
  }
}
