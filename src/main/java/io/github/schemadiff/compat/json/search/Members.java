package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a branch says of an object.
final class Members {
  /// A node whose `properties`, `patternProperties` and `additionalProperties` hold.
  record Rule(Node node, boolean declared, boolean optional) {}

  /// Some member that `where` selects fails `refused`.
  record Some(Selector where, Node refused) {}

  /// Which names a requirement speaks of.
  sealed interface Selector {
    record Named(String name) implements Selector {}

    record Matching(String pattern) implements Selector {}

    /// Neither named nor matched by the node.
    record Unnamed(Node node) implements Selector {}

    /// Not spoken of within the scope.
    record Unevaluated(Scope scope) implements Selector {}

    /// A name that fails the node.
    record NameFailing(Node node) implements Selector {}
  }

  final List<Rule> rules = new ArrayList<>();
  final List<Some> somes = new ArrayList<>();
  final Set<String> required = new LinkedHashSet<>();
  final Set<String> forbidden = new HashSet<>();
  final List<Node> names = new ArrayList<>();
  int least;
  int most = Node.UNBOUNDED;
  final Map<Scope, List<Scope.Contribution>> contributions = new HashMap<>();

  /// Values that a member can still have, where a discriminator confines it.
  private final Map<String, Set<JsonNode>> confined = new HashMap<>();

  Members copy() {
    Members copy = new Members();
    copy.rules.addAll(rules);
    copy.somes.addAll(somes);
    copy.required.addAll(required);
    copy.forbidden.addAll(forbidden);
    copy.names.addAll(names);
    copy.least = least;
    copy.most = most;
    contributions.forEach((scope, list) -> copy.contributions.put(scope, new ArrayList<>(list)));
    copy.confined.putAll(confined);
    return copy;
  }

  /// Narrows the values of a member.
  ///
  /// @return false if a required member has none left
  boolean confine(String name, List<JsonNode> values) {
    Set<JsonNode> left = new HashSet<>(values);
    Set<JsonNode> before = confined.get(name);
    if (before != null) {
      left.retainAll(before);
    }
    confined.put(name, left);
    return !left.isEmpty() || !required.contains(name);
  }

  /// Whether it is known already that the member, if it is there, cannot fail the node.
  boolean refutes(String name, Node node, Solver solver) {
    if (forbidden.contains(name)) {
      return true;
    }
    int[] codes = new int[rules.size() + 1];
    int size = 0;
    for (Rule rule : rules) {
      Node said = rule.node().properties.get(name);
      if (said != null) {
        if (said.meaning == node.meaning) {
          return true;
        }
        codes[size++] = Literals.positive(said, rule.declared(), rule.optional());
      }
    }
    codes[size++] = Literals.negative(node);
    return solver.solve(Literals.of(java.util.Arrays.copyOf(codes, size)), 1).provenEmpty();
  }

  /// @return false if the member cannot be there
  boolean require(String name) {
    required.add(name);
    Set<JsonNode> values = confined.get(name);
    return !forbidden.contains(name) && (values == null || !values.isEmpty());
  }

  /// @return false if the member must be there
  boolean forbid(String name) {
    forbidden.add(name);
    return !required.contains(name);
  }
}
