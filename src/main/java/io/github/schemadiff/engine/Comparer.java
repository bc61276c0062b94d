package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.match.Copies;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.match.Matcher;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.source.SourceSet;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// The main flow: two sets of files in, one [Comparison] out. Reads from top to bottom.
public final class Comparer {
  private final Labels labels;
  private final EventCatalog old;
  private final EventCatalog recent;
  private final Settings settings;
  private final Progress progress;

  private Comparer(
      Labels labels, EventCatalog old, EventCatalog recent, Settings settings, Progress progress) {
    this.labels = labels;
    this.old = old;
    this.recent = recent;
    this.settings = settings;
    this.progress = progress;
  }

  /// Compares two versions of a schema set. Bad input never throws: it becomes problems of the
  /// catalogues.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says that the work is no
  ///   longer wanted
  public static Comparison compare(
      SourceSet oldSet, SourceSet newSet, Settings settings, Progress progress) {
    long begun = System.nanoTime();
    Labels labels = Labels.of(oldSet, newSet);

    progress.at("Reading " + labels.old() + " and " + labels.recent(), 0, 0);
    List<EventCatalog> read = SideBySide.load(oldSet, newSet, settings.forcedFormat());
    EventCatalog old = read.getFirst();
    EventCatalog recent = read.getLast();

    // A catalogue's branches are events only where both sides have catalogues.
    boolean branches = !old.catalogues().isEmpty() && !recent.catalogues().isEmpty();
    Copies.Folded folded =
        Copies.fold(branches ? old : old.closed(), branches ? recent : recent.closed());
    Comparer comparer =
        new Comparer(
            labels,
            StillThere.beside(folded.old(), folded.recent()),
            StillThere.beside(folded.recent(), folded.old()),
            settings,
            progress);
    return DeepStack.call(() -> comparer.run(begun));
  }

  private Comparison run(long begun) {
    List<Match> matches = Unreadable.without(Matcher.match(old, recent), old, recent);
    List<EventComparison> events =
        SideBySide.compare(
            matches,
            List.of(old.source(), recent.source()),
            share -> new EventComparer(labels, old, recent, settings, share),
            progress);
    progress.at("Comparing", matches.size(), matches.size());
    List<EventComparison> distinct = DistinctIds.in(events);
    List<Finding> findings = distinct.stream().flatMap(event -> event.findings().stream()).toList();
    return new Comparison(
        old,
        recent,
        settings,
        distinct,
        ofSet(distinct, EventComparison::backward),
        ofSet(distinct, EventComparison::forward),
        furtherOfSet(distinct),
        findings,
        Summary.of(findings),
        Duration.ofNanos(System.nanoTime() - begun));
  }

  /// The set's verdict; of a side in which nothing could be read, nothing is known.
  private Word ofSet(List<EventComparison> events, Function<EventComparison, Outcome> direction) {
    boolean unknown = Unreadable.nothingRead(old) || Unreadable.nothingRead(recent);
    return unknown ? Word.UNDECIDED : Outcomes.ofSet(events, direction);
  }

  private List<Further.OfSet> furtherOfSet(List<EventComparison> events) {
    boolean unknown = Unreadable.nothingRead(old) || Unreadable.nothingRead(recent);
    List<Further.OfSet> answers = Outcomes.furtherOfSet(events, unknown);
    return answers.isEmpty() && Clients.expected(old, recent)
        ? List.of(Clients.ofNothing())
        : answers;
  }
}
