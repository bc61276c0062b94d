package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Coupling;
import io.github.schemadiff.engine.CouplingSide;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.report.graph.Chart;
import io.github.schemadiff.report.graph.Charts;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.coupling.Sign;
import io.github.schemadiff.rule.coupling.Sign.State;
import io.github.schemadiff.rule.coupling.SignChange;
import io.github.schemadiff.rule.coupling.SignEvidence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Where the reader of the coupling page is: which version, which sign, which piece of its
/// evidence, and what is pointed at.
public final class CouplingModel {
  /// More messages than fit a screen are first shown by what is told of them.
  private static final int MANY = 24;

  private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Chart> chart =
      new ReadOnlyObjectWrapper<>(new Chart(List.of(), List.of()));
  private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.BOTH);
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
  private final ReadOnlyObjectWrapper<Sign> sign = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SignEvidence> evidence = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<String> pointed = new SimpleObjectProperty<>("");
  private final Map<String, EventComparison> events = new HashMap<>();
  private final Map<String, String> newIds = new HashMap<>();
  private Chart whole = chart.get();

  public CouplingModel() {
    which.addListener((_, _, _) -> redraw());
    shown.addListener((_, _, _) -> narrow());
    sign.addListener((_, _, _) -> narrow());
  }

  public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /// What the graph holds now.
  public ReadOnlyObjectProperty<Chart> chartProperty() {
    return chart.getReadOnlyProperty();
  }

  ObjectProperty<Which> whichProperty() {
    return which;
  }

  ObjectProperty<Shown> shownProperty() {
    return shown;
  }

  /// Null before a comparison is shown.
  public ReadOnlyObjectProperty<Sign> signProperty() {
    return sign.getReadOnlyProperty();
  }

  /// Null where the sign has none.
  public ReadOnlyObjectProperty<SignEvidence> evidenceProperty() {
    return evidence.getReadOnlyProperty();
  }

  /// Id of the node that the pointer or the focus is on; empty where it is on none.
  ObjectProperty<String> pointedProperty() {
    return pointed;
  }

  /// Shows a comparison. The sign that was looked at stays selected.
  public void show(Comparison now) {
    String before = sign.get() == null ? "" : sign.get().card().id();
    events.clear();
    newIds.clear();
    for (EventComparison event : now.events()) {
      switch (event.match()) {
        case Match.Matched matched -> {
          events.put(matched.recent().id(), event);
          events.putIfAbsent(matched.old().id(), event);
          newIds.put(matched.old().id(), matched.recent().id());
        }
        case Match.Added added -> events.put(added.recent().id(), event);
        case Match.Removed removed -> events.putIfAbsent(removed.old().id(), event);
      }
    }
    comparison.set(now);
    evidence.set(null);
    sign.set(null);
    redraw();
    shown.set(messages(whole) > MANY ? Shown.TOLD : Shown.ALL);
    signs().stream()
        .filter(one -> one.card().id().equals(before))
        .findFirst()
        .or(() -> signs().stream().filter(one -> one.state() == State.SEEN).findFirst())
        .or(() -> signs().stream().findFirst())
        .ifPresent(this::select);
  }

  /// Whether any service is named, so that there is anything to show.
  public boolean namesServices() {
    return comparison.get() != null && comparison.get().coupling().namesServices();
  }

  /// The version whose signs are shown: the new one, unless the old one is asked for.
  Optional<CouplingSide> side() {
    return Optional.ofNullable(comparison.get())
        .map(Comparison::coupling)
        .map(all -> which.get() == Which.OLD ? all.old().orElse(all.recent()) : all.recent());
  }

  public List<Sign> signs() {
    return side().map(CouplingSide::signs).orElse(List.of());
  }

  public void select(Sign wanted) {
    sign.set(wanted);
    evidence.set(wanted.evidence().stream().findFirst().orElse(null));
  }

  public void select(SignEvidence wanted) {
    evidence.set(wanted);
    if (shown.get() == Shown.SIGN) {
      narrow();
    }
  }

  /// What became of the evidence of a sign since the old version.
  List<SignChange> changes(Sign of) {
    return comparison.get() == null || which.get() == Which.OLD
        ? List.of()
        : comparison.get().coupling().changes().stream()
            .filter(change -> change.card().equals(of.card()))
            .toList();
  }

  /// How many services and events the set names, and how many of them are in the graph: "8 services
  /// · 11 of 43 events".
  String size() {
    Chart now = chart.get();
    int all = whole.events();
    return count(now.services(), "service")
        + " · "
        + (now.events() == all ? count(all, "event") : now.events() + " of " + count(all, "event"));
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /// The comparison of an event that stands in the graph.
  Optional<EventComparison> event(Chart.Node node) {
    return node.isEvent()
        ? Optional.ofNullable(events.get(node.id().substring(Chart.event("").length())))
        : Optional.empty();
  }

  /// The comparison of an event that a piece of evidence names.
  Optional<EventComparison> event(SignEvidence.EventRef ref) {
    return Optional.ofNullable(events.get(ref.id()));
  }

  /// The findings that a piece of evidence names.
  List<Finding> findings(SignEvidence of) {
    Set<String> wanted = Set.copyOf(of.findings());
    return comparison.get().findings().stream()
        .filter(finding -> wanted.contains(finding.id()))
        .toList();
  }

  /// What stands out: what is pointed at, and otherwise the selected evidence.
  Emphasis pointed() {
    return pointed.get().isEmpty() || chart.get().node(pointed.get()).isEmpty()
        ? Emphasis.NONE
        : Emphasis.around(chart.get(), pointed.get());
  }

  Emphasis part() {
    SignEvidence now = evidence.get();
    return now == null ? Emphasis.NONE : Emphasis.of(chart.get(), now, messages(now));
  }

  private void redraw() {
    if (comparison.get() == null) {
      return;
    }
    Coupling coupling = comparison.get().coupling();
    whole =
        switch (which.get()) {
          case BOTH -> Charts.ofBoth(coupling, newIds);
          case OLD -> Charts.of(coupling.old().orElse(coupling.recent()));
          case NEW -> Charts.of(coupling.recent());
        };
    String before = sign.get() == null ? "" : sign.get().card().id();
    String key = evidence.get() == null ? "" : evidence.get().key();
    signs().stream().filter(one -> one.card().id().equals(before)).forEach(this::select);
    if (sign.get() != null) {
      sign.get().evidence().stream().filter(one -> one.key().equals(key)).forEach(this::select);
    }
    narrow();
  }

  private void narrow() {
    if (comparison.get() == null) {
      return;
    }
    Chart now =
        switch (shown.get()) {
          case ALL -> whole;
          case TOLD -> whole.only(this::isTold);
          case SIGN -> whole.only(node -> isOf(sign.get(), node));
        };
    // Nothing to tell is no reason to show nothing.
    chart.set(now.nodes().isEmpty() ? whole : now);
  }

  private boolean isTold(Chart.Node node) {
    boolean found =
        event(node)
            .filter(event -> event.findings().stream().anyMatch(finding -> !quiet(finding)))
            .isPresent();
    return found
        || signs().stream()
            .filter(one -> one.state() == State.SEEN)
            .anyMatch(one -> isOf(one, node));
  }

  private static boolean quiet(Finding finding) {
    return finding.severity() == io.github.schemadiff.rule.Severity.INFO;
  }

  private boolean isOf(Sign of, Chart.Node node) {
    return of != null && of.evidence().stream().anyMatch(one -> messages(one).contains(node.id()));
  }

  /// The messages that a piece of evidence names, as nodes of the graph; calls between its services
  /// too.
  private Set<String> messages(SignEvidence of) {
    Set<String> ids = new HashSet<>();
    for (SignEvidence.EventRef event : of.events()) {
      ids.add(Chart.event(event.id()));
      ids.add(Chart.event(newIds.getOrDefault(event.id(), event.id())));
    }
    Set<String> services = Set.copyOf(of.services());
    for (Chart.Node node : whole.nodes()) {
      if (node.call() && isBetween(node, services)) {
        ids.add(node.id());
      }
    }
    return ids;
  }

  private boolean isBetween(Chart.Node call, Set<String> services) {
    return whole.edges().stream()
        .filter(edge -> edge.from().equals(call.id()) || edge.to().equals(call.id()))
        .map(edge -> edge.from().equals(call.id()) ? edge.to() : edge.from())
        .allMatch(
            end ->
                whole
                    .node(end)
                    .flatMap(Chart.Node::service)
                    .filter(services::contains)
                    .isPresent());
  }

  private static int messages(Chart of) {
    return of.column(Chart.Column.MESSAGE).size();
  }
}
