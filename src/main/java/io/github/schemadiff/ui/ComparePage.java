package io.github.schemadiff.ui;

import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.browse.EventsView;
import io.github.schemadiff.ui.diff.DiffModel;
import io.github.schemadiff.ui.diff.DiffView;
import io.github.schemadiff.ui.diff.EventPane;
import io.github.schemadiff.ui.explain.ExplanationView;
import io.github.schemadiff.ui.find.FindBar;
import io.github.schemadiff.ui.find.FindModel;
import io.github.schemadiff.ui.parts.Dividers;
import io.github.schemadiff.ui.sources.SourcesModel;
import io.github.schemadiff.ui.sources.SourcesView;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

/// The page of a comparison: events, tree over sources, explanation; arranged by the room there is.
final class ComparePage {
  private final EventsView events;
  private final DiffView diff;
  private final EventPane event;
  private final ExplanationView explanation;
  private final SourcesView sources;
  private final FindBar find;
  private final SplitPane across = new SplitPane();
  private final SplitPane down = new SplitPane();
  private final Dividers acrossSizes = new Dividers(across);
  private final Dividers downSizes = new Dividers(down);
  private final TabPane tabs = new TabPane();
  private final BorderPane root = new BorderPane();
  private Look look;
  private boolean listOpen;

  ComparePage(
      BrowseModel browse,
      DiffModel diffModel,
      SourcesModel sourcesModel,
      FindModel findModel,
      Consumer<Finding> openRulePage) {
    events = new EventsView(browse);
    diff = new DiffView(browse, diffModel);
    find = new FindBar(findModel);
    event = new EventPane(browse, diffModel, find.root(), diff.table());
    explanation = new ExplanationView(browse, openRulePage);
    sources = new SourcesView(browse, sourcesModel);
    event.listButton().setOnAction(_ -> showEvents());
    down.setOrientation(Orientation.VERTICAL);
    across.setId("across");
    down.setId("down");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    root.setCenter(across);
    root.widthProperty().addListener((_, _, width) -> arrange(Look.of(width.doubleValue())));
  }

  Parent root() {
    return root;
  }

  ExplanationView explanation() {
    return explanation;
  }

  FindBar find() {
    return find;
  }

  Button filterButton() {
    return event.filterButton();
  }

  /// The event list: into view where it is folded away, then the focus.
  void showEvents() {
    if (look == Look.NARROW) {
      listOpen = !listOpen;
      narrow();
    }
    events.focus();
  }

  void closeEvents() {
    if (look == Look.NARROW && listOpen) {
      listOpen = false;
      narrow();
    }
  }

  /// Unfolds the selected run of unchanged rows, if the tree has the focus and it is one.
  boolean unfoldSelected() {
    return diff.table().isFocused() && diff.unfoldSelected();
  }

  /// Whether the tree has the focus.
  boolean hasFocus(Node owner) {
    return owner == diff.table();
  }

  void focusDiff() {
    diff.focus();
  }

  void focusExplanation() {
    if (look == Look.NARROW) {
      tabs.getSelectionModel().select(0);
    }
    explanation.focus();
  }

  /// To the next pane, or the one before.
  void focusNext(Node owner, int by) {
    List<Node> panes = List.of(events.root(), diff.table(), sources.root(), explanation.root());
    int now = 0;
    for (int i = 0; i < panes.size(); i++) {
      for (Node at = owner; at != null; at = at.getParent()) {
        if (at == panes.get(i)) {
          now = i;
        }
      }
    }
    switch (Math.floorMod(now + by, panes.size())) {
      case 0 -> events.focus();
      case 1 -> diff.focus();
      case 2 -> sources.focus();
      default -> explanation.focus();
    }
  }

  /// Also before the page has a width of its own, so that its first picture is whole.
  void arrange(Look wanted) {
    if (wanted == look) {
      return;
    }
    look = wanted;
    diff.compactProperty().set(look.saysLess());
    event.compactProperty().set(look.saysLess());
    explanation.compactProperty().set(look == Look.COMPACT);
    event.narrowProperty().set(look == Look.NARROW);
    if (look == Look.NARROW) {
      narrow();
    } else {
      wide();
    }
  }

  private void wide() {
    tabs.getTabs().clear();
    down.getItems().setAll(event.root(), sources.root());
    across.getItems().setAll(events.root(), down, explanation.root());
    acrossSizes.place(List.of(look.events(), Dividers.rest(), look.explanation()));
    downSizes.place(List.of(Dividers.rest(), look.source()));
  }

  private void narrow() {
    if (tabs.getTabs().isEmpty()) {
      tabs.getTabs()
          .setAll(new Tab("Explanation", explanation.root()), new Tab("Source", sources.root()));
    }
    down.getItems().setAll(event.root(), tabs);
    downSizes.place(List.of(Dividers.rest(), look.source()));
    if (listOpen) {
      across.getItems().setAll(events.root(), down);
      acrossSizes.place(List.of(look.events(), Dividers.rest()));
    } else {
      across.getItems().setAll(down);
      acrossSizes.place(List.of(Dividers.rest()));
    }
  }
}
