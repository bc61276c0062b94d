package io.github.schemadiff.ui;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

/// A drag from another program, which no robot can make without a display: the events that the
/// toolkit would send, with a real dragboard, which only the toolkit can make.
final class Drag {
  private final Dragboard board;

  private Drag(Dragboard board) {
    this.board = board;
  }

  static Drag of(ClipboardContent content) throws ReflectiveOperationException {
    Class<?> toolkit = Class.forName("com.sun.javafx.tk.Toolkit");
    Object clipboard =
        toolkit
            .getMethod("createLocalClipboard")
            .invoke(toolkit.getMethod("getToolkit").invoke(null));
    Class<?> kind = Class.forName("com.sun.javafx.tk.TKClipboard");
    // A clipboard knows no transfer modes: those are what the other program offers.
    Object offered =
        Proxy.newProxyInstance(
            kind.getClassLoader(),
            new Class<?>[] {kind},
            (_, method, arguments) ->
                method.getName().equals("getTransferModes")
                    ? EnumSet.of(TransferMode.COPY)
                    : method.invoke(clipboard, arguments));
    Constructor<Dragboard> maker = Dragboard.class.getDeclaredConstructor(kind);
    maker.setAccessible(true);
    Dragboard board = maker.newInstance(offered);
    board.setContent(content);
    return new Drag(board);
  }

  /// Whether the node would let it drop.
  boolean over(Node node) {
    DragEvent over = event(DragEvent.DRAG_OVER, node, 0.5);
    Event.fireEvent(node, over);
    return over.isAccepted();
  }

  /// Whether the node takes what is dropped.
  ///
  /// @param across from 0, its left edge, to 1
  boolean drop(Node node, double across) {
    DragEvent dropped = event(DragEvent.DRAG_DROPPED, node, across);
    Event.fireEvent(node, dropped);
    return dropped.isDropCompleted();
  }

  private DragEvent event(EventType<DragEvent> type, Node node, double across) {
    Bounds bounds = node.getBoundsInLocal();
    double x = bounds.getMinX() + across * bounds.getWidth();
    Point2D scene = node.localToScene(x, bounds.getCenterY());
    return new DragEvent(
        type,
        board,
        scene.getX(),
        scene.getY(),
        scene.getX(),
        scene.getY(),
        TransferMode.COPY,
        null,
        node,
        new PickResult(node, scene.getX(), scene.getY()));
  }
}
