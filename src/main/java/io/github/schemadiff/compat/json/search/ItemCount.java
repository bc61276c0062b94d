package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Chooses which items of a row satisfy a node that so many must satisfy.
final class ItemCount {
  private final Solver solver;
  private final Predicate<Literals> possible;
  private final Items.Count count;
  private final List<Row.Cell> cells;
  private final boolean bounded;
  private Predicate<Row> use;

  /// @param possible whether an item can satisfy a goal
  ItemCount(Solver solver, Predicate<Literals> possible, Items.Count count, Row row) {
    this.solver = solver;
    this.possible = possible;
    this.count = count;
    this.cells = row.cells();
    this.bounded = count.most() < Node.UNBOUNDED;
  }

  /// Goes through all rows with so many.
  ///
  /// @param use called with each; returns false to stop
  void rows(Predicate<Row> use) {
    this.use = use;
    choose(new ArrayList<>(), 0, 0);
  }

  /// Decides cell by cell how many of its items satisfy the node. Where there may be any number,
  /// the others are left open.
  ///
  /// @return false to stop
  private boolean choose(List<Row.Cell> done, int index, int counted) {
    solver.step();
    if (!bounded && counted >= count.least() || index == cells.size()) {
      return counted < count.least() || use.test(joined(done, index));
    }
    Row.Cell cell = cells.get(index);
    Literals with = cell.goal().and(Literals.positive(count.node(), false, false));
    Literals without = bounded ? cell.goal().and(Literals.negative(count.node())) : cell.goal();
    int missing = count.least() - counted;
    int needed = Math.max(0, missing - sizeFrom(index + 1));
    int least = bounded && !possible.test(without) ? cell.size() : needed;
    int most = Math.min(cell.size(), bounded ? count.most() - counted : missing);
    if (cell.same() && !bounded) {
      most = cell.size(); // two at once may be one more than is needed
    }
    if (most > 0 && !possible.test(with)) {
      most = 0;
    }
    // As many as are needed first, then fewer, then more.
    int first = Math.clamp(missing, 0, cell.size());
    for (int chosen = Math.min(first, most); chosen >= least; chosen--) {
      if (!take(done, cell, chosen, with, without, index, counted)) {
        return false;
      }
    }
    for (int chosen = Math.max(Math.min(first, most) + 1, least); chosen <= most; chosen++) {
      if (!take(done, cell, chosen, with, without, index, counted)) {
        return false;
      }
    }
    return true;
  }

  private boolean take(
      List<Row.Cell> done,
      Row.Cell cell,
      int chosen,
      Literals with,
      Literals without,
      int index,
      int counted) {
    List<Row.Cell> more = new ArrayList<>(done);
    if (!cell.whole()) {
      if (chosen > 0) {
        more.add(cell.of(chosen, with));
      }
      if (chosen < cell.size()) {
        more.add(cell.of(cell.size() - chosen, without));
      }
    } else if (chosen == cell.size()) {
      more.add(cell.with(with));
    } else if (chosen == 0) {
      more.add(cell.with(without));
    } else {
      return true; // one value: all of its items or none
    }
    return choose(more, index + 1, counted + chosen);
  }

  private int sizeFrom(int index) {
    return cells.subList(index, cells.size()).stream().mapToInt(Row.Cell::size).sum();
  }

  private Row joined(List<Row.Cell> done, int index) {
    List<Row.Cell> all = new ArrayList<>(done);
    all.addAll(cells.subList(index, cells.size()));
    return new Row(all);
  }
}
