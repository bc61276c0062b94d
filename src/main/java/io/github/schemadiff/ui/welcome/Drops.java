package io.github.schemadiff.ui.welcome;

import java.io.File;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/// Makes a node take folders, files and archives that are dropped on it.
public final class Drops {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private Drops() {}

  /// @param other told when what was dropped is no file
  public static void accept(Node node, Consumer<String> location, Runnable other) {
    node.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
          node.pseudoClassStateChanged(DROP, true);
          event.consume();
        });
    node.addEventHandler(DragEvent.DRAG_EXITED, _ -> node.pseudoClassStateChanged(DROP, false));
    node.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          node.pseudoClassStateChanged(DROP, false);
          event.setDropCompleted(take(event.getDragboard(), location, other));
          event.consume();
        });
  }

  /// Takes drops anywhere on a window: the left half is the old side, the right half the new one.
  public static void acceptHalves(
      Region window, Consumer<String> old, Consumer<String> recent, Runnable other) {
    window.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
          event.consume();
        });
    window.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          boolean left = event.getX() < window.getWidth() / 2;
          event.setDropCompleted(take(event.getDragboard(), left ? old : recent, other));
          event.consume();
        });
  }

  static boolean take(Dragboard board, Consumer<String> location, Runnable other) {
    File file =
        board.hasFiles() && !board.getFiles().isEmpty() ? board.getFiles().getFirst() : null;
    if (file == null) {
      other.run();
      return false;
    }
    location.accept(file.getPath());
    return true;
  }
}
