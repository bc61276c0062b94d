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
import javafx.stage.Stage;

/// Measures how long the window is busy with each step of a walk through a comparison: `Stalls OLD
/// NEW`, run as [Pictures] is. Prints the worst steps in milliseconds of the window's thread.
public final class Stalls {
  // Time of the window's thread, not of the clock: other work on the machine does not count.
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final int PULSES = 4;
  private static final int WORST = 12;

  private final List<Step> steps = new ArrayList<>();
  private MainWindow window;
  private Scene scene;
  private long thread;

  private long pulseBegan;
  private long longest;

  /// @param millis all that follows, too
  /// @param stall the longest piece at once: the action, or one layout of the window
  private record Step(int round, String what, double millis, double stall) {}

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
    thread = onWindow(() -> Thread.currentThread().threadId());
    Background background = Background.threads();
    CompareViewModel compare = new CompareViewModel(new Engine(), background);
    Path none = Files.createTempDirectory("stalls").resolve("none");
    long begun = System.nanoTime();
    onWindow(
        () -> {
          window = new MainWindow(compare, background, Preferences.in(none));
          // The headless screen is 1000 wide: at 70 % that is the whole layout.
          window.zoomed().zoomProperty().set(0.7);
          scene = new Scene(window.root(), 1000, 700);
          window.install(scene);
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          scene.addPreLayoutPulseListener(() -> pulseBegan = CLOCK.getCurrentThreadCpuTime());
          scene.addPostLayoutPulseListener(
              () -> longest = Math.max(longest, CLOCK.getCurrentThreadCpuTime() - pulseBegan));
          compare.compare(old, recent);
          return null;
        });
    while (!onWindow(() -> compare.comparison().isPresent())) {
      Thread.sleep(20);
    }
    System.out.printf("result after %.0f ms%n", (System.nanoTime() - begun) / 1e6);
    step(0, "first page", () -> {});
    for (int round = 1; round <= 2; round++) {
      walk(round);
      report(round);
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "heap after gc %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private void walk(int round) throws Exception {
    for (EventComparison event : onWindow(() -> window.browse().events())) {
      step(round, "event " + event.name(), () -> window.browse().selectEvent(event));
    }
    for (DiffMode mode : DiffMode.values()) {
      step(round, mode.label(), () -> window.diff().modeProperty().set(mode));
    }
    step(round, "Only changes", () -> window.diff().modeProperty().set(DiffMode.ONLY_CHANGES));
    step(round, "find bar", () -> window.find().openProperty().set(true));
    for (String text : List.of("l", "lo", "log", "login", "id", "")) {
      step(round, "find " + text, () -> window.find().textProperty().set(text));
    }
    for (int i = 0; i < 30; i++) {
      step(round, "F7 " + i, () -> window.browse().next());
    }
  }

  private void report(int round) {
    List<Step> mine = steps.stream().filter(step -> step.round() == round).toList();
    double[] sorted = mine.stream().mapToDouble(Step::stall).sorted().toArray();
    System.out.printf(
        "round %d: %d steps, median stall %.0f ms, over 100 ms: %d%n",
        round,
        sorted.length,
        sorted[sorted.length / 2],
        mine.stream().filter(step -> step.stall() > 100).count());
    mine.stream()
        .sorted(Comparator.comparingDouble(Step::stall).reversed())
        .limit(WORST)
        .forEach(s -> System.out.printf("%8.1f of %8.1f  %s%n", s.stall(), s.millis(), s.what()));
  }

  private void step(int round, String what, Runnable work) throws Exception {
    long begun = CLOCK.getThreadCpuTime(thread);
    onWindow(
        () -> {
          longest = 0;
          long before = CLOCK.getCurrentThreadCpuTime();
          work.run();
          longest = CLOCK.getCurrentThreadCpuTime() - before;
          return null;
        });
    CountDownLatch rested = new CountDownLatch(PULSES);
    Runnable pulse = rested::countDown;
    onWindow(
        () -> {
          scene.addPostLayoutPulseListener(pulse);
          Platform.requestNextPulse();
          return null;
        });
    while (rested.getCount() > 0) {
      Thread.sleep(5);
      Platform.runLater(() -> Platform.requestNextPulse());
    }
    // What was computed beside the window arrives a little later.
    Thread.sleep(30);
    onWindow(
        () -> {
          scene.removePostLayoutPulseListener(pulse);
          return null;
        });
    double all = (CLOCK.getThreadCpuTime(thread) - begun) / 1e6;
    steps.add(new Step(round, what, all, onWindow(() -> longest) / 1e6));
  }

  private static <T> T onWindow(java.util.concurrent.Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
