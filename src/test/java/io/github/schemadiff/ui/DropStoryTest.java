package io.github.schemadiff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.ui.parts.Fonts;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drops things on the real window: what it takes, and what it says of what it does not take.
@ExtendWith(ApplicationExtension.class)
class DropStoryTest {
  @TempDir private static Path folder;

  private final List<String> compared = new ArrayList<>();
  private MainWindow window;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Background background = Background.direct();
    CompareViewModel compare =
        new CompareViewModel(
            (old, recent, _, _) -> {
              compared.add(old + " with " + recent);
              return Story.comparison();
            },
            background);
    window = new MainWindow(compare, background, Preferences.in(folder.resolve("preferences")));
    window.zoomed().zoomProperty().set(0.7);
    Scene scene = new Scene(window.root(), 1000, 700);
    window.install(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aFolderIsChosenByTheZoneThatItIsDroppedOn() {
    until(() -> node("#drop-new") != null);
    assertThat(onWindow(() -> files("v4").over(node("#drop-new")))).isTrue();
    assertThat(onWindow(() -> files("v4").drop(node("#drop-new"), 0.5))).isTrue();
    assertThat(window.compare().recentProperty().get()).isEqualTo("v4");
    assertThat(window.compare().oldProperty().get()).isEmpty();
    assertThat(onWindow(() -> files("v3").drop(node("#drop-old"), 0.5))).isTrue();
    assertThat(window.compare().oldProperty().get()).isEqualTo("v3");
    assertThat(compared).as("on the welcome page a drop only chooses").isEmpty();
  }

  @Test
  void textIsRefusedInWordsBesideTheZoneAndNothingIsLost() {
    until(() -> node("#drop-new") != null);
    onWindow(() -> files("v4").drop(node("#drop-new"), 0.5));
    ClipboardContent text = new ClipboardContent();
    text.putString("{\"type\": \"object\"}");
    assertThat(onWindow(() -> Drag.of(text).drop(node("#drop-new"), 0.5))).isFalse();
    assertThat(label("#drop-new-trouble"))
        .isEqualTo("This is no folder, file or archive. What was chosen before is still here.");
    assertThat(window.compare().recentProperty().get()).isEqualTo("v4");

    assertThat(onWindow(() -> files("a.json", "b.json").drop(node("#drop-old"), 0.5))).isFalse();
    assertThat(label("#drop-old-trouble"))
        .isEqualTo("These are several: put what belongs together into one folder or archive.");
    until(() -> shownInFull("#drop-old-trouble"));
  }

  @Test
  void onTheMainWindowADropReplacesTheSideThatItFallsOn() {
    onWindow(
        () -> {
          window.compare().compare("v3", "v4");
          return null;
        });
    until(() -> label("#event-title").equals("RoomBooked"));
    assertThat(onWindow(() -> files("v5").drop(window.root(), 0.9))).isTrue();
    assertThat(onWindow(() -> files("v2").drop(window.root(), 0.1))).isTrue();
    assertThat(compared).containsExactly("v3 with v4", "v3 with v5", "v2 with v5");

    ClipboardContent text = new ClipboardContent();
    text.putString("only words");
    assertThat(onWindow(() -> Drag.of(text).drop(window.root(), 0.9))).isFalse();
    until(() -> node("#banner") != null);
    assertThat(label("#event-title")).as("the comparison stays").isEqualTo("RoomBooked");
    assertThat(compared).hasSize(3);
  }

  private static Drag files(String... names) throws ReflectiveOperationException {
    ClipboardContent content = new ClipboardContent();
    content.putFiles(Stream.of(names).map(File::new).toList());
    return Drag.of(content);
  }

  private Node node(String id) {
    return window.root().lookup(id);
  }

  private String label(String id) {
    return node(id) instanceof Label label ? label.getText() : "";
  }

  /// Whether the text that is shown is not cut.
  private boolean shownInFull(String id) {
    return node(id) instanceof Label label
        && label.lookup(".text") instanceof Text text
        && text.getText().equals(label.getText());
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
