package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.surface.Surface;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Differ;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.rule.CopyReading;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.RuleBook;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares events one by one. What several of them share is gone through once. An instance serves
/// one thread, but may be asked for changes and for each direction's verdicts on one each.
final class EventComparer {
  private final Labels labels;
  private final EventCatalog old;
  private final EventCatalog recent;
  private final Settings settings;
  private final Set<String> published;
  private final Differ differ = new Differ();
  private final OwnCopies copies;
  private final Deciders deciders;

  /// @param matches all that it will be asked about
  EventComparer(
      Labels labels,
      EventCatalog old,
      EventCatalog recent,
      Settings settings,
      List<Match> matches) {
    this.labels = labels;
    this.old = old;
    this.recent = recent;
    this.settings = settings;
    this.published =
        recent.events().stream().map(event -> event.name()).collect(Collectors.toUnmodifiableSet());
    this.copies = new OwnCopies(old, recent);
    this.deciders = new Deciders(settings.options(), matches, copies.all());
  }

  EventComparison compare(Match match) {
    return switch (match) {
      case Match.Matched matched -> compare(matched, diff(matched), deciders.decide(matched));
      case Match.Added added -> added(added);
      case Match.Removed removed -> removed(removed);
    };
  }

  /// Makes ready what both directions ask.
  void prepare() {
    deciders.beside();
  }

  DiffNode diff(Match.Matched match) {
    return differ.diff(match.old(), old.definitions(), match.recent(), recent.definitions());
  }

  /// @return one verdict for each part
  List<Verdict> decide(Match.Matched match, Direction direction) {
    return switch (direction) {
      case BACKWARD -> deciders.decide(match, direction);
      case FORWARD -> deciders.beside().decide(match, direction);
    };
  }

  Decided decided(Match.Matched match, List<Verdict> backward, List<Verdict> forward) {
    return deciders.decided(match, backward, forward);
  }

  EventComparison compare(Match.Matched match, DiffNode diff, Decided decided) {
    Surface surface = Surface.of(diff);
    Verdict backward = surface.on(decided.backward());
    Verdict forward = surface.on(decided.forward());
    List<CopyReading> readings = copies.of(match, deciders);
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
                surface)
            .read(readings);
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
                forward instanceof Verdict.Compatible
                    && readings.stream().noneMatch(CopyReading::mustGoFirst))),
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
