package io.github.schemadiff.ui.find;

import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.ui.Background;
import io.github.schemadiff.ui.browse.BrowseModel;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Finds names and types in the trees of all events, from the selected one on.
public final class FindModel {
  private final BrowseModel browse;
  private final Background background;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private List<Entry> index = List.of();
  private List<Entry> hits = List.of();
  private int at = -1;

  private record Entry(EventComparison event, DiffNode node, String words) {}

  public FindModel(BrowseModel browse, Background background) {
    this.browse = browse;
    this.background = background;
    browse.comparisonProperty().addListener((_, _, shown) -> rebuild(shown));
    text.addListener(_ -> search());
  }

  public BooleanProperty openProperty() {
    return open;
  }

  public StringProperty textProperty() {
    return text;
  }

  /// "3 of 12", "nothing found", or empty.
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  public void next() {
    go(1);
  }

  public void previous() {
    go(-1);
  }

  public void close() {
    open.set(false);
    text.set("");
  }

  private void rebuild(Comparison shown) {
    index = List.of();
    if (shown == null) {
      return;
    }
    background.run(
        () -> entries(shown),
        entries -> {
          if (shown == browse.comparisonProperty().get()) {
            index = entries;
            search();
          }
        },
        problem -> {
          throw new IllegalStateException("cannot index the comparison", problem);
        });
  }

  private static List<Entry> entries(Comparison shown) {
    return shown.events().stream()
        .flatMap(
            event ->
                event.diff().stream()
                    .flatMap(DiffNode::walk)
                    .map(node -> new Entry(event, node, words(node))))
        .toList();
  }

  private static String words(DiffNode node) {
    StringBuilder words = new StringBuilder(node.name());
    node.old()
        .ifPresent(side -> words.append('\n').append(side.name()).append('\n').append(side.type()));
    node.recent()
        .ifPresent(side -> words.append('\n').append(side.name()).append('\n').append(side.type()));
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private void search() {
    String wanted = text.get().strip().toLowerCase(Locale.ROOT);
    at = -1;
    if (wanted.isEmpty()) {
      hits = List.of();
      status.set("");
      return;
    }
    Map<EventComparison, Integer> order = order();
    hits =
        index.stream()
            .filter(entry -> entry.words().contains(wanted))
            .sorted(
                Comparator.comparingInt(entry -> order.getOrDefault(entry.event(), order.size())))
            .toList();
    if (hits.isEmpty()) {
      status.set("nothing found");
    } else {
      go(1);
    }
  }

  // The selected event first, then those below it in the list, then from its top.
  private Map<EventComparison, Integer> order() {
    List<EventComparison> listed = browse.events();
    int here = Math.max(0, listed.indexOf(browse.eventProperty().get()));
    Map<EventComparison, Integer> order = new IdentityHashMap<>();
    for (int i = 0; i < listed.size(); i++) {
      order.put(listed.get(i), Math.floorMod(i - here, listed.size()));
    }
    return order;
  }

  private void go(int by) {
    if (hits.isEmpty()) {
      return;
    }
    at = at < 0 ? (by > 0 ? 0 : hits.size() - 1) : Math.floorMod(at + by, hits.size());
    Entry hit = hits.get(at);
    status.set((at + 1) + " of " + hits.size());
    browse.selectEvent(hit.event());
    browse.selectNode(hit.node());
  }
}
