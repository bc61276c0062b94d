package io.github.schemadiff.ui.welcome;

import java.io.File;
import java.util.List;
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
  private static final String NO_FILE = "This is no folder, file or archive.";
  private static final String SEVERAL =
      "These are several: put what belongs together into one folder or archive.";

  private Drops() {}

  /// @param refused told why, when what was dropped is not one file or folder
  public static void accept(Node node, Consumer<String> location, Consumer<String> refused) {
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
          event.setDropCompleted(take(event.getDragboard(), location, refused));
          event.consume();
        });
  }

  /// Takes drops anywhere on a window: the left half is the old side, the right half the new one.
  public static void acceptHalves(
      Region window, Consumer<String> old, Consumer<String> recent, Consumer<String> refused) {
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
          event.setDropCompleted(take(event.getDragboard(), left ? old : recent, refused));
          event.consume();
        });
  }

  private static boolean take(
      Dragboard board, Consumer<String> location, Consumer<String> refused) {
    List<File> files = board.hasFiles() ? board.getFiles() : List.of();
    if (files.size() != 1) {
      refused.accept(files.isEmpty() ? NO_FILE : SEVERAL);
      return false;
    }
    location.accept(files.getFirst().getPath());
    return true;
  }
}
