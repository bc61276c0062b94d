package io.github.schemadiff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.ui.CompareState.Input;
import io.github.schemadiff.ui.parts.Fonts;
import io.github.schemadiff.ui.parts.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drives the real window, without a display, through what an architect does in a review.
@ExtendWith(ApplicationExtension.class)
class WindowStoryTest {
  @TempDir private static Path folder;

  private final CountDownLatch release = new CountDownLatch(1);
  private MainWindow window;
  private Scene scene;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Background background = Background.threads();
    CompareViewModel compare = new CompareViewModel(this::compare, background);
    window = new MainWindow(compare, background, Preferences.in(folder.resolve("preferences")));
    // The headless screen is 1000 wide: at 70 % that is the whole layout.
    window.zoomed().zoomProperty().set(0.7);
    scene = new Scene(window.root(), 1000, 700);
    window.install(scene);
    stage.setScene(scene);
    stage.show();
  }

  private io.github.schemadiff.engine.Comparison compare(
      String old,
      String recent,
      io.github.schemadiff.engine.Settings settings,
      io.github.schemadiff.engine.Progress progress) {
    if (recent.equals("broken")) {
      throw new Unreadable(Input.NEW, "broken: this is no schema.", null);
    }
    if (recent.equals("slow")) {
      waitUntilCancelled(progress);
    }
    return Story.comparison();
  }

  private void waitUntilCancelled(io.github.schemadiff.engine.Progress progress) {
    try {
      while (!release.await(5, TimeUnit.MILLISECONDS)) {
        progress.at("Comparing slowly", 1, 2);
      }
    } catch (InterruptedException interrupted) {
      throw new CancellationException();
    }
  }

  @Test
  void anArchitectWalksTheViolations(FxRobot robot) {
    open();
    until(() -> text("#headline").equals("guest.language became required"));
    assertThat(label("#position")).isEqualTo("Finding 1 of 4");
    assertThat(label("#reader-error")).contains("'language' not found");

    robot.type(KeyCode.F7);
    until(() -> text("#headline").equals("status gained ON_HOLD"));
    robot.type(KeyCode.F7).type(KeyCode.F7);
    until(() -> label("#event-title").equals("RoomCleaned"));
    assertThat(label("#position")).isEqualTo("Finding 4 of 4");
    robot.press(KeyCode.SHIFT).type(KeyCode.F7).release(KeyCode.SHIFT);
    until(() -> label("#event-title").equals("RoomBooked"));
    assertThat(text("#headline")).isEqualTo("guest.phone was removed");
  }

  @Test
  void selectingARowMovesTheTextAndAClickInTheTextMovesTheTree(FxRobot robot) {
    open();
    robot.clickOn(field("status"));
    until(() -> text("#headline").equals("status gained ON_HOLD"));
    CodeArea recent = robot.lookup("#source-new").queryAs(CodeArea.class);
    until(() -> shows(recent, "ON_HOLD"));

    CodeArea old = robot.lookup("#source-old").queryAs(CodeArea.class);
    int phone = paragraph(old, "phone");
    onWindow(
        () -> {
          old.showParagraphAtCenter(phone);
          return null;
        });
    until(() -> bounds(old, phone) != null);
    var at = bounds(old, phone);
    robot.clickOn(at.getMinX() + 100, at.getCenterY());
    until(() -> text("#headline").equals("guest.phone was removed"));
  }

  @Test
  void theTextsStandAtWhatIsSelectedAndRestThere(FxRobot robot) {
    open();
    CodeArea old = robot.lookup("#source-old").queryAs(CodeArea.class);
    CodeArea recent = robot.lookup("#source-new").queryAs(CodeArea.class);
    until(() -> shows(old, "\"language\"") && shows(recent, "\"language\""));
    List<Double> seen = new ArrayList<>();
    ChangeListener<Double> moved = (_, _, y) -> seen.add(y);
    onWindow(
        () -> {
          old.estimatedScrollYProperty().addListener(moved);
          recent.estimatedScrollYProperty().addListener(moved);
          return null;
        });
    for (int pulse = 0; pulse < 8; pulse++) {
      onWindow(
          () -> {
            window.root().requestLayout();
            Platform.requestNextPulse();
            return null;
          });
      WaitForAsyncUtils.waitForFxEvents();
    }
    // Once each at most: panes that drive each other never rest.
    assertThat(seen).hasSizeLessThan(6);
    assertThat(onWindow(() -> shows(recent, "\"language\""))).isTrue();
  }

  @Test
  void filtersFindsAndFolds(FxRobot robot) {
    open();
    TreeTableView<?> tree = robot.lookup("#diff").queryAs(TreeTableView.class);
    int rows = tree.getExpandedItemCount();
    robot.clickOn("#mode-everything");
    until(() -> tree.getExpandedItemCount() > rows);
    robot.clickOn("#mode-only_violations");
    until(() -> tree.getExpandedItemCount() == 4);
    robot.clickOn("#mode-only_changes");
    until(() -> tree.getExpandedItemCount() == rows);
    robot.clickOn("3 unchanged: bookingId, bookedAt, …");
    until(() -> tree.getExpandedItemCount() == rows + 2);

    robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    until(() -> robot.lookup("#find").query().isFocused());
    robot.write("minutes");
    until(() -> label("#event-title").equals("RoomCleaned"));
    assertThat(label("#find-status")).isEqualTo("1 of 1");
    robot.type(KeyCode.ESCAPE);
    until(() -> !robot.lookup("#find").query().getParent().isVisible());

    robot.clickOn("#filter");
    until(() -> !robot.lookup("#filter-R2").queryAll().isEmpty());
    robot.clickOn("#filter-R2");
    until(() -> label("#position").equals("Finding 1 of 1"));
    assertThat(text("#headline")).isEqualTo("status gained ON_HOLD");
    robot.clickOn("#filter-clear");
    until(() -> label("#position").endsWith("of 4"));
  }

  @Test
  void copiesTheEditAndReadsTheRulePage(FxRobot robot) {
    open();
    robot.clickOn("#copy-edit");
    until(
        () ->
            String.valueOf(onWindow(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("\"required\": [\"name\", \"email\"]"));
    robot.clickOn("#rule-page");
    until(() -> !robot.lookup("#dialog").queryAll().isEmpty());
    assertThat(label("#dialog-title")).isNotBlank();
    robot.type(KeyCode.ESCAPE);
    until(() -> !window.dialogs().isOpen());
    robot.clickOn("#problems");
    until(() -> label("#dialog-title").startsWith("What could not be read"));
    robot.clickOn("#dialog-close");
    until(() -> !window.dialogs().isOpen());
  }

  @Test
  void lettersWorkOnlyOutsideTextFields(FxRobot robot) {
    open();
    TreeTableView<?> tree = robot.lookup("#diff").queryAs(TreeTableView.class);
    int rows = tree.getExpandedItemCount();
    robot.clickOn("#event-search").write("e");
    assertThat(tree.getExpandedItemCount()).isEqualTo(rows);
    robot.clickOn(field("status")).type(KeyCode.E);
    until(() -> tree.getExpandedItemCount() > rows);
  }

  @Test
  void switchesThemeAndZoom(FxRobot robot) {
    open();
    onWindow(
        () -> {
          window.themeProperty().set(Theme.DARK);
          return null;
        });
    assertThat(scene.getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
    robot.press(KeyCode.CONTROL).type(KeyCode.MINUS).release(KeyCode.CONTROL);
    until(() -> window.zoomed().zoomProperty().get() < 0.7);
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
    until(() -> window.zoomed().zoomProperty().get() == 1);
    // Less room: the list folds away and opens from its button.
    until(() -> robot.lookup("#events").queryAll().isEmpty());
    robot.clickOn("#list");
    until(() -> !robot.lookup("#events").queryAll().isEmpty());
    assertThat(window.preferences().get("theme", "")).isEqualTo("dark");
  }

  @Test
  void aCancelledLoadAndABrokenFileLoseNothing(FxRobot robot) {
    open();
    onWindow(
        () -> {
          window.compare().compare("old", "slow");
          return null;
        });
    until(() -> !robot.lookup("#loading").queryAll().isEmpty());
    robot.clickOn("#cancel");
    until(() -> label("#event-title").equals("RoomBooked"));

    onWindow(
        () -> {
          window.compare().compare("old", "broken");
          return null;
        });
    until(() -> !robot.lookup("#banner").queryAll().isEmpty());
    assertThat(robot.lookup("broken: this is no schema.").queryAll()).isNotEmpty();
    assertThat(label("#event-title")).isEqualTo("RoomBooked");
    robot.clickOn("#banner-close");
    until(() -> robot.lookup("#banner").queryAll().isEmpty());
  }

  @Test
  void theWelcomePageSaysWhatIsWrongBesideTheZone(FxRobot robot) {
    until(() -> !robot.lookup("#welcome").queryAll().isEmpty());
    assertThat(robot.lookup("#compare").query().isDisabled()).isTrue();
    onWindow(
        () -> {
          window.compare().oldProperty().set("hotel/old");
          window.compare().recentProperty().set("broken");
          return null;
        });
    until(() -> !robot.lookup("#compare").query().isDisabled());
    robot.clickOn("#compare");
    until(() -> !robot.lookup("#drop-new-trouble").queryAll().isEmpty());
    assertThat(label("#drop-new-trouble")).startsWith("broken: this is no schema.");
    assertThat(window.compare().oldProperty().get()).isEqualTo("hotel/old");
  }

  private void open() {
    onWindow(
        () -> {
          window.compare().compare("hotel-events/v3", "hotel-events/v4");
          return null;
        });
    until(() -> label("#event-title").equals("RoomBooked"));
  }

  private Node field(String name) {
    return scene.getRoot().lookupAll(".field-name").stream()
        .filter(node -> node instanceof Labeled labeled && labeled.getText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String label(String id) {
    Node node = window.root().lookup(id);
    return node instanceof Label label ? label.getText() : "";
  }

  private String text(String id) {
    Node node = window.root().lookup(id);
    return node instanceof TextFlow flow ? flow.getAccessibleText() : "";
  }

  private static int paragraph(CodeArea area, String text) {
    for (int i = 0; i < area.getParagraphs().size(); i++) {
      if (area.getParagraph(i).getText().contains(text)) {
        return i;
      }
    }
    throw new AssertionError("no line with " + text);
  }

  private static boolean shows(CodeArea area, String text) {
    return area.getVisibleParagraphs().stream().anyMatch(p -> p.getText().contains(text));
  }

  private static javafx.geometry.Bounds bounds(CodeArea area, int paragraph) {
    return area.getParagraphBoundsOnScreen(paragraph).orElse(null);
  }

  private static <T> T onWindow(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
  }

  private static void until(BooleanSupplier condition) {
    WaitForAsyncUtils.waitForFxEvents();
    try {
      WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onWindow(condition::getAsBoolean));
    } catch (TimeoutException late) {
      throw new AssertionError("did not happen within 10 s", late);
    }
  }
}
