package io.github.schemadiff.ui.browse;

import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Where the reader of a comparison is: which events are listed, which event, finding and row is
/// looked at.
///
/// One event is always selected while the list has any. A finding belongs to the selected event; a
/// node to its tree.
public final class BrowseModel {
  private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<EventGroup>> groups =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<EventComparison> event = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<DiffNode> node = new ReadOnlyObjectWrapper<>();
  private Places places = Places.NONE;
  private int depth;
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NOTHING);
  private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.VERDICT);
  private final StringProperty search = new SimpleStringProperty("");

  /// All that is selected, changing once where several of its parts do.
  ///
  /// @param event null where no event is listed
  /// @param finding null where the row has none
  /// @param node null where the event has no tree
  public record Selection(EventComparison event, Finding finding, DiffNode node) {
    static final Selection NOTHING = new Selection(null, null, null);
  }

  public BrowseModel() {
    filter.addListener(_ -> atOnce(this::regroup));
    grouping.addListener(_ -> atOnce(this::regroup));
    search.addListener(_ -> atOnce(this::regroup));
  }

  public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /// The event list as it is shown.
  public ReadOnlyObjectProperty<List<EventGroup>> groupsProperty() {
    return groups.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<EventComparison> eventProperty() {
    return event.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Finding> findingProperty() {
    return finding.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<DiffNode> nodeProperty() {
    return node.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  public ObjectProperty<Filter> filterProperty() {
    return filter;
  }

  public ObjectProperty<Grouping> groupingProperty() {
    return grouping;
  }

  /// The rows of the selected event.
  public Places places() {
    return places;
  }

  /// Names of events are listed only where they contain this.
  public StringProperty searchProperty() {
    return search;
  }

  /// Shows a comparison. What was looked at stays selected where the new one still has it.
  public void show(Comparison shown) {
    atOnce(() -> replace(shown));
  }

  private void replace(Comparison shown) {
    Optional<String> eventName = Optional.ofNullable(event.get()).map(EventComparison::name);
    Optional<String> findingId = Optional.ofNullable(finding.get()).map(Finding::id);
    finding.set(null);
    enter(null);
    comparison.set(shown);
    regroup();
    Optional<EventComparison> again =
        events().stream().filter(e -> eventName.map(e.name()::equals).orElse(false)).findFirst();
    again.ifPresent(this::selectEvent);
    again.stream()
        .flatMap(e -> e.findings().stream())
        .filter(f -> findingId.map(f.id()::equals).orElse(false))
        .findFirst()
        .ifPresent(this::selectFinding);
  }

  /// The listed events in the order of the list.
  public List<EventComparison> events() {
    return groups.get().stream().flatMap(group -> group.events().stream()).toList();
  }

  /// The findings that F7 walks: of the listed events, admitted by the filter, `info` left out.
  public List<Finding> walk() {
    return events().stream().flatMap(e -> walk(e).stream()).toList();
  }

  /// Those of one event.
  public List<Finding> walk(EventComparison of) {
    return of.findings().stream()
        .filter(f -> f.severity() != Severity.INFO && filter.get().admits(f))
        .toList();
  }

  /// From 1; 0 where no walked finding is selected.
  public int position() {
    return finding.get() == null ? 0 : walk().indexOf(finding.get()) + 1;
  }

  /// Selects an event and its heaviest finding.
  public void selectEvent(EventComparison chosen) {
    atOnce(() -> enterAndFind(chosen));
  }

  private void enterAndFind(EventComparison chosen) {
    if (chosen == event.get()) {
      return;
    }
    finding.set(null);
    enter(chosen);
    if (chosen != null) {
      walk(chosen).stream().findFirst().ifPresent(this::selectFinding);
    }
  }

  public void selectFinding(Finding chosen) {
    atOnce(() -> goTo(chosen));
  }

  private void goTo(Finding chosen) {
    if (chosen == null || chosen == finding.get()) {
      return;
    }
    comparison.get().events().stream()
        .filter(e -> e.findings().contains(chosen))
        .findFirst()
        .ifPresent(
            owner -> {
              if (owner != event.get()) {
                enter(owner);
              }
              finding.set(chosen);
              places.node(chosen).ifPresent(node::set);
            });
  }

  /// Selects a row of the tree; the finding follows where the row has one.
  public void selectNode(DiffNode chosen) {
    atOnce(() -> rest(chosen));
  }

  private void rest(DiffNode chosen) {
    if (chosen == node.get() || chosen == null) {
      return;
    }
    node.set(chosen);
    List<Finding> here = places.findings(chosen);
    finding.set(
        event.get() == null
            ? null
            : walk(event.get()).stream().filter(here::contains).findFirst().orElse(null));
  }

  /// The next finding, of the next event where this one has no more; from the last to the first.
  public void next() {
    step(1);
  }

  public void previous() {
    step(-1);
  }

  private void step(int by) {
    List<Finding> all = walk();
    if (all.isEmpty()) {
      return;
    }
    int now = all.indexOf(finding.get());
    if (now < 0) {
      now = before(all) + (by > 0 ? 0 : 1);
    }
    selectFinding(all.get(Math.floorMod(now + by, all.size())));
  }

  // Where nothing is selected: the last finding of the events before this one.
  private int before(List<Finding> all) {
    List<EventComparison> listed = events();
    int here = Math.max(0, listed.indexOf(event.get()));
    return (int) listed.stream().limit(here).mapToLong(e -> walk(e).size()).sum() - 1;
  }

  // However deep the calls, the selection is told once, when all its parts are set.
  private void atOnce(Runnable change) {
    depth++;
    change.run();
    depth--;
    Selection told = selection.get();
    boolean same =
        told.event() == event.get() && told.finding() == finding.get() && told.node() == node.get();
    if (depth == 0 && !same) {
      selection.set(new Selection(event.get(), finding.get(), node.get()));
    }
  }

  private void enter(EventComparison chosen) {
    node.set(null);
    places = chosen == null ? Places.NONE : Places.of(comparison.get(), chosen);
    event.set(chosen);
  }

  private void regroup() {
    Comparison shown = comparison.get();
    if (shown == null) {
      groups.set(List.of());
      return;
    }
    String wanted = search.get().strip().toLowerCase(Locale.ROOT);
    List<EventComparison> listed = new ArrayList<>();
    for (EventComparison each : shown.events()) {
      boolean named = each.name().toLowerCase(Locale.ROOT).contains(wanted);
      boolean admitted =
          !filter.get().isActive() || each.findings().stream().anyMatch(filter.get()::admits);
      if (named && admitted) {
        listed.add(each);
      }
    }
    groups.set(grouping.get().divide(listed));
    List<EventComparison> order = events();
    if (!order.contains(event.get())) {
      selectEvent(order.isEmpty() ? null : order.getFirst());
    } else if (finding.get() != null && !filter.get().admits(finding.get())) {
      finding.set(null);
      walk(event.get()).stream().findFirst().ifPresent(this::selectFinding);
    }
  }
}
