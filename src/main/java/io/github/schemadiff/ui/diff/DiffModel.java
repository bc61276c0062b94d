package io.github.schemadiff.ui.diff;

import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.browse.Places;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The tree of the selected event: how much of it is shown, and which rows are open.
public final class DiffModel {
  /// Trees with more changes than this start with only their upper levels open.
  private static final int OPEN_ALL = 80;

  private final BrowseModel browse;
  private final ObjectProperty<DiffMode> mode = new SimpleObjectProperty<>(DiffMode.ONLY_CHANGES);
  private final ReadOnlyObjectWrapper<DiffRows> rows = new ReadOnlyObjectWrapper<>();
  private Set<DiffNode> unfolded = identitySet();
  private final Map<DiffNode, Boolean> open = new IdentityHashMap<>();

  public DiffModel(BrowseModel browse) {
    this.browse = browse;
    browse
        .eventProperty()
        .addListener(
            _ -> {
              unfolded = identitySet();
              open.clear();
              rebuild();
            });
    browse.filterProperty().addListener(_ -> rebuild());
    mode.addListener(_ -> rebuild());
    rebuild();
  }

  public ObjectProperty<DiffMode> modeProperty() {
    return mode;
  }

  /// Changes whenever other rows are to be shown.
  public ReadOnlyObjectProperty<DiffRows> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /// Between everything and only changes.
  public void toggleEverything() {
    mode.set(mode.get() == DiffMode.EVERYTHING ? DiffMode.ONLY_CHANGES : DiffMode.EVERYTHING);
  }

  public void unfold(DiffRow.Fold fold) {
    unfolded.add(fold.hidden().getFirst());
    rebuild();
  }

  /// Whether a row shows what is below it: differences do from the start.
  public boolean isOpen(DiffNode node) {
    Boolean chosen = open.get(node);
    return chosen != null ? chosen : opensByItself(node);
  }

  public void setOpen(DiffNode node, boolean shown) {
    open.put(node, shown);
  }

  /// Makes a node's row exist: opens what is above it and unfolds the run that hides it.
  public void reveal(DiffNode node) {
    Places places = browse.places();
    if (mode.get() == DiffMode.ONLY_VIOLATIONS && !shownAmongViolations(node)) {
      mode.set(DiffMode.ONLY_CHANGES);
    }
    boolean hidden = false;
    DiffNode at = node;
    while (places.parent(at).isPresent()) {
      DiffNode parent = places.parent(at).get();
      open.put(parent, true);
      for (DiffRow row : rows.get().below(parent, 0)) {
        if (row instanceof DiffRow.Fold fold && holds(fold, at)) {
          unfolded.add(fold.hidden().getFirst());
          hidden = true;
        }
      }
      at = parent;
    }
    if (hidden) {
      rebuild();
    }
  }

  /// How many rows of the event carry each mark.
  public Map<RowMark, Integer> counts() {
    Map<RowMark, Integer> counts = new EnumMap<>(RowMark.class);
    browse.places().root().stream()
        .flatMap(DiffNode::walk)
        .forEach(node -> counts.merge(RowMark.of(node), 1, Integer::sum));
    return counts;
  }

  private boolean opensByItself(DiffNode node) {
    Places.Inside inside = browse.places().inside(node);
    boolean root = browse.places().parent(node).isEmpty();
    boolean small =
        browse
            .places()
            .root()
            .map(r -> browse.places().inside(r).changes() <= OPEN_ALL)
            .orElse(true);
    return root
        || (inside.changes() + inside.found() > 0
            && small
            && RowMark.of(node) != RowMark.ADDED
            && RowMark.of(node) != RowMark.REMOVED);
  }

  private boolean shownAmongViolations(DiffNode node) {
    return browse
        .places()
        .parent(node)
        .map(
            parent ->
                rows.get().below(parent, 0).stream()
                    .anyMatch(row -> row instanceof DiffRow.Line line && line.node() == node))
        .orElse(true);
  }

  private static boolean holds(DiffRow.Fold fold, DiffNode node) {
    return fold.hidden().stream().anyMatch(hidden -> hidden == node);
  }

  private void rebuild() {
    rows.set(new DiffRows(browse.places(), mode.get(), browse.filterProperty().get(), unfolded));
  }

  private static Set<DiffNode> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
