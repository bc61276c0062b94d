package io.github.schemadiff.ui.browse;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.ui.parts.Icons;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;

/// The event list: groups with counts, search, a badge per severity.
public final class EventsView {
  private final BrowseModel model;
  private final TreeView<EventItem> tree = new TreeView<>();
  private final CustomTextField search = new CustomTextField();
  private final VBox root = new VBox();
  private final Map<String, Boolean> open = new HashMap<>();
  private boolean following;

  public EventsView(BrowseModel model) {
    this.model = model;
    root.getStyleClass().add("events");
    root.getChildren().addAll(head(), tree);
    VBox.setVgrow(tree, Priority.ALWAYS);
    tree.setId("events");
    tree.setShowRoot(false);
    tree.setFixedCellSize(30);
    tree.setRoot(new TreeItem<>());
    tree.setCellFactory(_ -> new EventCell());
    tree.setAccessibleText("Events");
    tree.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> choose(chosen));
    model.groupsProperty().addListener((_, _, groups) -> fill(groups));
    model.eventProperty().addListener((_, _, event) -> select(event));
    fill(model.groupsProperty().get());
  }

  public Parent root() {
    return root;
  }

  public void focus() {
    tree.requestFocus();
  }

  public TreeView<EventItem> tree() {
    return tree;
  }

  private HBox head() {
    search.setPromptText("Find event");
    search.setId("event-search");
    search.setLeft(Icons.of("mdi2m-magnify"));
    search.setAccessibleText("Find event");
    search.setMinWidth(60);
    search.setPrefWidth(110);
    HBox.setHgrow(search, Priority.ALWAYS);
    search.textProperty().bindBidirectional(model.searchProperty());
    MenuButton grouping = new MenuButton();
    grouping.setId("grouping");
    grouping.setMinWidth(MenuButton.USE_PREF_SIZE);
    grouping.textProperty().bind(model.groupingProperty().map(Grouping::label));
    ToggleGroup one = new ToggleGroup();
    for (Grouping each : Grouping.values()) {
      RadioMenuItem item = new RadioMenuItem(each.label());
      item.setToggleGroup(one);
      item.setSelected(each == model.groupingProperty().get());
      item.setOnAction(_ -> model.groupingProperty().set(each));
      grouping.getItems().add(item);
    }
    HBox head = new HBox(search, grouping);
    head.getStyleClass().add("head");
    return head;
  }

  private void fill(List<EventGroup> groups) {
    TreeItem<EventItem> top = new TreeItem<>();
    for (EventGroup group : groups) {
      TreeItem<EventItem> item = new TreeItem<>(new EventItem.Group(group));
      item.setExpanded(
          open.getOrDefault(
              group.title(), group.open() || !model.searchProperty().get().isBlank()));
      item.expandedProperty().addListener((_, _, now) -> open.put(group.title(), now));
      group
          .events()
          .forEach(event -> item.getChildren().add(new TreeItem<>(new EventItem.Event(event))));
      top.getChildren().add(item);
    }
    following = true;
    tree.setRoot(top);
    following = false;
    tree.setAccessibleText("Events, " + groups.size() + " groups");
    select(model.eventProperty().get());
  }

  private void choose(TreeItem<EventItem> chosen) {
    if (!following && chosen != null && chosen.getValue() instanceof EventItem.Event(var event)) {
      model.selectEvent(event);
    }
  }

  private void select(EventComparison event) {
    if (event == null) {
      return;
    }
    for (TreeItem<EventItem> group : tree.getRoot().getChildren()) {
      for (TreeItem<EventItem> item : group.getChildren()) {
        if (item.getValue() instanceof EventItem.Event(var each) && each == event) {
          following = true;
          group.setExpanded(true);
          tree.getSelectionModel().select(item);
          following = false;
          reveal(tree.getRow(item));
        }
      }
    }
  }

  private void reveal(int row) {
    double visible = Math.max(1, tree.getHeight() / tree.getFixedCellSize() - 1);
    var cells =
        tree.lookupAll(".tree-cell").stream().map(EventCell.class::cast).filter(c -> !c.isEmpty());
    boolean shown =
        cells.anyMatch(c -> c.getIndex() == row && c.getLayoutY() + 20 < tree.getHeight());
    if (!shown && tree.getHeight() > 0) {
      tree.scrollTo(Math.max(0, row - (int) (visible / 2)));
    }
  }

  static Label text(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
