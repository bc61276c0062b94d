package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.Patterns;
import java.util.ArrayList;
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
  static Declared of(Solver solver, List<Premise.Part> parts) {
    boolean closed =
        parts.stream()
            .anyMatch(
                part -> part.declared() && !part.optional() && MemberGoals.hasMembers(part.node()));
    if (!closed) {
      return null;
    }
    Declared declared = new Declared();
    Set<Node> certain = new HashSet<>();
    parts.forEach(part -> certain.add(part.node()));
    List<Node> applying = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    for (Premise.Part part : parts) {
      if (part.declared() && seen.add(part.node())) {
        applying.add(part.node());
      }
    }
    for (int i = 0; i < applying.size(); i++) {
      Node node = applying.get(i);
      if (i > MOST || declared.admitsAny(node)) {
        return null;
      }
      List<Node> exclusive = node.oneOf.stream().map(solver::representative).toList();
      if (exclusive.stream().noneMatch(certain::contains)) {
        exclusive.stream().filter(seen::add).forEach(applying::add);
      }
      inPlace(node).map(solver::representative).filter(seen::add).forEach(applying::add);
    }
    return declared;
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
