package io.github.schemadiff.ui;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.ui.diff.DiffMode;
import io.github.schemadiff.ui.parts.Fonts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Measures how long the window is busy with each step of a walk through a comparison: `Stalls OLD
/// NEW`, run as [Pictures] is. Prints the worst steps in milliseconds.
public final class Stalls {
  // Time of the thread, not of the clock: other work on the machine does not count.
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final List<Step> steps = new ArrayList<>();
  private MainWindow window;

  private record Step(String what, double millis) {}

  private Stalls() {}

  public static void main(String[] args) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Fonts.load();
    new Stalls().run(args[0], args[1]);
    Platform.exit();
  }

  private void run(String old, String recent) throws Exception {
    Background background = Background.threads();
    CompareViewModel compare = new CompareViewModel(new Engine(), background);
    Path none = Files.createTempDirectory("stalls").resolve("none");
    long begun = System.nanoTime();
    step(
        "window",
        () -> {
          window = new MainWindow(compare, background, Preferences.in(none));
          Scene scene = new Scene(window.root(), 1440, 900);
          window.install(scene);
          compare.compare(old, recent);
        });
    while (compare.comparison().isEmpty()) {
      Thread.sleep(10);
    }
    System.out.printf("result after %.0f ms%n", (System.nanoTime() - begun) / 1e6);
    step("first page", () -> {});
    settle();
    for (int round = 1; round <= 1; round++) {
      for (EventComparison event : window.browse().events().stream().limit(30).toList()) {
        step(round + " event " + event.name(), () -> window.browse().selectEvent(event));
        settle();
      }
      for (DiffMode mode : DiffMode.values()) {
        step(round + " " + mode, () -> window.diff().modeProperty().set(mode));
        settle();
      }
      window.find().openProperty().set(true);
      String text = round == 1 ? "login" : "id";
      step(round + " find " + text, () -> window.find().textProperty().set(text));
      for (int i = 0; i < 12; i++) {
        step(round + " F7 " + i, () -> window.browse().next());
        settle();
      }
    }
    steps.stream()
        .sorted(Comparator.comparingDouble(Step::millis).reversed())
        .limit(25)
        .forEach(s -> System.out.printf("%8.1f  %s%n", s.millis(), s.what()));
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    System.out.printf(
        "heap after gc %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private void settle() throws Exception {
    for (int i = 0; i < 3; i++) {
      step("what follows", () -> {});
    }
  }

  private void step(String what, Runnable work) throws Exception {
    FutureTask<Double> task =
        new FutureTask<>(
            () -> {
              long begun = CLOCK.getCurrentThreadCpuTime();
              work.run();
              window.root().applyCss();
              window.root().layout();
              return (CLOCK.getCurrentThreadCpuTime() - begun) / 1e6;
            });
    Platform.runLater(task);
    steps.add(new Step(what, task.get()));
  }
}
