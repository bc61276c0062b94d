package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a branch says of an array.
public final class Items {
  /// A node whose `prefixItems` and `items` hold.
  record Rule(Node node, boolean declared, boolean optional) {}

  /// How many items may satisfy a node.
  record Count(Node node, int least, int most) {}

  /// Some item, at `from` or (unless `only`) later, fails a node.
  record Some(int from, boolean only, Node refused) {}

  final List<Rule> rules = new ArrayList<>();
  final List<Count> counts = new ArrayList<>();
  final List<Some> somes = new ArrayList<>();
  int least;
  public int most = Node.UNBOUNDED;
  boolean distinct;
  boolean repeated;
  final Map<Scope, List<Scope.Contribution>> contributions = new HashMap<>();

  /// Scopes that ask for an unevaluated item that fails.
  final List<Scope> unevaluatedFails = new ArrayList<>();

  Items copy() {
    Items copy = new Items();
    copy.rules.addAll(rules);
    copy.counts.addAll(counts);
    copy.somes.addAll(somes);
    copy.least = least;
    copy.most = most;
    copy.distinct = distinct;
    copy.repeated = repeated;
    contributions.forEach((scope, list) -> copy.contributions.put(scope, new ArrayList<>(list)));
    copy.unevaluatedFails.addAll(unevaluatedFails);
    return copy;
  }
}
