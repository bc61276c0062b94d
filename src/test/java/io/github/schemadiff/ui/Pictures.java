package io.github.schemadiff.ui;

import io.github.schemadiff.ui.parts.Fonts;
import io.github.schemadiff.ui.parts.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Takes pictures of the window, of any size and without a display, into `target/pictures`: run
/// with the test class path and `-Dglass.platform=Headless -Dprism.order=sw`.
public final class Pictures {
  private final Comparing comparing;
  private final Path preferences;

  private Pictures(Comparing comparing, Path preferences) {
    this.comparing = comparing;
    this.preferences = preferences;
  }

  public static void main(String[] args) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Fonts.load();
    Path folder = Files.createTempDirectory("pictures");
    Pictures story = new Pictures((_, _, _, _) -> Story.comparison(), folder.resolve("none"));
    if (args.length == 3) {
      Pictures real = new Pictures(new Engine(), folder.resolve("none"));
      for (Theme theme : Theme.values()) {
        String suffix = "-" + theme.id();
        Consumer<MainWindow> compare = w -> w.compare().compare(args[1], args[2]);
        real.take(args[0] + suffix, theme, 1440, 900, 1, compare);
        real.take(args[0] + "-1280" + suffix, theme, 1280, 800, 1, compare);
        real.take(args[0] + "-1920" + suffix, theme, 1920, 1080, 1, compare);
        real.take(args[0] + "-150" + suffix, theme, 1440, 900, 1.5, compare);
        Consumer<MainWindow> coupling = compare.andThen(w -> w.pages().show(Pages.Page.COUPLING));
        real.take(args[0] + "-coupling" + suffix, theme, 1440, 900, 1, coupling);
      }
      Platform.exit();
      return;
    }
    for (Theme theme : Theme.values()) {
      String suffix = "-" + theme.id();
      Consumer<MainWindow> open = w -> w.compare().compare("hotel-events/v3", "hotel-events/v4");
      story.take("main" + suffix, theme, 1440, 900, 1, open);
      story.take("welcome" + suffix, theme, 1440, 900, 1, _ -> {});
      if (args.length > 0 && args[0].equals("quick")) {
        continue;
      }
      story.take("main-1280" + suffix, theme, 1280, 800, 1, open);
      story.take("main-1920" + suffix, theme, 1920, 1080, 1, open);
      story.take("main-150" + suffix, theme, 1440, 900, 1.5, open);
    }
    Platform.exit();
  }

  private void take(
      String name, Theme theme, int width, int height, double zoom, Consumer<MainWindow> prepare)
      throws Exception {
    Scene[] scene = new Scene[1];
    onWindow(
        () -> {
          MainWindow window =
              new MainWindow(
                  new CompareViewModel(comparing, Background.direct()),
                  Background.direct(),
                  Preferences.in(preferences));
          scene[0] = new Scene(window.root(), width, height);
          window.themeProperty().set(theme);
          window.install(scene[0]);
          window.zoomed().zoomProperty().set(zoom);
          prepare.accept(window);
          return null;
        });
    WritableImage image = null;
    // Layout, then what follows from layout, then the picture.
    for (int i = 0; i < 4; i++) {
      image = onWindow(() -> scene[0].snapshot(null));
    }
    Path folder = Path.of("target", "pictures");
    Files.createDirectories(folder);
    save(image, folder.resolve(name + ".png"));
  }

  private static void save(WritableImage image, Path file) throws IOException {
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
  }

  private static <T> T onWindow(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
