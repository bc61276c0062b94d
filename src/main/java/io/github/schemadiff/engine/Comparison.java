package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.rule.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The result: one immutable value that the window, the terminal and the reports show.
///
/// @param backward the set's verdict: incompatible if any event is, else undecided if any is
/// @param further the set's answers to what some of its events were asked beside these two
/// @param coupling the distributed-monolith lens on both versions
/// @param findings of all events, in the order of the events
public record Comparison(
    EventCatalog old,
    EventCatalog recent,
    Settings settings,
    List<EventComparison> events,
    Word backward,
    Word forward,
    List<Further.OfSet> further,
    List<Finding> findings,
    Summary summary,
    Coupling coupling,
    Duration took) {
  public Comparison {
    events = List.copyOf(events);
    further = List.copyOf(further);
    findings = List.copyOf(findings);
  }

  /// In which order the new version may go out: of the events, and of the calls. Empty where any
  /// order will do.
  public List<Rollout> orders() {
    Map<Boolean, List<EventComparison>> byKind =
        events.stream().collect(Collectors.partitioningBy(EventComparison::isCall));
    List<Rollout> orders = new ArrayList<>();
    if (byKind.get(true).isEmpty()) {
      orders.add(Rollout.of(backward == Word.COMPATIBLE, forward == Word.COMPATIBLE));
    } else {
      orders.add(
          Rollout.of(
              Outcomes.ofSet(byKind.get(false), EventComparison::backward) == Word.COMPATIBLE,
              Outcomes.ofSet(byKind.get(false), EventComparison::forward) == Word.COMPATIBLE));
      orders.add(ofCalls(byKind.get(true)));
    }
    orders.removeIf(Rollout.ANY::equals);
    return orders;
  }

  private static Rollout ofCalls(List<EventComparison> calls) {
    Set<Rollout> all =
        calls.stream()
            .map(call -> call.rollout().orElse(Rollout.NEW_OPERATION))
            .collect(Collectors.toSet());
    if (all.contains(Rollout.NEW_OPERATION)) {
      return Rollout.NEW_OPERATION;
    }
    return all.contains(Rollout.SERVICE_FIRST) ? Rollout.SERVICE_FIRST : Rollout.ANY;
  }

  /// How much of the two sets could not be read: the answer holds for the rest.
  public long errors() {
    return Stream.of(old, recent)
        .flatMap(side -> side.problems().stream())
        .filter(problem -> problem.severity() == LoadProblem.Kind.ERROR)
        .count();
  }

  /// With the lens on what the events' comparisons found.
  public Comparison(
      EventCatalog old,
      EventCatalog recent,
      Settings settings,
      List<EventComparison> events,
      Word backward,
      Word forward,
      List<Further.OfSet> further,
      List<Finding> findings,
      Summary summary,
      Duration took) {
    this(
        old,
        recent,
        settings,
        events,
        backward,
        forward,
        further,
        findings,
        summary,
        Coupling.of(old, recent, events),
        took);
  }
}
