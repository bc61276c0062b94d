package io.github.schemadiff.ui.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The bundled fonts. Loaded before any text is laid out, so that it looks the same on every
/// machine.
public final class Fonts {
  public static final String TEXT = "Inter";
  public static final String CODE = "JetBrains Mono";

  private static final List<String> FILES =
      List.of(
          "Inter-Regular",
          "Inter-Medium",
          "Inter-SemiBold",
          "Inter-Bold",
          "Inter-Italic",
          "JetBrainsMono-Regular",
          "JetBrainsMono-Medium",
          "JetBrainsMono-SemiBold",
          "JetBrainsMono-Bold",
          "JetBrainsMono-Italic");

  private static boolean loaded;

  private Fonts() {}

  public static synchronized void load() {
    if (loaded) {
      return;
    }
    for (String file : FILES) {
      try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
        Font.loadFont(in, 13);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    loaded = true;
  }
}
