package io.github.schemadiff.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JavaFX fills glyphs that it does not draw at their own size by the even-odd rule: where two
/// contours overlap, zoomed text would have holes.
class FontsTest {
  private static final String SHOWN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789{}[]()\"'#&@$%+−≠≤≥↳✓✗→…éñøß";

  private static final float SIZE = 200;

  /// Square pixels of a hole that nobody could see: a thousandth of a letter.
  private static final double UNSEEN = 10;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Inter-Regular",
        "Inter-Medium",
        "Inter-SemiBold",
        "Inter-Bold",
        "Inter-Italic",
        "JetBrainsMono-Regular",
        "JetBrainsMono-Medium",
        "JetBrainsMono-SemiBold",
        "JetBrainsMono-Bold",
        "JetBrainsMono-Italic"
      })
  void noContoursOverlap(String name) throws IOException, FontFormatException {
    Font font;
    try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
      font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE);
    }
    FontRenderContext context = new FontRenderContext(null, true, true);
    for (char glyph : SHOWN.toCharArray()) {
      var outline = font.createGlyphVector(context, new char[] {glyph}).getOutline();
      Area drawn = filled(outline.getPathIterator(null), Path2D.WIND_NON_ZERO);
      drawn.subtract(filled(outline.getPathIterator(null), Path2D.WIND_EVEN_ODD));
      Rectangle2D hole = drawn.getBounds2D();
      assertThat(hole.getWidth() * hole.getHeight()).as(name + " " + glyph).isLessThan(UNSEEN);
    }
  }

  private static Area filled(PathIterator outline, int rule) {
    Path2D path = new Path2D.Double(rule);
    path.append(outline, false);
    return new Area(path);
  }
}
