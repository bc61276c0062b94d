package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.Patterns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The members that a writer may declare at one place, when it writes none but those: never fewer
/// than [MemberGoals] counts.
///
/// That one knows them exactly, for one choice of branches; here all branches that might apply
/// count at once.
final class Declared {
  private static final int MOST = 500;

  private final Set<String> names = new HashSet<>();
  private final Set<String> patterns = new LinkedHashSet<>();

  private Declared() {}

  /// Null where undeclared members may be written too.
  ///
  /// @param applying all that may apply
  static Declared of(List<Premise.Part> parts, Collection<Node> applying) {
    boolean closed =
        parts.stream()
            .anyMatch(
                part -> part.declared() && !part.optional() && MemberGoals.hasMembers(part.node()));
    if (!closed) {
      return null;
    }
    Declared declared = new Declared();
    for (Node node : applying) {
      if (declared.admitsAny(node)) {
        return null;
      }
    }
    return declared;
  }

  /// The declared parts and all subschemas that may apply to the same value by them; null where
  /// there are too many.
  ///
  /// @param possible what may apply besides
  static Set<Node> applying(Solver solver, List<Premise.Part> parts, List<Node> possible) {
    Set<Node> certain = new HashSet<>();
    parts.forEach(part -> certain.add(part.node()));
    Set<Node> seen = new LinkedHashSet<>();
    for (Premise.Part part : parts) {
      if (part.declared()) {
        seen.add(part.node());
      }
    }
    possible.stream().filter(next -> !apart(solver, certain, next)).forEach(seen::add);
    List<Node> open = new ArrayList<>(seen);
    for (int i = 0; i < open.size(); i++) {
      if (i > MOST) {
        return null;
      }
      Node node = open.get(i);
      List<Node> exclusive = node.oneOf.stream().map(solver::representative).toList();
      Stream<Node> one =
          exclusive.stream().anyMatch(certain::contains) ? Stream.of() : exclusive.stream();
      Stream.concat(one, inPlace(node).map(solver::representative))
          .filter(next -> !apart(solver, certain, next))
          .filter(seen::add)
          .forEach(open::add);
    }
    return seen;
  }

  private static boolean apart(Solver solver, Set<Node> certain, Node node) {
    return certain.stream().anyMatch(one -> solver.surelyDisjoint(one, node, Kind.ALL));
  }

  /// Takes in what the node declares.
  ///
  /// @return whether that is everything
  private boolean admitsAny(Node node) {
    names.addAll(node.properties.keySet());
    names.addAll(node.required);
    node.dependentRequired.forEach(
        (name, needed) -> {
          names.add(name);
          names.addAll(needed);
        });
    patterns.addAll(node.patterns.keySet());
    return node.broken != null
        || node.additional != null && !node.additional.trivial()
        || node.unevaluatedProperties != null && !node.unevaluatedProperties.trivial();
  }

  /// Subschemas that may apply to the same value, but for those of which only one does.
  private static Stream<Node> inPlace(Node node) {
    return Stream.of(
            node.allOf.stream(),
            node.anyOf.stream(),
            node.dependentSchemas.values().stream(),
            Stream.of(node.reference, node.condition, node.then, node.otherwise))
        .flatMap(some -> some)
        .filter(Objects::nonNull);
  }

  Set<String> names() {
    return names;
  }

  boolean has(String name) {
    return names.contains(name)
        || patterns.stream().anyMatch(pattern -> Patterns.find(pattern, name));
  }

  boolean onlyNamed() {
    return patterns.isEmpty();
  }
}
