package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Writes the arrays of rows: one of each, or all as far as they are wanted.
///
/// Where items must be distinct, each position offers as many values as there are positions, and a
/// matching assigns them.
final class ItemValues {
  private static final int MOST_DISTINCT = 20_000;

  private final Solver solver;
  private final boolean distinct;
  private final Set<JsonNode> excluded;
  private final int wanted;
  private final Doubt doubt;
  private final Set<JsonNode> found = new LinkedHashSet<>();
  private long made;

  ItemValues(Solver solver, boolean distinct, Set<JsonNode> excluded, int wanted, Doubt doubt) {
    this.solver = solver;
    this.distinct = distinct;
    this.excluded = excluded;
    this.wanted = wanted;
    this.doubt = doubt;
  }

  boolean enough() {
    return found.size() >= wanted;
  }

  /// How many arrays came up, those not wanted included.
  long made() {
    return made;
  }

  Answer answer() {
    return doubt.answer(found, wanted);
  }

  /// All arrays of the row, as far as they are wanted.
  void write(Row row) {
    int length = row.length();
    if (distinct && length > MOST_DISTINCT) {
      doubt.because("arrays of more than %,d distinct items".formatted(MOST_DISTINCT));
      return;
    }
    int each = wanted + excluded.size() + (distinct ? length : 0);
    int[] cellAt = positions(row, length);
    List<List<JsonNode>> offers = new ArrayList<>();
    Optional<String> partial = Optional.empty();
    for (Row.Cell cell : row.cells()) {
      Answer answer = solver.solve(cell.goal(), each);
      if (answer.found().size() < each && !answer.complete()) {
        partial = Optional.of(answer.unknown().orElse("whether there are more items"));
      }
      offers.add(answer.found());
    }
    if (distinct) {
      distinct(Arrays.stream(cellAt).mapToObj(offers::get).toList());
    } else {
      combine(row, cellAt, offers);
    }
    if (!enough()) {
      partial.ifPresent(doubt::because);
    }
  }

  /// Which cell stands at each position.
  private static int[] positions(Row row, int length) {
    int[] cellAt = new int[length];
    int tail = 0;
    for (Row.Cell cell : row.cells()) {
      tail += cell.head().size();
    }
    for (int i = 0; i < row.cells().size(); i++) {
      Row.Cell cell = row.cells().get(i);
      for (int position : cell.head()) {
        cellAt[position] = i;
      }
      Arrays.fill(cellAt, tail, tail + cell.tail(), i);
      tail += cell.tail();
    }
    return cellAt;
  }

  private void distinct(List<List<JsonNode>> offers) {
    Optional<List<JsonNode>> assignment = new DistinctItems(offers).assign();
    if (assignment.isEmpty()) {
      return;
    }
    if (wanted == 1 && excluded.isEmpty()) {
      keep(assignment.get());
    } else {
      assign(offers, new ArrayList<>(), new HashSet<>());
    }
  }

  private void assign(List<List<JsonNode>> offers, List<JsonNode> taken, Set<JsonNode> used) {
    solver.step();
    if (taken.size() == offers.size()) {
      keep(taken);
      return;
    }
    for (JsonNode value : offers.get(taken.size())) {
      if (!enough() && used.add(value)) {
        taken.add(value);
        if (canGoOn(offers, taken.size(), used)) {
          assign(offers, taken, used);
        }
        taken.removeLast();
        used.remove(value);
      }
    }
  }

  /// Whether the positions from here on can still get distinct values.
  private static boolean canGoOn(List<List<JsonNode>> offers, int from, Set<JsonNode> used) {
    List<List<JsonNode>> left =
        offers.subList(from, offers.size()).stream()
            .map(offer -> offer.stream().filter(value -> !used.contains(value)).toList())
            .toList();
    return new DistinctItems(left).assign().isPresent();
  }

  /// All combinations of values; equal items take the same one.
  private void combine(Row row, int[] cellAt, List<List<JsonNode>> offers) {
    int[] digitAt = new int[cellAt.length];
    int[] digitOf = new int[row.cells().size()];
    Arrays.fill(digitOf, -1);
    List<Integer> bases = new ArrayList<>();
    for (int position = 0; position < cellAt.length; position++) {
      int cell = cellAt[position];
      if (digitOf[cell] < 0 || !row.cells().get(cell).same()) {
        digitOf[cell] = bases.size();
        bases.add(offers.get(cell).size());
      }
      digitAt[position] = digitOf[cell];
    }
    Digits digits = new Digits(bases.stream().mapToInt(Integer::intValue).toArray());
    do {
      solver.step();
      List<JsonNode> values = new ArrayList<>(cellAt.length);
      for (int position = 0; position < cellAt.length; position++) {
        values.add(offers.get(cellAt[position]).get(digits.at(digitAt[position])));
      }
      keep(values);
    } while (!enough() && digits.next());
  }

  private void keep(List<JsonNode> values) {
    ArrayNode document = Values.MAKE.arrayNode(values.size());
    values.forEach(document::add);
    made++;
    if (!excluded.contains(document)) {
      found.add(document);
    }
  }
}
