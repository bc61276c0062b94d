package io.github.schemadiff.compat.json;

import io.github.schemadiff.compat.json.Scope.Contribution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Looks for arrays of a branch, the shortest first.
///
/// For one length, requirements ("some item fails", "so many items satisfy") are laid on positions
/// one after the other; positions beyond all prefixes are alike, so only the first unused one of
/// them is tried. Where items must be distinct, each position offers as many values as there are
/// positions, and a matching assigns them.
final class ItemSearch {
  private static final int LONGEST = 20_000;

  private final Solver solver;
  private final Items items;
  private final Set<JsonNode> excluded;
  private final int wanted;
  private final Set<JsonNode> found = new LinkedHashSet<>();
  private final List<Items.Some> somes;
  private boolean exhaustive = true;
  private String unknown;

  ItemSearch(Solver solver, Expansion leaf, int wanted) {
    this.solver = solver;
    this.items = leaf.items;
    this.excluded = leaf.excluded;
    this.wanted = wanted;
    this.somes = new ArrayList<>(items.somes);
  }

  Answer solve() {
    if (items.distinct && items.repeated) {
      return Answer.EMPTY;
    }
    int prefix = prefix();
    int needs = somes.size() + items.unevaluatedFails.size();
    for (Items.Count count : items.counts) {
      needs += Math.min(count.least(), LONGEST);
    }
    int from = Math.max(items.least, items.repeated ? 2 : 0);
    long upper = (long) Math.max(from, prefix) + needs + (items.repeated ? 1 : 0);
    if (wanted > 1 || !excluded.isEmpty()) {
      upper += wanted + excluded.size();
    }
    int to = (int) Math.min(upper, items.most);
    if (to > LONGEST) {
      return Answer.unknown(List.of(), "arrays of more than " + LONGEST + " items");
    }
    for (int length = from; length <= to && !enough(); length++) {
      ofLength(length);
    }
    if (to < items.most && (wanted > 1 || !excluded.isEmpty())) {
      exhaustive = false; // longer ones were not looked at
    }
    List<JsonNode> documents = List.copyOf(found);
    return enough()
        ? Answer.some(documents)
        : new Answer(documents, exhaustive && unknown == null, Optional.ofNullable(unknown));
  }

  private boolean enough() {
    return found.size() >= wanted;
  }

  /// Positions from here on are alike.
  int prefix() {
    int prefix = 0;
    for (Items.Rule rule : items.rules) {
      prefix = Math.max(prefix, rule.node().prefix.size());
    }
    for (List<Contribution> list : items.contributions.values()) {
      for (Contribution said : list) {
        prefix = Math.max(prefix, said.node().prefix.size());
      }
    }
    for (Items.Some some : somes) {
      prefix = Math.max(prefix, some.only() ? some.from() + 1 : some.from());
    }
    return prefix;
  }

