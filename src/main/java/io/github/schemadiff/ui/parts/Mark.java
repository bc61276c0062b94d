package io.github.schemadiff.ui.parts;

import javafx.scene.control.Label;

/// The square that says what changed. Drawn in Inter: JetBrains Mono lacks most of the glyphs.
public final class Mark {
  private Mark() {}

  public static Label of(String glyph, String word) {
    Label label = new Label(glyph);
    label.getStyleClass().addAll("mark", word);
    label.setAccessibleText(word);
    return label;
  }
}
