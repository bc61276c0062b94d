package io.github.schemadiff.ui;

import io.github.schemadiff.ui.parts.Fonts;
import io.github.schemadiff.ui.welcome.Samples;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The desktop app. [#launch] returns when the window is closed.
public final class App extends Application {
  private static final System.Logger LOG = System.getLogger(App.class.getName());

  private static final double LEAST_WIDTH = 760;
  private static final double LEAST_HEIGHT = 520;

  private Preferences preferences;
  private Stage stage;

  /// Opens the window; only once in a process, from its main thread.
  public static void launch(StartRequest request) {
    String[] arguments =
        switch (request) {
          case StartRequest.Welcome _ -> new String[0];
          case StartRequest.Open(String old, String recent) -> new String[] {"open", old, recent};
          case StartRequest.Demo _ -> new String[] {"demo"};
        };
    Application.launch(App.class, arguments);
  }

  @Override
  public void start(Stage primary) {
    stage = primary;
    Fonts.load();
    preferences = Preferences.ofUser();
    Background background = Background.threads();
    CompareViewModel compare = new CompareViewModel(new Engine(), background);
    MainWindow window = new MainWindow(compare, background, preferences);
    Scene scene = new Scene(window.root(), 1440, 900);
    window.install(scene);
    stage.setTitle("Schema Diff Explorer");
    icons();
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    restore();
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (_, problem) -> {
              LOG.log(System.Logger.Level.ERROR, "a bug in the window", problem);
              window.bug(problem);
            });
    stage.show();
    begin(compare);
  }

  @Override
  public void stop() {
    preferences.set("window.maximized", stage.isMaximized());
    if (!stage.isMaximized()) {
      preferences.set("window.x", stage.getX());
      preferences.set("window.y", stage.getY());
      preferences.set("window.width", stage.getWidth());
      preferences.set("window.height", stage.getHeight());
    }
    try {
      preferences.save();
    } catch (UncheckedIOException unwritable) {
      LOG.log(System.Logger.Level.WARNING, "choices are not kept", unwritable);
    }
  }

  private void begin(CompareViewModel compare) {
    if (Boolean.getBoolean("schemadiff.training")) {
      endByItself(compare);
    }
    List<String> arguments = getParameters().getRaw();
    if (arguments.size() == 3) {
      compare.compare(arguments.get(1), arguments.get(2));
    } else if (arguments.size() == 1) {
      Samples.hotel().ifPresent(hotel -> compare.compare(hotel.old(), hotel.recent()));
    }
  }

  // The run that trains the start-up cache has seen enough once a page has been shown for a while.
  private static void endByItself(CompareViewModel compare) {
    compare
        .stateProperty()
        .addListener(
            (_, _, state) -> {
              if (!(state instanceof CompareState.Running)) {
                PauseTransition shown = new PauseTransition(Duration.seconds(2));
                shown.setOnFinished(_ -> Platform.exit());
                shown.play();
              }
            });
  }

  // Where it was, if there is still a screen there.
  private void restore() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(preferences.number("window.width", 1440), screen.getWidth()));
    stage.setHeight(Math.min(preferences.number("window.height", 900), screen.getHeight()));
    double x = preferences.number("window.x", Double.NaN);
    double y = preferences.number("window.y", Double.NaN);
    if (!Screen.getScreensForRectangle(x, y, 200, 100).isEmpty()) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(Boolean.parseBoolean(preferences.get("window.maximized", "false")));
  }

  private void icons() {
    for (String size : List.of("16", "32", "64", "128", "256")) {
      var in = App.class.getResourceAsStream("/ui/icon-" + size + ".png");
      if (in != null) {
        stage.getIcons().add(new Image(in));
      }
    }
  }
}
