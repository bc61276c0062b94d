package io.github.schemadiff.engine;

import io.github.schemadiff.compat.json.JsonCompatibility;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Runs work on a stack that is deep enough for deep schemas.
final class DeepStack {
  private DeepStack() {}

  /// Waits for the work. What it throws is thrown here.
  ///
  /// @throws CancellationException if the waiting thread is interrupted
  static <T> T call(Supplier<T> work) {
    return await(start(work));
  }

  /// The same for several at a time, each on a thread of its own. Results come in the order of the
  /// works; what the first of them throws is thrown here.
  static <T> List<T> callAll(List<Supplier<T>> works) {
    List<FutureTask<T>> started = works.stream().map(DeepStack::start).toList();
    List<T> results = new ArrayList<>();
    started.forEach(task -> results.add(await(task)));
    return results;
  }

  private static <T> FutureTask<T> start(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "comparing", JsonCompatibility.STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static <T> T await(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while comparing");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw failed.getCause() instanceof RuntimeException bug
          ? bug
          : new IllegalStateException(failed.getCause());
    }
  }
}
