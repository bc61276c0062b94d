package io.github.schemadiff.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The one owner of threads: work runs beside the window, its result arrives on the window's
/// thread.
public final class Background {
  private final Executor worker;
  private final Executor window;

  private Background(Executor worker, Executor window) {
    this.worker = worker;
    this.window = window;
  }

  /// Virtual threads are no help to work that computes: a few daemon threads are.
  public static Background threads() {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors() - 1),
            Thread.ofPlatform().name("background-", 1).daemon().factory());
    return new Background(pool, Platform::runLater);
  }

  /// Everything at once on the calling thread: for tests of view models.
  public static Background direct() {
    return new Background(Runnable::run, Runnable::run);
  }

  /// Runs `work`; exactly one of `done` and `failed` is called on the window's thread.
  public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    CompletableFuture.supplyAsync(work, worker)
        .whenCompleteAsync(
            (result, problem) -> {
              if (problem == null) {
                done.accept(result);
              } else {
                failed.accept(cause(problem));
              }
            },
            window);
  }

  /// Passes something on to the window's thread: the progress of running work.
  public void tell(Runnable news) {
    window.execute(news);
  }

  private static Throwable cause(Throwable problem) {
    return problem instanceof CompletionException wrapped && wrapped.getCause() != null
        ? wrapped.getCause()
        : problem;
  }
}
