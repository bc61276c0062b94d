package io.github.schemadiff.ui.parts;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// A row that is pressed like a button, by mouse or key, and grows with text that wraps, as a
/// button does not.
public final class Pressable extends HBox {
  private final Runnable action;

  public Pressable(String spoken, Runnable action, Node... parts) {
    super(parts);
    this.action = action;
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(spoken);
    setMinWidth(0);
    setOnMouseClicked(_ -> action.run());
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            action.run();
            event.consume();
          }
        });
  }

  @Override
  public void executeAccessibleAction(AccessibleAction asked, Object... parameters) {
    if (asked == AccessibleAction.FIRE) {
      action.run();
    } else {
      super.executeAccessibleAction(asked, parameters);
    }
  }
}
