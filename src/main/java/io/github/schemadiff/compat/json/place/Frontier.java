package io.github.schemadiff.compat.json.place;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The pairs that a [Localizer] has still to look at, those nearest to the root first, and what is
/// to be done when none is left.
final class Frontier {
  private record Waiting(Here here, Breaks.Visit visit, int order) {
    int depth() {
      return here.path().steps().size();
    }
  }

  private final Queue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparingInt(Waiting::depth).thenComparingInt(Waiting::order));

  private final Deque<Runnable> later = new ArrayDeque<>();
  private int added;

  void add(Here here, Breaks.Visit visit) {
    waiting.add(new Waiting(here, visit, added++));
  }

  /// For when all pairs have been looked at that wait now or come from them; what is said last is
  /// done first.
  void later(Runnable then) {
    later.push(then);
  }

  /// @param last does what was put off
  void goThrough(BiConsumer<Here, Breaks.Visit> look, Consumer<Runnable> last) {
    while (!waiting.isEmpty() || !later.isEmpty()) {
      if (waiting.isEmpty()) {
        last.accept(later.pop());
      } else {
        Waiting next = waiting.poll();
        look.accept(next.here(), next.visit());
      }
    }
  }
}
