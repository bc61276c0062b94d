package io.github.schemadiff.ui.diff;

import io.github.schemadiff.ui.parts.Icons;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One half of a row: presence, name, type, boxed words, then the unchanged rest as far as there is
/// room.
final class HalfCell extends TreeTableCell<DiffRow, DiffRow> {
  private static final double INDENT = 16;

  /// What the old half's disclosure node takes; the new half has none.
  private static final double DISCLOSURE = 18;

  private static final double TYPE = 62;

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
    setGraphic(empty || row == null ? null : graphic(row));
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
    Label presence = new Label(half.presence());
    presence.getStyleClass().add("presence");
    Label name = new Label(half.name());
    name.getStyleClass().add("field-name");
    // The disclosure node and the level stand before the old half's name, the padding before the
    // new one's.
    double width = Math.max(60, view.nameWidth() - level * INDENT);
    boolean boxed = !half.changed().isEmpty() || half.typeChanged();
    name.setPrefWidth(width);
    name.setMinWidth(boxed ? 30 : 60);
    name.setTooltip(new Tooltip(half.name()));
    HBox box = new HBox(presence, name, type(half));
    for (String word : half.changed()) {
      box.getChildren().add(facet(word));
    }
    if (!half.context().isEmpty()) {
      Label context = new Label(half.context());
      context.getStyleClass().add("field-context");
      context.setMinWidth(0);
      HBox.setHgrow(context, Priority.SOMETIMES);
      HBox.setMargin(context, new Insets(0, 0, 0, 6));
      context.setTooltip(new Tooltip(half.context()));
      box.getChildren().add(context);
    }
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMinWidth(0);
    if (!oldSide) {
      box.setPadding(new Insets(0, 0, 0, DISCLOSURE + level * INDENT));
    }
    return box;
  }

  private static Node type(Half half) {
    if (half.typeChanged()) {
      Label type = facet(half.type());
      type.getStyleClass().add("type");
      return type;
    }
    Label type = new Label(half.type());
    type.getStyleClass().add("field-type");
    type.setMinWidth(half.changed().isEmpty() ? TYPE : 30);
    type.setMaxWidth(half.context().isEmpty() && half.changed().isEmpty() ? Double.MAX_VALUE : 150);
    type.setTooltip(new Tooltip(half.type()));
    return type;
  }

  private static Label facet(String word) {
    Label label = new Label(word);
    label.getStyleClass().add("facet");
    label.setMinWidth(USE_PREF_SIZE);
    HBox.setMargin(label, new Insets(0, 4, 0, 0));
    return label;
  }
}
