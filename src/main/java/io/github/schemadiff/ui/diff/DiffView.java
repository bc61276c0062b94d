package io.github.schemadiff.ui.diff;

import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.parts.Versions;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;

/// The aligned two-sided tree: old half, mark, new half, findings.
public final class DiffView {
  private static final double ROW = 26;
  private static final double HEAD = 24;
  private static final double GUTTER = 34;
  private static final double FINDINGS = 98;
  private static final double COMPACT_FINDINGS = 82;

  /// Kept free, so that the scroll bar covers no finding.
  private static final double SCROLL_BAR = 10;

  private final BrowseModel browse;
  private final DiffModel model;
  private final TreeTableView<DiffRow> table = new TreeTableView<>();
  private final TreeTableColumn<DiffRow, DiffRow> old = column("Old", "old-side");
  private final TreeTableColumn<DiffRow, DiffRow> recent = column("New", "new-side");
  private final TreeTableColumn<DiffRow, DiffRow> findings = column("Findings", "findings");
  private final BooleanProperty compact = new SimpleBooleanProperty();
  private boolean following;

  public DiffView(BrowseModel browse, DiffModel model) {
    this.browse = browse;
    this.model = model;
    table.setId("diff");
    table.setFixedCellSize(ROW);
    table.setAccessibleText("Differences");
    table.setPlaceholder(placeholder());
    table.setRowFactory(_ -> new DiffTableRow(this));
    TreeTableColumn<DiffRow, DiffRow> gutter = column("", "gutter");
    findings.getStyleClass().add("findings-head");
    old.setCellFactory(_ -> new HalfCell(this, true));
    recent.setCellFactory(_ -> new HalfCell(this, false));
    gutter.setCellFactory(_ -> new MarkCell());
    findings.setCellFactory(_ -> new FindingsCell(this));
    fix(gutter, GUTTER);
    table.getColumns().addAll(List.of(old, gutter, recent, findings));
    table.setTreeColumn(old);
    table.widthProperty().addListener(_ -> share());
    table.heightProperty().addListener(_ -> Platform.runLater(this::settle));
    table.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> choose(chosen));
    model.rowsProperty().addListener(_ -> rebuild());
    browse.nodeProperty().addListener((_, _, node) -> select(node));
    compact.addListener(_ -> share());
    rebuild();
  }

  public TreeTableView<DiffRow> table() {
    return table;
  }

  /// Whether badges lose their words.
  public BooleanProperty compactProperty() {
    return compact;
  }

  public void focus() {
    table.requestFocus();
  }

  /// The room of a name at level 0; types align at every depth.
  double nameWidth() {
    double half = old.getWidth();
    return Math.max(110, Math.min(260, half * 0.46));
  }

  /// Unfolds the selected row if it stands for others.
  public boolean unfoldSelected() {
    TreeItem<DiffRow> selected = table.getSelectionModel().getSelectedItem();
    if (selected != null && selected.getValue() instanceof DiffRow.Fold fold) {
      unfold(fold);
      return true;
    }
    return false;
  }

  void unfold(DiffRow.Fold fold) {
    model.unfold(fold);
  }

  private void rebuild() {
    DiffRows rows = model.rowsProperty().get();
    following = true;
    table.setRoot(
        rows.places()
            .root()
            .map(root -> (TreeItem<DiffRow>) new DiffItem(model, rows, rows.line(root, 0)))
            .orElse(null));
    following = false;
    if (browse.comparisonProperty().get() != null) {
      heads();
    }
    select(browse.nodeProperty().get());
  }

  private void heads() {
    var comparison = browse.comparisonProperty().get();
    Versions versions = Versions.of(comparison);
    old.setText(versions.oldHead() + "    ● required  ○ optional");
    recent.setText(versions.recentHead());
  }

  private Label placeholder() {
    Label label = new Label();
    label.getStyleClass().add("placeholder");
    label
        .textProperty()
        .bind(
            browse
                .eventProperty()
                .map(event -> "Nothing in " + event.name() + " breaks a rule.")
                .orElse("No event is listed. Clear the search or the filter."));
    return label;
  }

  private void choose(TreeItem<DiffRow> chosen) {
    if (!following && chosen instanceof DiffItem item && item.node() != null) {
      browse.selectNode(item.node());
    }
  }

  private void select(DiffNode node) {
    if (node == null) {
      following = true;
      table.getSelectionModel().clearSelection();
      following = false;
      return;
    }
    TreeItem<DiffRow> now = table.getSelectionModel().getSelectedItem();
    if (now instanceof DiffItem item && item.node() == node) {
      return;
    }
    DiffRows before = model.rowsProperty().get();
    model.reveal(node);
    if (before != model.rowsProperty().get()) {
      return; // the rebuild selected it
    }
    TreeItem<DiffRow> at = find(node);
    if (at != null) {
      following = true;
      table.getSelectionModel().select(at);
      following = false;
      show(table.getRow(at));
    }
  }

  private TreeItem<DiffRow> find(DiffNode node) {
    List<DiffNode> way = new ArrayList<>();
    for (DiffNode at = node; at != null; at = browse.places().parent(at).orElse(null)) {
      way.addFirst(at);
    }
    TreeItem<DiffRow> item = table.getRoot();
    for (DiffNode step : way.subList(1, way.size())) {
      if (item == null) {
        return null;
      }
      item.setExpanded(true);
      item =
          item.getChildren().stream()
              .filter(child -> ((DiffItem) child).node() == step)
              .findFirst()
              .orElse(null);
    }
    return item;
  }

  // Only as far as needed, so that walking findings does not throw the tree about.
  private void show(int row) {
    if (row < 0 || table.getHeight() <= 2 * ROW) {
      return; // not laid out yet; the first height shows it
    }
    int visible = Math.max(1, (int) ((table.getHeight() - HEAD) / ROW));
    int first = firstShown();
    if (row < first || row >= first + visible) {
      table.scrollTo(Math.max(0, row - visible / 3));
    }
  }

  // A table of another height would show half a row at its top.
  private void settle() {
    table.scrollTo(firstShown());
    show(table.getSelectionModel().getSelectedIndex());
  }

  private int firstShown() {
    return table.lookupAll(".tree-table-row-cell").stream()
        .map(DiffTableRow.class::cast)
        .filter(cell -> !cell.isEmpty())
        .mapToInt(DiffTableRow::getIndex)
        .min()
        .orElse(0);
  }

  private void share() {
    double badges = compact.get() ? COMPACT_FINDINGS : FINDINGS;
    double half = Math.max(120, (table.getWidth() - GUTTER - badges - SCROLL_BAR) / 2);
    fix(findings, badges);
    fix(old, half);
    fix(recent, half);
    table.refresh();
  }

  private static void fix(TreeTableColumn<?, ?> column, double width) {
    column.setMinWidth(width);
    column.setMaxWidth(width);
    column.setPrefWidth(width);
  }

  private static TreeTableColumn<DiffRow, DiffRow> column(String title, String style) {
    TreeTableColumn<DiffRow, DiffRow> column = new TreeTableColumn<>(title);
    column.setSortable(false);
    column.setReorderable(false);
    column.setResizable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
    column.setId("column-" + style);
    return column;
  }
}
