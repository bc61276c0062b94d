package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.compat.json.search.Solver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The branches that a writer can choose from at one place: where its schema is a union, each is
/// compared by itself.
final class WriterChoices {
  private final Solver solver;

  WriterChoices(Solver solver) {
    this.solver = solver;
  }

  /// The writer's literals, split by the first union that is not split yet; itself where there is
  /// none.
  List<Literals> split(Literals writer) {
    for (int code : writer.codes()) {
      if (!Literals.isPositive(code)) {
        continue;
      }
      for (Node union : unions(solver.node(code))) {
        List<Node> branches = union.oneOf.isEmpty() ? union.anyOf : union.oneOf;
        if (branches.stream().anyMatch(branch -> contains(writer, branch))) {
          continue;
        }
        List<Literals> alternatives = new ArrayList<>();
        for (Node branch : branches) {
          Literals one =
              writer.and(
                  Literals.positive(branch, Literals.isDeclared(code), Literals.isOptional(code)));
          if (solver.solve(one, 1).inhabited()) {
            alternatives.add(one);
          }
        }
        if (alternatives.size() > 1) {
          return alternatives;
        }
      }
    }
    return List.of(writer);
  }

  private static boolean contains(Literals writer, Node branch) {
    for (int code : writer.codes()) {
      if (Literals.isPositive(code) && Literals.node(code) == branch.id) {
        return true;
      }
    }
    return false;
  }

  /// Nodes with a union among those that hold with this one.
  private static List<Node> unions(Node node) {
    return inPlace(node).stream()
        .filter(part -> part.oneOf.size() > 1 || part.anyOf.size() > 1)
        .toList();
  }

  /// The node and those that hold with it by reference and `allOf`.
  private static List<Node> inPlace(Node node) {
    List<Node> parts = new ArrayList<>(List.of(node));
    for (int i = 0; i < parts.size() && i < 100; i++) {
      Node part = parts.get(i);
      if (part.reference != null && !parts.contains(part.reference)) {
        parts.add(part.reference);
      }
      part.allOf.stream().filter(next -> !parts.contains(next)).forEach(parts::add);
    }
    return parts;
  }

  /// The branches that the writer's documents may be meant for: those that accept some of them, or
  /// else the one among those not told apart at a glance that speaks most of the same members.
  ///
  /// @param most of them that are of interest
  List<Node> meeting(Literals writer, List<Node> branches, int most) {
    List<Node> likely = likely(writer, branches);
    List<Node> accepting =
        likely.stream()
            .filter(
                branch ->
                    solver
                        .solve(writer.and(Literals.positive(branch, false, false)), 1)
                        .inhabited())
            .limit(most)
            .toList();
    if (!accepting.isEmpty()) {
      return accepting;
    }
    Set<String> written = new HashSet<>();
    for (int code : writer.codes()) {
      if (Literals.isPositive(code)) {
        written.addAll(members(solver.node(code)));
      }
    }
    return likely.stream()
        .min(Comparator.comparingInt(branch -> apart(members(branch), written)))
        .stream()
        .toList();
  }

  /// Members that a schema asks for or describes, each apart.
  private static Set<String> members(Node node) {
    Set<String> found = new HashSet<>();
    for (Node part : inPlace(node)) {
      part.required.forEach(name -> found.add("required " + name));
      found.addAll(part.properties.keySet());
    }
    return found;
  }

  private static int apart(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return one.size() + other.size() - 2 * both.size();
  }

  /// The branches that bear the writer's own name: those that its documents are surely meant for.
  List<Node> namesakes(Literals writer, List<Node> branches) {
    return branches.stream().filter(branch -> named(writer, branch)).toList();
  }

  /// The branches that are not told apart at a glance from what is written.
  List<Node> likely(Literals writer, List<Node> branches) {
    return branches.stream().filter(branch -> !toldApart(writer, branch)).toList();
  }

  private boolean toldApart(Literals writer, Node branch) {
    int kinds = Kind.ALL;
    for (int code : writer.codes()) {
      kinds &= Literals.isPositive(code) ? solver.possibleKinds(solver.node(code)) : Kind.ALL;
    }
    for (int code : writer.codes()) {
      if (Literals.isPositive(code) && solver.meantForOthers(solver.node(code), branch, kinds)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the writer's own definition bears the branch's name.
  private boolean named(Literals writer, Node branch) {
    String name = solver.representative(branch).definitionName();
    for (int code : writer.codes()) {
      if (Literals.isPositive(code)
          && !name.isEmpty()
          && solver.node(code).definitionName().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
