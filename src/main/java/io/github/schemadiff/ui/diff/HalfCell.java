package io.github.schemadiff.ui.diff;

import io.github.schemadiff.ui.parts.Icons;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;

/// One half of a row: presence, name, type, boxed words, then the unchanged rest as far as there is
/// room.
final class HalfCell extends TreeTableCell<DiffRow, DiffRow> {
  private static final double INDENT = 16;

  /// What the old half's disclosure node takes; the new half has none.
  private static final double DISCLOSURE = 18;

  private final DiffView view;
  private final boolean oldSide;
  private final HalfBox box = new HalfBox();
  private final Tooltip tip = new Tooltip();

  HalfCell(DiffView view, boolean oldSide) {
    this.view = view;
    this.oldSide = oldSide;
    getStyleClass().add(oldSide ? "old-side" : "new-side");
  }

  @Override
  protected void updateItem(DiffRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(empty || row == null ? null : graphic(row));
  }

  // A label lays its graphic out at its preferred width; this one takes what the cell has.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getGraphic() instanceof HalfBox box) {
      double from = box.getLayoutX();
      box.resizeRelocate(from, 0, Math.max(0, getWidth() - from - 4), getHeight());
    }
  }

  private Node graphic(DiffRow row) {
    return switch (row) {
      case DiffRow.Fold fold -> oldSide ? fold(fold) : null;
      case DiffRow.Line line -> {
        Optional<Half> half = oldSide ? Half.old(line.node()) : Half.recent(line.node());
        setTooltip(half.isPresent() ? tip : null);
        half.ifPresent(h -> tip.setText(words(h)));
        yield half.map(h -> half(h, line.level())).orElse(null);
      }
    };
  }

  private Node fold(DiffRow.Fold fold) {
    Label label = new Label(fold.text(), Icons.of("mdi2u-unfold-more-horizontal"));
    label.getStyleClass().add("fold");
    return label;
  }

  private Node half(Half half, int level) {
    double indent = oldSide ? 0 : DISCLOSURE + level * INDENT;
    box.show(half, indent, Math.max(60, view.nameWidth() - level * INDENT));
    return box;
  }

  private static String words(Half half) {
    return Stream.of(half.name(), half.type(), String.join(" ", half.changed()), half.context())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("  "));
  }
}
