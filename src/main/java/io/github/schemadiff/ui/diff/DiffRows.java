package io.github.schemadiff.ui.diff;

import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.ui.browse.Changes;
import io.github.schemadiff.ui.browse.Filter;
import io.github.schemadiff.ui.browse.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which rows of a tree are shown, asked level by level as rows unfold.
///
/// @param unfolded first nodes of the runs that the reader opened
public record DiffRows(Places places, DiffMode mode, Filter filter, Set<DiffNode> unfolded) {
  /// Up to this many unchanged neighbours stay where they are; longer runs fold.
  private static final int KEPT_NEIGHBOURS = 2;

  public DiffRow.Line line(DiffNode node, int level) {
    List<Finding> shown = places.findings(node).stream().filter(filter::admits).toList();
    Places.Inside inside = places.inside(node);
    return new DiffRow.Line(
        node,
        level,
        RowMark.of(node),
        shown,
        inside.violations(),
        inside.warnings(),
        inside.changes() > 0);
  }

  /// The rows below a node.
  public List<DiffRow> below(DiffNode node, int level) {
    return switch (mode) {
      case EVERYTHING -> lines(node.children(), level);
      case ONLY_VIOLATIONS ->
          lines(node.children().stream().filter(this::holdsViolation).toList(), level);
      case ONLY_CHANGES -> folded(node, level);
    };
  }

  /// Whether anything below the node would be shown.
  public boolean hasRowsBelow(DiffNode node) {
    return switch (mode) {
      case EVERYTHING, ONLY_CHANGES -> !node.children().isEmpty();
      case ONLY_VIOLATIONS -> node.children().stream().anyMatch(this::holdsViolation);
    };
  }

  /// Whether the node or something below it is what the reader looks for.
  public boolean relevant(DiffNode node) {
    return filter.isActive()
        ? holds(node, filter::admits)
        : Changes.matter(node) || !places.findings(node).isEmpty() || inside(node);
  }

  private boolean inside(DiffNode node) {
    Places.Inside inside = places.inside(node);
    return inside.changes() + inside.found() > 0;
  }

  private boolean holdsViolation(DiffNode node) {
    return holds(node, f -> f.severity() == Severity.VIOLATION && filter.admits(f));
  }

  private boolean holds(DiffNode node, java.util.function.Predicate<Finding> wanted) {
    return places.findings(node).stream().anyMatch(wanted)
        || (places.inside(node).found() > 0
            && node.children().stream().anyMatch(child -> holds(child, wanted)));
  }

  private List<DiffRow> folded(DiffNode node, int level) {
    // Below an added, removed or unchanged place there is no context to keep apart.
    boolean whole = RowMark.of(node) == RowMark.ADDED || RowMark.of(node) == RowMark.REMOVED;
    if (whole || node.children().stream().noneMatch(this::relevant)) {
      return lines(node.children(), level);
    }
    List<DiffRow> rows = new ArrayList<>();
    List<DiffNode> run = new ArrayList<>();
    for (DiffNode child : node.children()) {
      if (relevant(child)) {
        flush(run, level, rows);
        rows.add(line(child, level));
      } else {
        run.add(child);
      }
    }
    flush(run, level, rows);
    return rows;
  }

  private void flush(List<DiffNode> run, int level, List<DiffRow> rows) {
    boolean open =
        run.size() <= KEPT_NEIGHBOURS || unfolded.stream().anyMatch(node -> node == run.getFirst());
    if (open) {
      rows.addAll(lines(run, level));
    } else {
      rows.add(new DiffRow.Fold(run, level));
    }
    run.clear();
  }

  private List<DiffRow> lines(List<DiffNode> nodes, int level) {
    List<DiffRow> rows = new ArrayList<>();
    nodes.forEach(node -> rows.add(line(node, level)));
    return rows;
  }
}
