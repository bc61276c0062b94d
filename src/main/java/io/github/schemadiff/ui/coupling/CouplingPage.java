package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.ui.parts.Dividers;
import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Versions;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The coupling page: signs, graph, evidence.
public final class CouplingPage {
  private static final double ROOM_FOR_TITLE = 790;

  /// Below this the evidence stands under the graph.
  private static final double SLIM = 1120;

  /// How high it then is.
  private static final double LOW = 240;

  private final CouplingModel model;
  private final SignsView signs;
  private final GraphView graph;
  private final FlowTable table;
  private final EvidenceView evidence;
  private final NobodyNamed nobody;
  private final SplitPane across = new SplitPane();
  private final SplitPane down = new SplitPane();
  private final Dividers acrossSizes = new Dividers(across);
  private final Dividers downSizes = new Dividers(down);
  private final BorderPane center = new BorderPane();
  private final StackPane root = new StackPane();
  private final Label size = new Label();
  private final MenuButton shown = new MenuButton();
  private final MenuButton which = new MenuButton();
  private final ToggleButton asTable = new ToggleButton("As a table");
  private final HBox zoom = new HBox(2);
  private final Region legend;

  /// What the page can ask of the window.
  public interface Actions extends EvidenceView.Actions {}

  public CouplingPage(CouplingModel model, Actions actions) {
    this.model = model;
    signs = new SignsView(model);
    graph = new GraphView(model, actions::openEvent);
    table = new FlowTable(model, actions::openEvent);
    evidence = new EvidenceView(model, actions);
    nobody = new NobodyNamed(model);
    legend = Legend.of();
    center.setTop(head());
    center.getStyleClass().add("graph-page");
    across.setId("coupling");
    across.getItems().setAll(signs.root(), center, evidence.root());
    down.setOrientation(Orientation.VERTICAL);
    root.getChildren().setAll(across);
    root.widthProperty().addListener((_, _, width) -> arrange(width.doubleValue()));
    asTable.selectedProperty().addListener((_, _, _) -> view());
    model.comparisonProperty().addListener((_, _, _) -> show());
    model.chartProperty().addListener((_, _, _) -> size.setText(model.size()));
    view();
    show();
  }

  public Parent root() {
    return root;
  }

  /// To the list of signs, or to what the page shows instead.
  public void focus() {
    if (model.namesServices()) {
      signs.focus();
    } else {
      nobody.focus();
    }
  }

  public void copyEvidence() {
    evidence.copy();
  }

  /// To the next pane, or the one before.
  public void focusNext(Node owner, int by) {
    List<Parent> panes = List.of(signs.root(), center, evidence.root());
    int now = 0;
    for (Node at = owner; at != null; at = at.getParent()) {
      if (at instanceof Parent pane && panes.contains(pane)) {
        now = panes.indexOf(pane);
      }
    }
    switch (Math.floorMod(now + by, panes.size())) {
      case 0 -> signs.focus();
      case 1 -> focusCenter();
      default -> evidence.focus();
    }
  }

  private void focusCenter() {
    if (asTable.isSelected()) {
      table.focus();
    } else {
      graph.focus();
    }
  }

  private HBox head() {
    Label title = new Label("Who sends what to whom");
    title.getStyleClass().add("semibold");
    title.setMinWidth(Region.USE_PREF_SIZE);
    title.managedProperty().bind(center.widthProperty().greaterThan(ROOM_FOR_TITLE));
    title.visibleProperty().bind(title.managedProperty());
    size.setId("graph-size");
    size.getStyleClass().addAll("muted", "small");
    size.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    shown.setId("shown");
    which.setId("which");
    asTable.setId("as-table");
    for (Region each : List.of(shown, which, asTable)) {
      each.setMinWidth(Region.USE_PREF_SIZE);
    }
    ToggleGroup group = new ToggleGroup();
    for (Shown each : Shown.values()) {
      RadioMenuItem item = new RadioMenuItem(each.label());
      item.setToggleGroup(group);
      item.setSelected(each == model.shownProperty().get());
      item.setOnAction(_ -> model.shownProperty().set(each));
      model.shownProperty().addListener((_, _, now) -> item.setSelected(now == each));
      shown.getItems().add(item);
    }
    shown.textProperty().bind(model.shownProperty().map(Shown::label));
    zoom.getStyleClass().add("zoom");
    Button out = Icons.button("mdi2m-minus", "Smaller", "Ctrl+wheel", () -> zoom(false));
    Button in = Icons.button("mdi2p-plus", "Larger", "Ctrl+wheel", () -> zoom(true));
    Button fit = new Button("Fit");
    fit.setId("fit");
    fit.setMinWidth(Region.USE_PREF_SIZE);
    fit.setOnAction(_ -> graph.fit());
    Icons.explain(fit, "The whole graph at once");
    zoom.getChildren().addAll(out, in, fit);
    HBox head = new HBox(5, title, size, space, shown, which, zoom, asTable);
    head.getStyleClass().add("graph-bar");
    return head;
  }

  private void zoom(boolean larger) {
    graph.zoomProperty().set(Zoom.step(graph.zoomProperty().get(), larger));
  }

  private void view() {
    boolean asRows = asTable.isSelected();
    center.setCenter(asRows ? table.root() : graph.root());
    center.setBottom(asRows ? null : legend);
    zoom.setVisible(!asRows);
    zoom.setManaged(!asRows);
  }

  private void show() {
    if (!model.namesServices()) {
      root.getChildren().setAll(nobody.root());
      nobody.show();
      return;
    }
    root.getChildren().setAll(across);
    Versions versions = Versions.of(model.comparisonProperty().get());
    which.getItems().clear();
    ToggleGroup group = new ToggleGroup();
    for (Which each : Which.values()) {
      RadioMenuItem item = new RadioMenuItem(each.label(versions));
      item.setToggleGroup(group);
      item.setSelected(each == model.whichProperty().get());
      item.setOnAction(
          _ -> {
            model.whichProperty().set(each);
            which.setText(each.label(versions));
          });
      which.getItems().add(item);
    }
    which.setText(model.whichProperty().get().label(versions));
    size.setText(model.size());
  }

  private void arrange(double width) {
    boolean slim = width < SLIM;
    if (slim != down.getItems().contains(evidence.root())) {
      across.getItems().clear();
      down.getItems().clear();
      if (slim) {
        down.getItems().setAll(center, evidence.root());
        across.getItems().setAll(signs.root(), down);
      } else {
        across.getItems().setAll(signs.root(), center, evidence.root());
      }
    }
    double left = width >= 1700 ? 300 : width >= 1360 ? 264 : 240;
    double right = width >= 1700 ? 460 : width >= 1360 ? 344 : 320;
    if (slim) {
      acrossSizes.place(List.of(left, Dividers.rest()));
      downSizes.place(List.of(Dividers.rest(), LOW));
    } else {
      acrossSizes.place(List.of(left, Dividers.rest(), right));
    }
  }
}
