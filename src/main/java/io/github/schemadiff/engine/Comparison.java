package io.github.schemadiff.engine;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.rule.Finding;
import java.time.Duration;
import java.util.List;

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
