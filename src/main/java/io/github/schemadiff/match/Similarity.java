package io.github.schemadiff.match;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Events that were renamed: alike in the words of their names and in their fields.
///
/// Fields that many events of a set have (an envelope's `id`, `occurredAt`) count little. A match
/// must be the best for both, and clearly so: a rename that is missed shows as removed and added,
/// which is true; a rename that is made up hides a removal.
final class Similarity implements Strategy {
  private static final double ENOUGH = 0.6;
  private static final double NAME_AT_LEAST = 0.3;
  private static final double FIELDS_AT_LEAST = 0.5;

  /// What the best must be ahead of the second best.
  private static final double LEAD = 0.1;

  /// Sets with more pairs than this were exchanged as a whole, or are hostile.
  private static final long MOST_PAIRS = 40_000;

  private final Map<String, Shape> oldDefinitions;
  private final Map<String, Shape> recentDefinitions;
  private final Successors successors;

  /// Events that are a later version of another, or have one, are told apart by their names.
  Similarity(
      Map<String, Shape> oldDefinitions,
      Map<String, Shape> recentDefinitions,
      Successors successors) {
    this.oldDefinitions = oldDefinitions;
    this.recentDefinitions = recentDefinitions;
    this.successors = successors;
  }

  private record Event(int at, String name, VersionedName versioned, Fingerprint print) {}

  private record Candidate(int old, int recent, double score) {}

  @Override
  public void pair(Alignment<EventType> events) {
    List<Event> olds = new ArrayList<>();
    for (int at : events.oldLeft()) {
      if (!Routes.isCalled(events.old(at)) && successors.successorOf(events.old(at)).isEmpty()) {
        olds.add(eventOf(at, events.old(at), oldDefinitions));
      }
    }
    List<Event> recents = new ArrayList<>();
    for (int at : events.recentLeft()) {
      if (!Routes.isCalled(events.recent(at))
          && successors.predecessorOf(events.recent(at)).isEmpty()) {
        recents.add(eventOf(at, events.recent(at), recentDefinitions));
      }
    }
    if ((long) olds.size() * recents.size() > MOST_PAIRS) {
      return;
    }
    Map<String, Integer> spread = new HashMap<>();
    recents.forEach(one -> one.print().fields().forEach(it -> spread.merge(it, 1, Integer::sum)));
    List<Candidate> candidates = new ArrayList<>();
    for (Event old : olds) {
      for (Event recent : recents) {
        if (events.old(old.at()).dialect() == events.recent(recent.at()).dialect()) {
          candidates.add(new Candidate(old.at(), recent.at(), score(old, recent, spread)));
        }
      }
    }
    for (Candidate one : candidates) {
      if (one.score() >= ENOUGH && candidates.stream().noneMatch(other -> rivals(one, other))) {
        events.pair(one.old(), one.recent());
      }
    }
  }

  private static Event eventOf(int at, EventType event, Map<String, Shape> definitions) {
    return new Event(
        at,
        event.name(),
        VersionedName.of(event.name()),
        Fingerprint.of(event.shape(), definitions));
  }

  private static boolean rivals(Candidate one, Candidate other) {
    return one != other
        && (one.old() == other.old() || one.recent() == other.recent())
        && other.score() > one.score() - LEAD;
  }

  private static double score(Event old, Event recent, Map<String, Integer> spread) {
    if (!old.versioned().version().equals(recent.versioned().version())
        || old.print().contradicts(recent.print())) {
      return 0;
    }
    double names = Names.similarity(old.name(), recent.name());
    double fields = overlap(old.print().fields(), recent.print().fields(), spread);
    return names < NAME_AT_LEAST || fields < FIELDS_AT_LEAST ? 0 : 0.4 * names + 0.6 * fields;
  }

  /// Jaccard's index, each field weighted by how few events have it.
  private static double overlap(Set<String> old, Set<String> recent, Map<String, Integer> spread) {
    double common = 0;
    double all = 0;
    for (String field : recent) {
      double weight = 1.0 / spread.getOrDefault(field, 1);
      all += weight;
      common += old.contains(field) ? weight : 0;
    }
    for (String field : old) {
      all += recent.contains(field) ? 0 : 1;
    }
    return all == 0 ? 0 : common / all;
  }
}
