package io.github.schemadiff.compat.json.search;

/// Looks for arrays of a branch, the shortest first.
///
/// For one length, demands ("some item fails", "so many items satisfy") are laid on the cells of a
/// [Row] one after the other; [ItemValues] writes the arrays of a row that meets them all.
final class ItemSearch {
  /// Longer arrays are not written.
  private static final int LONGEST = 1_000_000;

  /// Up to this length every position counts by itself where all arrays are wanted.
  private static final int SPREAD = 200;

  private final Solver solver;
  private final Items items;
  private final ItemGoals goals;
  private final ItemValues values;
  private final Doubt doubt = new Doubt();

  /// Whether any one array will do.
  private final boolean anyOne;

  private final int wanted;
  private final int shunned;

  ItemSearch(Solver solver, Expansion leaf, int wanted) {
    this.solver = solver;
    this.items = leaf.items;
    this.goals = new ItemGoals(solver, items);
    this.values = new ItemValues(solver, items.distinct, leaf.excluded, wanted, doubt);
    this.anyOne = wanted == 1 && leaf.excluded.isEmpty();
    this.wanted = wanted;
    this.shunned = leaf.excluded.size();
  }

  Answer solve() {
    if (items.distinct && items.repeated) {
      return Answer.EMPTY;
    }
    int from = Math.max(items.least, items.repeated ? 2 : 0);
    long needs = goals.demands() + (items.repeated ? 2 : 0);
    for (Items.Count count : items.counts) {
      from = Math.max(from, count.least());
      needs += count.least();
    }
    if (from > items.most) {
      return Answer.EMPTY;
    }
    // Of a longer array some item behind the prefix is not needed: without it there is a shorter
    // one.
    long telling = Math.max(from, Math.max(items.least, goals.prefix()) + needs);
    long to = Math.min(items.most, anyOne ? telling : telling + wanted + shunned);
    for (int length = from; length <= to && !values.enough(); length++) {
      if (length > LONGEST) {
        doubt.because("arrays of more than %,d items".formatted(LONGEST));
        break;
      }
      long before = values.made();
      boolean possible = ofLength(length);
      boolean fruitless = length >= telling && values.made() == before && doubt.none();
      if (!possible || fruitless) {
        break;
      }
    }
    return values.answer();
  }

  /// @return false if an item of such an array can never be: longer ones are impossible as well
  private boolean ofLength(int length) {
    int prefix = goals.prefix();
    int heads = anyOne ? prefix : Math.max(prefix, Math.min(length, SPREAD));
    if (!anyOne && length > heads) {
      doubt.because("arrays with other orders of their items");
    }
    Row row = Row.of(length, heads, goals);
    for (Row.Cell cell : row.cells()) {
      if (!possible(cell.goal())) {
        return false;
      }
    }
    if (!items.repeated) {
      meet(row, 0);
      return true;
    }
    for (Row twins : row.twins()) {
      if (!values.enough() && possible(twins.cells().getLast().goal())) {
        meet(twins, 0);
      }
    }
    return true;
  }

  private boolean possible(Literals goal) {
    Answer answer = solver.solve(goal, 1);
    doubt.of(answer);
    return answer.inhabited();
  }

  /// Lays the demand at `index`, and all after it, on some item.
  private void meet(Row row, int index) {
    solver.step();
    if (values.enough()) {
      return;
    }
    if (index == goals.demands()) {
      count(row, 0);
      return;
    }
    for (int i = 0; i < row.cells().size() && !values.enough(); i++) {
      Row.Cell cell = row.cells().get(i);
      Literals more = demand(index, cell);
      if (more != null) {
        Literals goal = cell.goal().and(more);
        if (possible(goal)) {
          meet(row.pick(i, goal), index + 1);
        }
      }
    }
  }

  private Literals demand(int index, Row.Cell cell) {
    for (int position : cell.head()) {
      Literals more = goals.demand(index, position);
      if (more != null) {
        return more;
      }
    }
    return cell.tail() == 0 ? null : goals.demand(index, goals.prefix());
  }

  private void count(Row row, int index) {
    if (index == items.counts.size()) {
      values.write(row);
    } else {
      new ItemCount(solver, this::possible, items.counts.get(index), row)
          .rows(
              counted -> {
                count(counted, index + 1);
                return !values.enough();
              });
    }
  }
}
