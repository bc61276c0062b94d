package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Names;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.Values;
import io.github.schemadiff.compat.json.search.Scope.Contribution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a branch asks of a member, by its name: which nodes its value must satisfy, or that it
/// cannot be there.
final class MemberGoals {
  private final Members members;
  private final Map<String, Optional<Literals>> known = new HashMap<>();

  /// Whether a scope's contributions declare nothing.
  private final Map<Scope, Boolean> free = new HashMap<>();

  MemberGoals(Members members) {
    this.members = members;
  }

  /// All names that the branch speaks of one by one, in the order of the schemas.
  Set<String> explicitNames() {
    Set<String> names = new LinkedHashSet<>();
    members.rules.forEach(rule -> names.addAll(rule.node().properties.keySet()));
    names.addAll(members.required);
    names.addAll(members.forbidden);
    for (Members.Some some : members.somes) {
      if (some.where() instanceof Members.Selector.Named(String name)) {
        names.add(name);
      }
    }
    for (List<Contribution> list : members.contributions.values()) {
      for (Contribution contribution : list) {
        names.addAll(contribution.node().properties.keySet());
        names.addAll(contribution.node().required);
        contribution
            .node()
            .dependentRequired
            .forEach(
                (name, needed) -> {
                  names.add(name);
                  names.addAll(needed);
                });
      }
    }
    return names;
  }

  /// All patterns that names are matched against.
  Set<String> patterns() {
    Set<String> patterns = new LinkedHashSet<>();
    members.rules.forEach(rule -> patterns.addAll(rule.node().patterns.keySet()));
    for (Members.Some some : members.somes) {
      switch (some.where()) {
        case Members.Selector.Matching(String pattern) -> patterns.add(pattern);
        case Members.Selector.Unnamed(Node node) -> patterns.addAll(node.patterns.keySet());
        case Members.Selector.Named _,
            Members.Selector.Unevaluated _,
            Members.Selector.NameFailing _ -> {}
      }
    }
    members
        .contributions
        .values()
        .forEach(list -> list.forEach(said -> patterns.addAll(said.node().patterns.keySet())));
    return patterns;
  }

  /// What the member's value must satisfy; empty where the member cannot be there.
  Optional<Literals> of(String name) {
    return known.computeIfAbsent(name, this::compute);
  }

  private Optional<Literals> compute(String name) {
    if (members.forbidden.contains(name)
        || !members.names.stream()
            .allMatch(node -> Evaluator.accepts(node, Values.MAKE.stringNode(name)))) {
      return Optional.empty();
    }
    List<Integer> codes = new ArrayList<>();
    for (Members.Rule rule : members.rules) {
      for (Node said : Names.schemas(rule.node(), name)) {
        if (said.impossible()) {
          return Optional.empty();
        }
        codes.add(Literals.positive(said, rule.declared(), rule.optional()));
      }
    }
    for (Map.Entry<Scope, List<Contribution>> entry : members.contributions.entrySet()) {
      Scope scope = entry.getKey();
      if (scope.isDeclaredView()) {
        boolean anyMember = free.computeIfAbsent(scope, _ -> isFree(entry.getValue()));
        if (!anyMember && !declare(entry.getValue(), name)) {
          return Optional.empty();
        }
      } else if (!scope.exact() && !evaluates(entry.getValue(), name)) {
        Node rest = scope.owner().unevaluatedProperties;
        if (rest.impossible()) {
          return Optional.empty();
        }
        codes.add(Literals.positive(rest, scope.declared(), false));
      }
    }
    return Optional.of(Literals.of(codes.stream().mapToInt(Integer::intValue).toArray()));
  }

  /// Whether a scope's contributions speak of the member.
  boolean evaluated(Scope scope, String name) {
    return evaluates(members.contributions.getOrDefault(scope, List.of()), name);
  }

  private static boolean evaluates(List<Contribution> contributions, String name) {
    for (Contribution said : contributions) {
      if (said.everything() || said.node().additional != null || Names.named(said.node(), name)) {
        return true;
      }
    }
    return false;
  }

  /// Whether nothing declares a member, so that any may be written under the declared view too.
  private static boolean isFree(List<Contribution> contributions) {
    for (Contribution said : contributions) {
      if (!said.optional() && hasMembers(said.node())) {
        return false;
      }
    }
    return true;
  }

  /// Whether it declares a member.
  static boolean hasMembers(Node node) {
    return anyPossible(node.properties.values()) || anyPossible(node.patterns.values());
  }

  private static boolean anyPossible(Collection<Node> children) {
    for (Node child : children) {
      if (!child.impossible()) {
        return true;
      }
    }
    return false;
  }

  private static boolean declare(List<Contribution> contributions, String name) {
    for (Contribution said : contributions) {
      if (declares(said, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean declares(Contribution said, String name) {
    Node node = said.node();
    if (said.everything()) {
      return !node.unevaluatedProperties.trivial();
    }
    return Names.named(node, name)
        || node.required.contains(name)
        || node.dependentRequired.containsKey(name)
        || node.dependentRequired.values().stream().anyMatch(needed -> needed.contains(name))
        || (node.additional != null && !node.additional.trivial());
  }
}
