package io.github.schemadiff.compat.json.search;

import java.util.ArrayList;
import java.util.List;

/// An array in the making: what each of its items must satisfy.
///
/// Items at the end that are alike stand together in one cell, so that a row of a hundred thousand
/// is as short as its prefix.
record Row(List<Cell> cells) {
  /// Items that must satisfy the same.
  ///
  /// @param head their positions, as far as they have one of their own
  /// @param tail how many more there are, at no particular positions behind all heads
  /// @param same whether they must be equal, too
  record Cell(Literals goal, List<Integer> head, int tail, boolean same) {
    static Cell at(int position, Literals goal) {
      return new Cell(goal, List.of(position), 0, false);
    }

    static Cell behind(int count, Literals goal) {
      return new Cell(goal, List.of(), count, false);
    }

    int size() {
      return head.size() + tail;
    }

    /// Whether only all of its items can be treated alike.
    boolean whole() {
      return same || size() == 1;
    }

    Cell with(Literals other) {
      return new Cell(other, head, tail, same);
    }

    /// The same for fewer items of a tail.
    Cell of(int count, Literals other) {
      return new Cell(other, List.of(), count, false);
    }
  }

  /// @param heads how many positions have a goal of their own
  static Row of(int length, int heads, ItemGoals goals) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(length, heads); i++) {
      cells.add(Cell.at(i, goals.at(i)));
    }
    if (length > heads) {
      cells.add(Cell.behind(length - heads, goals.at(heads)));
    }
    return new Row(cells);
  }

  int length() {
    return cells.stream().mapToInt(Cell::size).sum();
  }

  /// With one item of a cell satisfying something else.
  Row pick(int index, Literals goal) {
    Cell cell = cells.get(index);
    List<Cell> changed = new ArrayList<>(cells);
    if (cell.whole()) {
      changed.set(index, cell.with(goal));
    } else {
      changed.set(index, cell.of(cell.tail() - 1, cell.goal()));
      changed.add(cell.of(1, goal));
    }
    return new Row(changed);
  }

  /// All rows in which two items are one and the same value, as far as they differ.
  List<Row> twins() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      for (int j = i; j < cells.size(); j++) {
        if (i != j || cells.get(i).size() > 1) {
          rows.add(twins(i, j));
        }
      }
    }
    return rows;
  }

  private Row twins(int i, int j) {
    Cell one = cells.get(i);
    Cell other = cells.get(j);
    List<Cell> changed = new ArrayList<>();
    for (int k = 0; k < cells.size(); k++) {
      Cell cell = cells.get(k);
      int taken = (k == i ? 1 : 0) + (k == j ? 1 : 0);
      if (taken == 0) {
        changed.add(cell);
      } else if (cell.tail() > taken) {
        changed.add(cell.of(cell.tail() - taken, cell.goal()));
      }
    }
    List<Integer> heads = new ArrayList<>(one.head());
    if (i != j) {
      heads.addAll(other.head());
    }
    changed.add(new Cell(one.goal().and(other.goal()), heads, 2 - heads.size(), true));
    return new Row(changed);
  }
}
