package io.github.schemadiff.ui.parts;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;

/// Light and dark: AtlantaFX below, the same rules above, and one sheet of colours each.
public enum Theme {
  LIGHT("light", "ui/light.css"),
  DARK("dark", "ui/dark.css");

  private final String id;
  private final String colours;

  Theme(String id, String colours) {
    this.id = id;
    this.colours = colours;
  }

  /// As preferences spell it.
  public String id() {
    return id;
  }

  public static Theme of(String id) {
    return DARK.id.equals(id) ? DARK : LIGHT;
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  public void applyTo(Scene scene) {
    String base =
        switch (this) {
          case LIGHT -> new PrimerLight().getUserAgentStylesheet();
          case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    Application.setUserAgentStylesheet(base);
    scene
        .getStylesheets()
        .setAll(List.of(sheet("ui/app.css"), sheet("ui/coupling.css"), sheet(colours)));
  }

  private static String sheet(String resource) {
    return Theme.class.getResource("/" + resource).toExternalForm();
  }
}
