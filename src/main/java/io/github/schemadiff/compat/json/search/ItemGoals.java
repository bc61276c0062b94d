package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.search.Scope.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a branch asks of an item, by its position: the counterpart of [MemberGoals].
public final class ItemGoals {
  private final Solver solver;
  private final Items items;

  public ItemGoals(Solver solver, Items items) {
    this.solver = solver;
    this.items = items;
  }

  /// Positions from here on are alike.
  public int prefix() {
    int prefix = 0;
    for (Items.Rule rule : items.rules) {
      prefix = Math.max(prefix, rule.node().prefix.size());
    }
    for (List<Contribution> list : items.contributions.values()) {
      for (Contribution said : list) {
        prefix = Math.max(prefix, said.node().prefix.size());
      }
    }
    for (Items.Some some : items.somes) {
      prefix = Math.max(prefix, some.only() ? some.from() + 1 : some.from());
    }
    return prefix;
  }

  /// What the item at a position must satisfy.
  public Literals at(int position) {
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
    return Literals.of(codes.stream().mapToInt(Integer::intValue).toArray());
  }

  /// How many items there are of which something is asked by itself.
  int demands() {
    return items.somes.size() + items.unevaluatedFails.size();
  }

  /// What such a demand asks of an item at this position; null if it cannot be met there.
  Literals demand(int index, int position) {
    if (index < items.somes.size()) {
      Items.Some some = items.somes.get(index);
      boolean fits = some.only() ? position == some.from() : position >= some.from();
      return fits ? Literals.of(Literals.negative(some.refused())) : null;
    }
    Scope scope = items.unevaluatedFails.get(index - items.somes.size());
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
}