  private void ofLength(int length) {
    List<Literals> slots = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      Literals goal = goal(i);
      if (goal == null || !possible(goal)) {
        return; // longer ones fail here as well
      }
      slots.add(goal);
    }
    if (!items.repeated) {
      placeSome(slots, 0, -1);
      return;
    }
    int alike = Math.min(length, prefix() + 2 + somes.size());
    for (int i = 0; i < alike && !enough(); i++) {
      for (int j = i + 1; j < alike && !enough(); j++) {
        List<Literals> merged = new ArrayList<>(slots);
        Literals both = slots.get(i).and(slots.get(j));
        merged.set(i, both);
        merged.set(j, both);
        if (possible(both)) {
          twin = new int[] {i, j};
          placeSome(merged, 0, -1);
        }
      }
    }
    twin = null;
  }

  /// Two positions that hold the same value, where one is asked for.
  private int[] twin;

  private void and(List<Literals> slots, int position, Literals more) {
    slots.set(position, slots.get(position).and(more));
    if (twin != null && (position == twin[0] || position == twin[1])) {
      slots.set(twin[0], slots.get(position));
      slots.set(twin[1], slots.get(position));
    }
  }

  /// What the item at a position must satisfy, or null where none can be there.
  Literals goal(int position) {
    List<Integer> codes = new ArrayList<>();
    for (Items.Rule rule : items.rules) {
      Node said = rule.node().item(position);
      if (said != null) {
        codes.add(Literals.positive(said, rule.declared(), rule.optional()));
      }
    }
    for (Map.Entry<Scope, List<Contribution>> entry : items.contributions.entrySet()) {
      Scope scope = entry.getKey();
      if (scope.isDeclaredView() || scope.exact() || evaluated(entry.getValue(), position)) {
        continue;
      }
      List<Node> accepted = new ArrayList<>(List.of(scope.owner().unevaluatedItems));
      accepted.addAll(containing(entry.getValue()));
      Node rest = accepted.size() == 1 ? accepted.getFirst() : solver.union(accepted);
      codes.add(Literals.positive(rest, scope.declared(), false));
    }
    Literals goal = Literals.of(codes.stream().mapToInt(Integer::intValue).toArray());
    return goal;
  }

  private static boolean evaluated(List<Contribution> contributions, int position) {
    return contributions.stream()
        .anyMatch(said -> said.everything() || said.node().item(position) != null);
  }

  /// From 2020-12 on an item that `contains` accepts is evaluated.
  private static List<Node> containing(List<Contribution> contributions) {
    return contributions.stream()
        .map(Contribution::node)
        .filter(node -> node.containsEvaluates && node.contains != null)
        .map(node -> node.contains)
        .toList();
  }

  private boolean possible(Literals goal) {
    Answer answer = solver.solve(goal, 1);
    doubt(answer);
    return answer.inhabited();
  }

  private void doubt(Answer answer) {
    if (!answer.inhabited() && !answer.complete()) {
      unknown = unknown == null ? answer.unknown().orElse("a part could not be decided") : unknown;
    }
  }

  /// @param lastTail the last position in the uniform tail that is used already
  private void placeSome(List<Literals> slots, int index, int lastTail) {
    solver.step();
    if (enough()) {
      return;
    }
    if (index == somes.size() + items.unevaluatedFails.size()) {
      placeCounts(slots, 0);
      return;
    }
    int prefix = prefix();
    for (int position = 0; position < slots.size() && !enough(); position++) {
      Literals more = requirement(index, position);
      boolean redundant = position > Math.max(prefix, lastTail + 1) && twin == null;
      if (more == null || redundant) {
        continue;
      }
      List<Literals> next = new ArrayList<>(slots);
      and(next, position, more);
      if (possible(next.get(position))) {
        placeSome(next, index + 1, Math.max(lastTail, position));
      }
    }
  }

  /// What the requirement asks of an item at this position; null if it cannot be met there.
  private Literals requirement(int index, int position) {
    if (index < somes.size()) {
      Items.Some some = somes.get(index);
      boolean fits = some.only() ? position == some.from() : position >= some.from();
      return fits ? Literals.of(Literals.negative(some.refused())) : null;
    }
    Scope scope = items.unevaluatedFails.get(index - somes.size());
    List<Contribution> said = items.contributions.getOrDefault(scope, List.of());
    if (evaluated(said, position)) {
      return null;
    }
    Literals failing = Literals.of(Literals.negative(scope.owner().unevaluatedItems));
    for (Node contained : containing(said)) {
      failing = failing.and(Literals.negative(contained));
    }
    return failing;
  }

  private void placeCounts(List<Literals> slots, int index) {
    if (index == items.counts.size()) {
      write(slots);
      return;
    }
    Items.Count count = items.counts.get(index);
    if (count.least() > slots.size()) {
      return;
    }
    mark(slots, index, count, 0, 0, false);
  }

  /// Decides position by position whether the item satisfies the counted node.
  ///
  /// @param skipped whether the position before, of the uniform tail, was left unmarked
  private void mark(
      List<Literals> slots,
      int index,
      Items.Count count,
      int position,
      int marked,
      boolean skipped) {
    solver.step();
    boolean bounded = count.most() < Node.UNBOUNDED;
    if (enough() || (bounded && marked > count.most())) {
      return;
    }
    if (!bounded && marked >= count.least()) {
      placeCounts(slots, index + 1);
      return;
    }
    if (marked + slots.size() - position < count.least()) {
      return;
    }
    if (position == slots.size()) {
      placeCounts(slots, index + 1);
      return;
    }
    boolean like =
        skipped
            && twin == null
            && position > 0
            && slots.get(position).equals(slots.get(position - 1));
    if (!like) {
      List<Literals> next = new ArrayList<>(slots);
      and(next, position, Literals.of(Literals.positive(count.node(), false, false)));
      if (possible(next.get(position))) {
        mark(next, index, count, position + 1, marked + 1, false);
      }
    }
    List<Literals> next = new ArrayList<>(slots);
    if (bounded) {
      and(next, position, Literals.of(Literals.negative(count.node())));
      if (!possible(next.get(position))) {
        return;
      }
    }
    mark(next, index, count, position + 1, marked, !bounded);
  }

  private void write(List<Literals> slots) {
    List<List<JsonNode>> offers = new ArrayList<>();
    int each = items.distinct ? Math.max(wanted, slots.size()) : wanted + excluded.size();
    boolean partial = false;
    for (Literals slot : slots) {
      Answer answer = solver.solve(slot, each);
      if (answer.found().size() < each && !answer.complete()) {
        partial = true;
      }
      exhaustive &= each == 1 || answer.complete();
      offers.add(answer.found());
    }
    if (items.distinct) {
      Optional<List<JsonNode>> assignment = new DistinctItems(offers).assign();
      assignment.ifPresent(values -> keep(values));
      if (assignment.isEmpty() && partial) {
        unknown = unknown == null ? "whether there are enough distinct items" : unknown;
      }
      // One assignment of possibly many; without one, the offers were all there is or plenty.
      exhaustive &= wanted == 1 && excluded.isEmpty();
      if (assignment.isEmpty() && !partial && wanted == 1 && excluded.isEmpty()) {
        exhaustive = true;
      }
    } else {
      combine(offers, new ArrayList<>());
    }
  }

  private void combine(List<List<JsonNode>> offers, List<JsonNode> taken) {
    solver.step();
    if (taken.size() == offers.size()) {
      keep(taken);
      return;
    }
    int position = taken.size();
    boolean second = twin != null && position == twin[1];
    List<JsonNode> offered = second ? List.of(taken.get(twin[0])) : offers.get(position);
    for (JsonNode value : offered) {
      taken.add(value);
      combine(offers, taken);
      taken.removeLast();
      if (enough()) {
        return;
      }
    }
  }

  private void keep(List<JsonNode> values) {
    if (twin != null && !values.get(twin[0]).equals(values.get(twin[1]))) {
      return;
    }
    ArrayNode document = Values.MAKE.arrayNode(values.size());
    values.forEach(document::add);
    if (!excluded.contains(document)) {
      found.add(document);
    }
  }
}
