package io.github.schemadiff.ui.diff;

import io.github.schemadiff.diff.DiffNode;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// A row that makes the rows below it when they are asked for: deep trees cost what is open.
final class DiffItem extends TreeItem<DiffRow> {
  private final DiffModel model;
  private final DiffRows rows;
  private boolean made;

  DiffItem(DiffModel model, DiffRows rows, DiffRow row) {
    super(row);
    this.model = model;
    this.rows = rows;
    if (row instanceof DiffRow.Line line && !isLeaf()) {
      setExpanded(model.isOpen(line.node()));
      expandedProperty().addListener((_, _, open) -> model.setOpen(line.node(), open));
    }
  }

  DiffNode node() {
    return getValue() instanceof DiffRow.Line line ? line.node() : null;
  }

  @Override
  public boolean isLeaf() {
    return !(getValue() instanceof DiffRow.Line line && rows.hasRowsBelow(line.node()));
  }

  @Override
  public ObservableList<TreeItem<DiffRow>> getChildren() {
    ObservableList<TreeItem<DiffRow>> children = super.getChildren();
    if (!made && getValue() instanceof DiffRow.Line line) {
      made = true;
      children.setAll(
          rows.below(line.node(), line.level() + 1).stream()
              .map(row -> new DiffItem(model, rows, row))
              .toList());
    }
    return children;
  }
}
