package io.github.schemadiff.ui.parts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons by their code, and buttons that show nothing else.
public final class Icons {
  private Icons() {}

  public static FontIcon of(String code) {
    return new FontIcon(code);
  }

  public static FontIcon of(String code, String... styles) {
    FontIcon icon = new FontIcon(code);
    icon.getStyleClass().addAll(styles);
    return icon;
  }

  /// A flat button that says its name to a screen reader and, with its key, in a tooltip.
  public static Button button(String code, String name, String key, Runnable action) {
    Button button = new Button(null, of(code));
    button.getStyleClass().addAll("flat", "button-icon");
    explain(button, key.isEmpty() ? name : name + "  (" + key + ")");
    button.setAccessibleText(name);
    button.setOnAction(_ -> action.run());
    return button;
  }

  public static void explain(Node node, String text) {
    Tooltip.install(node, new Tooltip(text));
  }
}
