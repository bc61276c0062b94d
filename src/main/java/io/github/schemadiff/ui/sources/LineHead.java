package io.github.schemadiff.ui.sources;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// What stands before a line: its number, and a glyph where it changed.
///
/// Made for every line that comes into view: text, no controls, as these cost several times as
/// much.
final class LineHead extends Region {
  private static final double DIGIT = 7.2;
  private static final double GLYPH = 16;
  private static final double BESIDE = 7;

  private final Text number = new Text();
  private final Label glyph;
  private final double width;

  /// @param line [Aligned#NONE] where the side has none
  /// @param lines of the whole text, which says how wide numbers get
  LineHead(int line, LineKind kind, int lines) {
    boolean marked = line != Aligned.NONE && kind != LineKind.SAME;
    glyph = marked ? new Label(kind.glyph()) : null;
    width = Math.ceil(2 * BESIDE + DIGIT * Math.max(2, String.valueOf(lines).length()));
    getStyleClass().add("line-head");
    number.getStyleClass().add("line-number");
    number.setText(line == Aligned.NONE ? "" : String.valueOf(line));
    getChildren().add(number);
    if (marked) {
      glyph.getStyleClass().addAll("line-glyph", kind.name().toLowerCase(Locale.ROOT));
      getChildren().add(glyph);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return width + GLYPH;
  }

  @Override
  protected void layoutChildren() {
    double baseline = Math.round((getHeight() + number.getLayoutBounds().getHeight()) / 2) - 4;
    number.relocate(0, 0);
    number.setLayoutX(width - BESIDE - number.getLayoutBounds().getWidth());
    number.setLayoutY(baseline);
    if (glyph != null) {
      glyph.resizeRelocate(width, 0, GLYPH, getHeight());
    }
  }
}
