package io.github.schemadiff.ui.diff;

import io.github.schemadiff.ui.parts.Mark;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;

/// The mark between the halves; an ancestor shows one only while it hides its changes.
final class MarkCell extends TreeTableCell<DiffRow, DiffRow> {
  private final ChangeListener<Boolean> onFold = (_, _, _) -> show();
  private final WeakChangeListener<Boolean> weakly = new WeakChangeListener<>(onFold);
  private TreeItem<DiffRow> watched;

  MarkCell() {
    getStyleClass().add("gutter");
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
    RowMark mark = RowMark.NONE;
    if (!isEmpty() && getItem() instanceof DiffRow.Line line) {
      boolean hides = watched != null && !watched.isLeaf() && !watched.isExpanded();
      mark =
          line.mark() == RowMark.NONE && hides && line.changedInside()
              ? RowMark.CHANGED
              : line.mark();
    }
    setGraphic(mark == RowMark.NONE ? null : Mark.of(mark.glyph(), mark.word()));
  }
}
