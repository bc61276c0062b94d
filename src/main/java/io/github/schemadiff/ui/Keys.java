package io.github.schemadiff.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the window, with what each is for. Single letters work only outside text fields.
final class Keys {
  private final Map<KeyCombination, BooleanSupplier> actions = new LinkedHashMap<>();
  private final List<Help> help = new java.util.ArrayList<>();

  record Help(String keys, String what) {}

  Keys on(String keys, Runnable action) {
    actions.put(
        KeyCombination.valueOf(keys),
        () -> {
          action.run();
          return true;
        });
    return this;
  }

  Keys on(String keys, String shown, String what, Runnable action) {
    help.add(new Help(shown, what));
    return on(keys, action);
  }

  /// @param action says whether it took the key
  Keys onIf(String keys, String shown, String what, BooleanSupplier action) {
    help.add(new Help(shown, what));
    actions.put(KeyCombination.valueOf(keys), action);
    return this;
  }

  /// Keys that controls handle by themselves.
  Keys also(String shown, String what) {
    help.add(new Help(shown, what));
    return this;
  }

  List<Help> help() {
    return List.copyOf(help);
  }

  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
  }

  private void handle(KeyEvent event) {
    boolean typing =
        event.getTarget() instanceof TextInputControl
            && !event.isShortcutDown()
            && !event.isAltDown();
    if (typing && !event.getCode().isFunctionKey()) {
      return;
    }
    if (event.getCode() == KeyCode.UNDEFINED) {
      return;
    }
    for (Map.Entry<KeyCombination, BooleanSupplier> each : actions.entrySet()) {
      if (each.getKey().match(event)) {
        if (each.getValue().getAsBoolean()) {
          event.consume();
        }
        return;
      }
    }
  }
}
