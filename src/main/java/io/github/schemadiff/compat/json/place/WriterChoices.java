package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.NodeClasses;
import io.github.schemadiff.compat.json.search.Evaluator;
import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.compat.json.search.Solver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// The branches that a writer can choose from at one place: where its schema is a union, each is
/// compared by itself.
final class WriterChoices {
  private final Solver solver;

  WriterChoices(Solver solver) {
    this.solver = solver;
  }

  /// One of the writer's alternatives.
  ///
  /// @param union name of the definition that offers it, where it says no more and was left out;
  ///   empty otherwise
  record Alternative(Literals writer, String union) {}

  /// Whether the reader fails on something.
  boolean differs(Literals writer, Node reader) {
    Node asked = meant(writer, NodeClasses.aliased(reader));
    return solver.solve(writer.and(Literals.negative(asked)), 1).inhabited();
  }

  /// The only branch of a union that can accept some of the writer's documents, so that they fail
  /// the union where they fail the branch; the node itself where it is none, or has more of them.
  private Node meant(Literals writer, Node reader) {
    if (!reader.onlyChooses()) {
      return reader;
    }
    Node only = null;
    for (Node branch : reader.oneOf.isEmpty() ? reader.anyOf : reader.oneOf) {
      if (!apart(writer, branch)) {
        if (only != null) {
          return reader;
        }
        only = branch;
      }
    }
    return only == null ? reader : only;
  }

  private boolean apart(Literals writer, Node branch) {
    for (int code : writer.codes()) {
      if (Literals.isPositive(code) && solver.surelyDisjoint(solver.node(code), branch, Kind.ALL)) {
        return true;
      }
    }
    return false;
  }

  /// The writer's alternatives by the first union that is not split yet; none where there is none.
  List<Alternative> split(Literals writer) {
    for (int code : writer.codes()) {
      if (!Literals.isPositive(code)) {
        continue;
      }
      Node node = solver.node(code);
      for (Node union : unions(node)) {
        List<Node> branches = union.oneOf.isEmpty() ? union.anyOf : union.oneOf;
        if (branches.stream().anyMatch(branch -> contains(writer, branch))) {
          continue;
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (Node branch : branches) {
          if (!apart(writer, branch)) {
            alternatives.add(alternative(writer, code, union, branch));
          }
        }
        if (alternatives.size() > 1) {
          return alternatives;
        }
      }
    }
    return List.of();
  }

  /// The union itself is left out where the branch says it all. A writer that writes only what it
  /// declares may write a member of another branch too, if that accepts the same.
  private Alternative alternative(Literals writer, int code, Node union, Node branch) {
    int chosen = Literals.positive(branch, Literals.isDeclared(code), Literals.isOptional(code));
    boolean all =
        union.oneOf.isEmpty() && !Literals.isDeclared(code) || solver.isAlone(union, branch);
    if (all && union == solver.node(code) && union.onlyChooses()) {
      return new Alternative(writer.without(code).and(chosen), union.definitionName());
    }
    return new Alternative(writer.and(chosen), "");
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
    return accepting.isEmpty() ? closest(writer, likely).stream().limit(1).toList() : accepting;
  }

  /// Those among the branches that speak most of the members that are written, and of these the
  /// ones that accept what is written first, if there are any.
  List<Node> closest(Literals writer, List<Node> branches) {
    Set<String> written = new HashSet<>();
    for (int code : writer.codes()) {
      if (Literals.isPositive(code)) {
        written.addAll(members(solver.node(code)));
      }
    }
    int[] apart = branches.stream().mapToInt(branch -> apart(members(branch), written)).toArray();
    int least = Arrays.stream(apart).min().orElse(0);
    List<Node> alike =
        IntStream.range(0, apart.length)
            .filter(at -> apart[at] == least)
            .mapToObj(branches::get)
            .toList();
    if (alike.size() < 2) {
      return alike;
    }
    List<JsonNode> typical = solver.solve(writer, 1).found();
    List<Node> accepting =
        alike.stream()
            .filter(branch -> typical.stream().allMatch(it -> Evaluator.accepts(branch, it)))
            .toList();
    return accepting.isEmpty() ? alike : accepting;
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
  List<Node> namesakes(Here here, List<Node> branches) {
    return branches.stream().filter(branch -> named(here, branch)).toList();
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

  /// Whether a definition that the writer chose bears the branch's name.
  private boolean named(Here here, Node branch) {
    String name = solver.representative(branch).definitionName();
    if (name.isEmpty()) {
      return false;
    }
    for (int code : here.writer().codes()) {
      if (Literals.isPositive(code) && solver.node(code).definitionName().equals(name)) {
        return true;
      }
    }
    return here.names().contains(name);
  }
}
