package io.github.schemadiff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.report.Report;
import io.github.schemadiff.report.Reports;
import io.github.schemadiff.ui.parts.Fonts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The real window on the real sample, without a mouse, and as a screen reader tells it.
@ExtendWith(ApplicationExtension.class)
class KeyboardStoryTest {
  @TempDir private static Path folder;

  private MainWindow window;
  private Scene scene;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Background background = Background.threads();
    CompareViewModel compare = new CompareViewModel(new Engine(), background);
    window = new MainWindow(compare, background, Preferences.in(folder.resolve("preferences")));
    // The headless screen is 1000 wide: at 70 % that is the whole layout.
    window.zoomed().zoomProperty().set(0.7);
    scene = new Scene(window.root(), 1000, 700);
    window.install(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void opensASampleAndReachesEveryPane(FxRobot robot) {
    openSample(robot);
    robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
    until(() -> focus() instanceof TreeView<?>);
    robot.type(KeyCode.DOWN);
    until(() -> title().equals("MaintenanceRequested"));
    robot.type(KeyCode.F6);
    until(() -> focus() instanceof TreeTableView<?>);
    robot.type(KeyCode.F6);
    until(() -> "source-old".equals(focus().getId()));
    robot.type(KeyCode.F6);
    until(() -> isInside(focus(), "explanation"));
    robot.type(KeyCode.F6);
    until(() -> focus() instanceof TreeView<?>);
    robot.press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT);
    until(() -> isInside(focus(), "explanation"));
    robot.type(KeyCode.ESCAPE);
    until(() -> focus() instanceof TreeTableView<?>);
    robot.type(KeyCode.ENTER);
    until(() -> isInside(focus(), "explanation"));
  }

  @Test
  void copiesUnfoldsAndListsItsKeys(FxRobot robot) {
    openSample(robot);
    robot.type(KeyCode.ESCAPE);
    until(() -> focus() instanceof TreeTableView<?>);
    robot.type(KeyCode.C);
    until(
        () ->
            String.valueOf(Clipboard.getSystemClipboard().getString())
                .contains("\"required\": [\"name\", \"email\"]"));
    TreeTableView<?> tree = (TreeTableView<?>) onWindow(() -> scene.lookup("#diff"));
    int folded = tree.getExpandedItemCount();
    robot.type(KeyCode.E);
    until(() -> tree.getExpandedItemCount() > folded);
    robot.type(KeyCode.F1);
    until(() -> window.dialogs().isOpen());
    for (Keys.Help help : onWindow(() -> new WindowActions(window).keys().help())) {
      assertThat(robot.lookup(help.what()).queryAll()).as(help.keys()).isNotEmpty();
    }
    robot.type(KeyCode.ESCAPE);
    until(() -> !window.dialogs().isOpen());
  }

  @Test
  void everythingHasWords(FxRobot robot) {
    openSample(robot);
    List<Node> all = onWindow(() -> all(scene.getRoot(), new ArrayList<>()));
    assertThat(all)
        .filteredOn(node -> node instanceof ButtonBase button && isBlank(button.getText()))
        .isNotEmpty()
        .allSatisfy(
            button -> assertThat(button.getAccessibleText()).as(button.toString()).isNotBlank());
    assertThat(spoken(all)).contains("RoomBooked, breaks readers, rules 1, 2, 4");
    assertThat(spoken(all))
        .anyMatch(
            row ->
                row.startsWith("language, changed, level 2. Old: string, optional. New: string")
                    && row.endsWith("Violation of rule 1. "));
  }

  @Test
  void savesEveryReportAndSaysSo(FxRobot robot) throws Exception {
    openSample(robot);
    for (Report report : Reports.all()) {
      Path file = folder.resolve("hotel" + report.ending());
      onWindow(
          () -> {
            window.exports().write(report, file);
            return null;
          });
      until(() -> !robot.lookup("Saved hotel" + report.ending()).queryAll().isEmpty());
      assertThat(Files.size(file)).isPositive();
    }
  }

  private void openSample(FxRobot robot) {
    until(() -> !robot.lookup("The hotel: minutes to clean").queryAll().isEmpty());
    robot.clickOn("The hotel: minutes to clean");
    until(() -> title().equals("RoomBooked"));
  }

  private Node focus() {
    return scene.getFocusOwner();
  }

  private static boolean isInside(Node node, String id) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (id.equals(at.getId())) {
        return true;
      }
    }
    return false;
  }

  private String title() {
    return scene.lookup("#event-title") instanceof Label label ? label.getText() : "";
  }

  private static List<String> spoken(List<Node> nodes) {
    return onWindow(
        () ->
            nodes.stream()
                .filter(node -> node instanceof IndexedCell<?> cell && !cell.isEmpty())
                .map(
                    node -> String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .toList());
  }

  private static List<Node> all(Node node, List<Node> found) {
    if (node.isVisible()) {
      found.add(node);
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> all(child, found));
      }
    }
    return found;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static <T> T onWindow(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
  }

  private static void until(BooleanSupplier condition) {
    WaitForAsyncUtils.waitForFxEvents();
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onWindow(condition::getAsBoolean));
    } catch (TimeoutException late) {
      throw new AssertionError("did not happen within 20 s", late);
    }
  }
}
