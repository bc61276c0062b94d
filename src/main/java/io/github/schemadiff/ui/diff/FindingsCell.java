package io.github.schemadiff.ui.diff;

import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.ui.parts.Badge;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;

/// The badges of a row, and what a folded row hides.
final class FindingsCell extends TreeTableCell<DiffRow, DiffRow> {
  private final DiffView view;
  private final ChangeListener<Boolean> onFold = (_, _, _) -> show();
  private final WeakChangeListener<Boolean> weakly = new WeakChangeListener<>(onFold);
  private TreeItem<DiffRow> watched;

  FindingsCell(DiffView view) {
    this.view = view;
    getStyleClass().add("findings");
  }

  @Override
  protected void updateItem(DiffRow row, boolean empty) {
    super.updateItem(row, empty);
    if (watched != null) {
      watched.expandedProperty().removeListener(weakly);
      watched = null;
    }
    if (!empty && getTableRow() != null && getTableRow().getTreeItem() != null) {
      watched = getTableRow().getTreeItem();
      watched.expandedProperty().addListener(weakly);
    }
    show();
  }

  private void show() {
    if (isEmpty() || !(getItem() instanceof DiffRow.Line line)) {
      setGraphic(null);
      return;
    }
    HBox box = new HBox(4);
    box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    box.getChildren().addAll(Badge.all(line.findings()));
    boolean hides = watched != null && !watched.isLeaf() && !watched.isExpanded();
    boolean compact = view.compactProperty().get();
    if (hides && line.violationsInside() > 0) {
      box.getChildren().add(Badge.inside(line.violationsInside(), compact));
    } else if (hides && line.warningsInside() > 0) {
      box.getChildren().add(Badge.warningsInside(line.warningsInside(), compact));
    }
    if (box.getChildren().isEmpty() && kept(line.findings())) {
      Label kept = Badge.kept("R1 kept");
      box.getChildren().add(kept);
    }
    setGraphic(box.getChildren().isEmpty() ? null : box);
  }

  // An added optional field with a documented default is what rule 1 asks for.
  private static boolean kept(List<Finding> findings) {
    return !findings.isEmpty()
        && findings.stream()
            .allMatch(f -> f.severity() == Severity.INFO && f.principle() == Principle.R1);
  }
}
