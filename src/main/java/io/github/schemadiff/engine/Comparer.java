package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.surface.Surface;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Differ;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.match.Copies;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.match.Matcher;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.RuleBook;
import io.github.schemadiff.source.SourceSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The main flow: two sets of files in, one [Comparison] out. Reads from top to bottom.
public final class Comparer {
  private final Labels labels;
  private final EventCatalog old;
  private final EventCatalog recent;
  private final Settings settings;
  private final Progress progress;
  private final Set<String> published;
  private final Differ differ = new Differ();
  private final Deciders deciders;

  private Comparer(
      Labels labels, EventCatalog old, EventCatalog recent, Settings settings, Progress progress) {
    this.labels = labels;
    this.old = old;
    this.recent = recent;
    this.settings = settings;
    this.progress = progress;
    this.published =
        recent.events().stream().map(event -> event.name()).collect(Collectors.toUnmodifiableSet());
    this.deciders = new Deciders(settings.options(), old, recent);
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

    progress.at("Reading " + labels.old(), 0, 0);
    EventCatalog old = Formats.load(oldSet, settings.forcedFormat());
    progress.at("Reading " + labels.recent(), 0, 0);
    EventCatalog recent = Formats.load(newSet, settings.forcedFormat());

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
    List<EventComparison> events = new ArrayList<>();
    for (Match match : matches) {
      progress.at("Comparing " + match.name(), events.size(), matches.size());
      events.add(
          switch (match) {
            case Match.Matched matched -> matched(matched);
            case Match.Added added -> added(added);
            case Match.Removed removed -> removed(removed);
          });
    }
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

  private EventComparison matched(Match.Matched match) {
    DiffNode diff =
        differ.diff(match.old(), old.definitions(), match.recent(), recent.definitions());
    Surface surface = Surface.of(diff);
    Decided decided = deciders.decide(match);
    Verdict backward = surface.on(decided.backward());
    Verdict forward = surface.on(decided.forward());
    Evidence evidence =
        Evidence.of(
            labels.old(),
            labels.recent(),
            match,
            published,
            diff,
            backward,
            forward,
            decided.mapping(),
            surface);
    List<Further> clients = Clients.of(match, decided, surface);
    return new EventComparison(
        match,
        kindOf(match, diff, backward, forward),
        Optional.of(diff),
        Outcomes.of(backward),
        Outcomes.of(forward),
        both(clients, Mappings.of(decided.mapping())),
        Optional.of(
            Clients.rollout(
                clients,
                backward instanceof Verdict.Compatible,
                forward instanceof Verdict.Compatible)),
        Parties.consumers(match, old, recent),
        Parties.producers(match, old, recent),
        RuleBook.check(evidence, settings.policy()));
  }

  private EventComparison added(Match.Added match) {
    return unmatched(
        match,
        ChangeKind.ADDED,
        Outcomes.NEW_EVENT,
        Outcomes.NEW_EVENT,
        both(
            Clients.added(match.recent()),
            Mappings.ofOneSide(deciders, match.recent(), Outcomes.NEW_EVENT, Outcomes.NEW_EVENT)),
        Optional.of(Rollout.ANY));
  }

  private EventComparison removed(Match.Removed match) {
    return unmatched(
        match,
        ChangeKind.REMOVED,
        Outcomes.NOTHING_TO_READ,
        Outcomes.NO_LONGER_PUBLISHED,
        both(
            Clients.removed(match.old()),
            Mappings.ofOneSide(
                deciders, match.old(), Outcomes.NOTHING_TO_READ, Outcomes.NO_LONGER_PUBLISHED)),
        Optional.empty());
  }

  private static List<Further> both(List<Further> some, List<Further> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private EventComparison unmatched(
      Match match,
      ChangeKind kind,
      EventComparison.Outcome backward,
      EventComparison.Outcome forward,
      List<Further> further,
      Optional<Rollout> rollout) {
    Evidence evidence = Evidence.ofOneSide(labels.old(), labels.recent(), match, published);
    return new EventComparison(
        match,
        kind,
        Optional.empty(),
        backward,
        forward,
        further,
        rollout,
        Parties.consumers(match, old, recent),
        Parties.producers(match, old, recent),
        RuleBook.check(evidence, settings.policy()));
  }

  private static ChangeKind kindOf(
      Match.Matched match, DiffNode diff, Verdict backward, Verdict forward) {
    if (match.renamed()) {
      return ChangeKind.RENAMED;
    }
    // What stands under a negation is decided, but has no row of its own in the tree.
    boolean breaks =
        backward instanceof Verdict.Incompatible || forward instanceof Verdict.Incompatible;
    return diff.changedHere() || diff.changedBelow() || breaks
        ? ChangeKind.MODIFIED
        : ChangeKind.UNCHANGED;
  }
}
