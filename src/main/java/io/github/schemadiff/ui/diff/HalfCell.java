package io.github.schemadiff.ui.diff;

import io.github.schemadiff.ui.parts.Icons;
import java.util.Optional;
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
    Label presence = label(half.presence(), "presence");
    Label name = label(half.name(), "field-name");
    Label type = half.typeChanged() ? facet(half.type()) : label(half.type(), "field-type");
    if (half.typeChanged()) {
      type.getStyleClass().add("type");
    }
    double indent = oldSide ? 0 : DISCLOSURE + level * INDENT;
    double width = Math.max(60, view.nameWidth() - level * INDENT);
    return new HalfBox(
        presence,
        name,
        type,
        half.changed().stream().map(HalfCell::facet).toList(),
        label(half.context(), "field-context"),
        indent,
        width);
  }

  private static Label facet(String word) {
    Label facet = label(word, "facet");
    facet.setMinWidth(USE_PREF_SIZE);
    return facet;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    if (text.length() > 3) {
      label.setTooltip(new Tooltip(text));
    }
    return label;
  }
}
