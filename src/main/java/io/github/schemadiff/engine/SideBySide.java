package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.source.SourceSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Shares the work on large sets between two threads. How it is shared depends on the sets alone,
/// never on the machine or on who is done first, so that the results are the same everywhere.
final class SideBySide {
  /// Fewer events, or fewer bytes, are done before a second thread has read its share.
  private static final int MANY_EVENTS = 100;

  private static final long MANY_BYTES = 1 << 20;

  /// Of fewer bytes, both directions are decided before a second thread has begun.
  private static final long LARGE_BYTES = 128 << 10;

  private static final int SHARES = 2;

  /// Neighbours have much in common, which one thread finds once: they are shared out in runs,
  /// short enough for each thread to have many of them.
  private static final int LONGEST_RUN = 50;

  private static final int RUNS = 8;

  private SideBySide() {}

  /// Both sets, as they were read.
  static List<EventCatalog> load(SourceSet old, SourceSet recent, Optional<String> forced) {
    List<Supplier<EventCatalog>> works =
        Stream.of(old, recent)
            .<Supplier<EventCatalog>>map(set -> () -> Formats.load(set, forced))
            .toList();
    return bytes(old) + bytes(recent) < MANY_BYTES
        ? works.stream().map(Supplier::get).toList()
        : DeepStack.callAll(works);
  }

  private static long bytes(SourceSet set) {
    return set.files().stream().mapToLong(file -> file.bytes().length).sum();
  }

  /// Compares all of them; results come in their order. To be called on a deep stack.
  ///
  /// @param sets both sides
  static List<EventComparison> compare(
      List<Match> matches,
      List<SourceSet> sets,
      Function<List<Match>, EventComparer> comparer,
      Progress progress) {
    Shared shared = new Shared(matches.size(), progress);
    if (matches.size() < MANY_EVENTS
        && sets.stream().mapToLong(SideBySide::bytes).sum() >= LARGE_BYTES) {
      return new LargeEvents(matches, comparer.apply(matches), shared).compare();
    }
    int shares = matches.size() < MANY_EVENTS ? 1 : SHARES;
    int run = Math.clamp(matches.size() / (shares * RUNS), 1, LONGEST_RUN);
    List<Supplier<List<EventComparison>>> works =
        IntStream.range(0, shares)
            .<Supplier<List<EventComparison>>>mapToObj(
                first -> () -> share(runs(matches, run, first, shares), comparer, shared))
            .toList();
    List<List<EventComparison>> done =
        shares == 1 ? List.of(works.getFirst().get()) : DeepStack.callAll(works);
    List<Iterator<EventComparison>> each = done.stream().map(List::iterator).toList();
    return IntStream.range(0, matches.size())
        .mapToObj(at -> each.get(at / run % shares).next())
        .toList();
  }

  private static List<Match> runs(List<Match> matches, int run, int first, int shares) {
    return IntStream.range(0, matches.size())
        .filter(at -> at / run % shares == first)
        .mapToObj(matches::get)
        .toList();
  }

  private static List<EventComparison> share(
      List<Match> matches, Function<List<Match>, EventComparer> comparers, Shared shared) {
    EventComparer comparer = comparers.apply(matches);
    List<EventComparison> events = new ArrayList<>();
    for (Match match : matches) {
      shared.at(match);
      events.add(comparer.compare(match));
    }
    return events;
  }

  /// One progress for all threads, told by one at a time.
  static final class Shared {
    private final int total;
    private final Progress progress;
    private String step = "Comparing";
    private int begun;
    private boolean stopped;

    Shared(int total, Progress progress) {
      this.total = total;
      this.progress = progress;
    }

    synchronized void at(Match match) {
      step = "Comparing " + match.name();
      tell(begun++);
    }

    /// Asks whether to go on with what was told last.
    synchronized void goOn() {
      tell(Math.max(begun - 1, 0));
    }

    private void tell(int done) {
      if (stopped) {
        throw new CancellationException("no longer wanted");
      }
      // Only if it returns, the others go on as well.
      stopped = true;
      progress.at(step, done, total);
      stopped = false;
    }
  }
}
