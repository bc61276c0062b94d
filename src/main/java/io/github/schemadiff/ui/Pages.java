package io.github.schemadiff.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Which page of a comparison is on show, and the switch for it.
final class Pages {
  private final ObjectProperty<Page> shown = new SimpleObjectProperty<>(Page.EVENTS);
  private final HBox root = new HBox();

  /// In the order of the switch.
  enum Page {
    EVENTS("Events", "Ctrl+2"),
    COUPLING("Coupling", "Ctrl+3");

    private final String label;
    private final String key;

    Page(String label, String key) {
      this.label = label;
      this.key = key;
    }

    String label() {
      return label;
    }

    String key() {
      return key;
    }
  }

  Pages() {
    ToggleGroup group = new ToggleGroup();
    Page[] all = Page.values();
    for (int at = 0; at < all.length; at++) {
      Page page = all[at];
      ToggleButton button = new ToggleButton(page.label());
      button.setId("page-" + page.name().toLowerCase(java.util.Locale.ROOT));
      button.setToggleGroup(group);
      button
          .getStyleClass()
          .add(at == 0 ? "left-pill" : at + 1 == all.length ? "right-pill" : "center-pill");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setSelected(page == shown.get());
      // One page is always on show: a click on its own button changes nothing.
      button.setOnAction(
          _ -> {
            shown.set(page);
            button.setSelected(true);
          });
      shown.addListener((_, _, now) -> button.setSelected(now == page));
      io.github.schemadiff.ui.parts.Icons.explain(button, page.label() + "  (" + page.key() + ")");
      root.getChildren().add(button);
    }
    root.getStyleClass().add("pages");
    root.setMinWidth(Region.USE_PREF_SIZE);
  }

  Parent root() {
    return root;
  }

  ObjectProperty<Page> shownProperty() {
    return shown;
  }

  void show(Page page) {
    shown.set(page);
  }
}
