package io.github.schemadiff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.Sources;
import io.github.schemadiff.ui.parts.Fonts;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The coupling page, driven as in a review, on the hotel sample.
@ExtendWith(ApplicationExtension.class)
class CouplingStoryTest {
  private static final String HOTEL = "sample-schemas/hotel/";
  private static final String ORDERS = "sample-schemas/orders/";

  @TempDir private static Path folder;

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

  private Comparison compare(String old, String recent, Settings settings, Progress progress) {
    try {
      return Comparer.compare(
          Sources.open(old).withLabel("v3"),
          Sources.open(recent).withLabel("v4"),
          settings,
          progress);
    } catch (SourceException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  void theSignsAreListedAndTheFirstSeenOneIsShown(FxRobot robot) {
    open(robot, HOTEL);
    ListView<?> signs = robot.lookup("#signs").queryListView();
    assertThat(signs.getItems()).hasSize(7);
    until(() -> headline().equals("Three services share HotelRoom"));
    assertThat(label("#graph-size")).isEqualTo("8 services · 14 events");
    assertThat(node("sends housekeeping")).satisfies(CouplingStoryTest::isPart);
    assertThat(node("reads housekeeping")).satisfies(CouplingStoryTest::isPart);
    assertThat(node("sends billing")).satisfies(CouplingStoryTest::isNotPart);
    assertThat(
            robot.lookup(".explanation .badge").<Node>queryAll().stream()
                .map(Node::getAccessibleText))
        .contains("violation of rule 4");

    robot.clickOn("#signs").type(KeyCode.END);
    until(() -> headline().startsWith("Not seen: nobody loses a field"));
    assertThat(node("sends housekeeping")).satisfies(CouplingStoryTest::isNotPart);
  }

  @Test
  void whoBreaksIsWalkedServiceByService(FxRobot robot) {
    open(robot, HOTEL);
    select("C6");
    until(() -> headline().equals("billing breaks by 1 event"));
    assertThat(label("#evidence-position")).isEqualTo("Evidence 1 of 6");
    robot.clickOn("#evidence-next");
    until(() -> headline().equals("front-desk breaks by 4 events"));
    assertThat(node("reads front-desk")).satisfies(CouplingStoryTest::isPart);
    robot.clickOn("#evidence-previous");
    until(() -> headline().equals("billing breaks by 1 event"));
  }

  @Test
  void aClickOnAnEventLeadsToItAndBack(FxRobot robot) {
    open(robot, HOTEL);
    robot.clickOn(event("InvoiceIssued"));
    until(() -> label("#event-title").equals("InvoiceIssued"));
    assertThat(window.pages().shownProperty().get()).isEqualTo(Pages.Page.EVENTS);

    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
    until(() -> window.pages().shownProperty().get() == Pages.Page.COUPLING);
    robot.clickOn("#go-to-event");
    until(() -> label("#event-title").equals("RoomAssigned"));
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
    until(() -> window.pages().shownProperty().get() == Pages.Page.COUPLING);
    robot.type(KeyCode.F7);
    until(() -> window.pages().shownProperty().get() == Pages.Page.EVENTS);
  }

  @Test
  void arrowsWalkTheGraphAndWhatIsNearStandsOut(FxRobot robot) {
    open(robot, HOTEL);
    Label billing = node("sends billing");
    onWindow(
        () -> {
          billing.requestFocus();
          return null;
        });
    until(billing::isFocused);
    assertThat(billing.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("near"));
    assertThat(node("sends maintenance").getPseudoClassStates())
        .contains(PseudoClass.getPseudoClass("dim"));
    assertThat(node("reads billing").getPseudoClassStates())
        .as("a service is meant on both sides")
        .contains(PseudoClass.getPseudoClass("near"));

    robot.type(KeyCode.RIGHT);
    until(() -> focused().startsWith("event "));
    robot.type(KeyCode.RIGHT);
    until(() -> focused().startsWith("reads "));
    robot.type(KeyCode.HOME);
    String first = focused();
    robot.type(KeyCode.DOWN);
    until(() -> !focused().equals(first) && focused().startsWith("reads "));
    robot.type(KeyCode.LEFT).type(KeyCode.ENTER);
    until(() -> window.pages().shownProperty().get() == Pages.Page.EVENTS);
  }

  @Test
  void versionsAndWhatIsShownAreChosen(FxRobot robot) {
    open(robot, HOTEL);
    assertThat(node("sends restaurant").getStyleClass()).contains("since-removed");
    choose("#which", "v4");
    until(() -> labels("restaurant") == 0);
    assertThat(label("#graph-size")).isEqualTo("7 services · 13 events");
    choose("#which", "v3");
    until(() -> labels("restaurant") == 1);
    choose("#which", "Both versions");
    choose("#shown", "The selected sign");
    until(() -> label("#graph-size").contains("3 of 14 events"));
    choose("#shown", "All messages");
    until(() -> label("#graph-size").equals("8 services · 14 events"));
  }

  @Test
  void theGraphIsATableToo(FxRobot robot) {
    open(robot, HOTEL);
    robot.clickOn("#as-table");
    TableView<?> table = robot.lookup("#flows").queryTableView();
    until(() -> table.getItems().size() == 22);
    assertThat(table.getItems().toString())
        .contains("sender=restaurant, message=TableReserved, reader=front-desk, since=removed")
        .contains("sender=housekeeping, message=RoomInspectedV2, reader=not said, since=new");
    robot.clickOn("#as-table");
    until(() -> scene.lookup("#graph") != null);
  }

  @Test
  void theEvidenceIsCopiedAsText(FxRobot robot) {
    open(robot, HOTEL);
    until(() -> headline().equals("Three services share HotelRoom"));
    robot.clickOn("#copy-evidence");
    String copied = onWindow(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied)
        .startsWith("C3  Shared models\n● Seen: 1 model, 3 services\n")
        .contains("Three services share `HotelRoom`")
        .contains("housekeeping  `$ref`  5 of 5       RoomCleaned")
        .contains("common/HotelRoom.schema.json:1:1")
        .contains("do instead");
  }

  @Test
  void theSignsPageOpens(FxRobot robot) {
    open(robot, HOTEL);
    robot.clickOn("#sign-page");
    until(() -> window.dialogs().isOpen());
    robot.type(KeyCode.ESCAPE);
    until(() -> !window.dialogs().isOpen());
  }

  @Test
  void whereNobodyIsNamedThePageSaysHowToNameThem(FxRobot robot) {
    open(robot, ORDERS);
    until(() -> scene.lookup("#nobody-named") != null);
    assertThat(label("#starter")).contains("services:", "- PriceChanged");
    robot.clickOn("#copy-starter");
    String copied = onWindow(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).contains("- VoucherRedeemed", "receives: []");
  }

  @Test
  void theGraphIsSeenLargerAndSmaller(FxRobot robot) {
    open(robot, HOTEL);
    double before = onWindow(() -> node("sends billing").getBoundsInParent().getWidth());
    robot.clickOn("Fit");
    Button larger =
        robot.lookup((Node it) -> "Larger".equals(it.getAccessibleText())).queryButton();
    robot.clickOn(larger).clickOn(larger);
    until(
        () ->
            node("sends billing").localToScene(node("sends billing").getLayoutBounds()).getWidth()
                > before * 0.7 * 1.05);
  }

  private void open(FxRobot robot, String sample) {
    onWindow(
        () -> {
          window.compare().compare(sample + "old", sample + "new");
          return null;
        });
    until(() -> window.compare().comparison().isPresent());
    until(() -> scene.lookup("#page-coupling") != null);
    robot.clickOn("#page-coupling");
    until(() -> window.pages().shownProperty().get() == Pages.Page.COUPLING);
  }

  /// By the menu itself: what it offers also stands elsewhere in the window.
  private void choose(String menu, String item) {
    onWindow(
        () -> {
          ((MenuButton) scene.lookup(menu))
              .getItems().stream()
                  .filter(each -> each.getText().equals(item))
                  .findFirst()
                  .orElseThrow()
                  .fire();
          return null;
        });
  }

  private void select(String sign) {
    onWindow(
        () -> {
          ListView<?> signs = (ListView<?>) scene.lookup("#signs");
          signs.getSelectionModel().select(Integer.parseInt(sign.substring(1)) - 1);
          return null;
        });
  }

  private static void isPart(Label label) {
    assertThat(label.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("part"));
  }

  private static void isNotPart(Label label) {
    assertThat(label.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("part"));
  }

  private Label node(String id) {
    return onWindow(
        () ->
            scene.getRoot().lookupAll(".graph-node").stream()
                .filter(node -> id.equals(node.getId()))
                .map(Label.class::cast)
                .findFirst()
                .orElseThrow());
  }

  private Label event(String name) {
    return onWindow(
        () ->
            scene.getRoot().lookupAll(".graph-node").stream()
                .map(Label.class::cast)
                .filter(node -> node.getText().equals(name))
                .findFirst()
                .orElseThrow());
  }

  private long labels(String text) {
    return onWindow(
        () ->
            scene.getRoot().lookupAll(".graph-node").stream()
                .filter(node -> ((Label) node).getText().equals(text))
                .count());
  }

  private String focused() {
    return onWindow(
        () -> scene.getFocusOwner() == null ? "" : String.valueOf(scene.getFocusOwner().getId()));
  }

  private String headline() {
    return onWindow(
        () ->
            scene.lookup("#evidence-headline") instanceof TextFlow flow
                ? flow.getChildren().stream()
                    .map(
                        each ->
                            each instanceof Text text ? text.getText() : ((Labeled) each).getText())
                    .collect(Collectors.joining())
                : "");
  }

  private String label(String query) {
    return onWindow(() -> scene.lookup(query) instanceof Labeled label ? label.getText() : "");
  }

  private static void until(BooleanSupplier holds) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> holds.getAsBoolean());
    } catch (TimeoutException late) {
      throw new AssertionError("it did not come about", late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static <T> T onWindow(java.util.concurrent.Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
  }
}
