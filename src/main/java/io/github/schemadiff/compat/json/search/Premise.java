package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Names;
import io.github.schemadiff.compat.json.node.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// What surely holds of all documents of a conjunction: the writer's side of an [Inclusion].
final class Premise {
  /// More is not collected; fewer parts say less, which is no error.
  private static final int MOST_PARTS = 200;

  /// More of what may declare members within a member or item is not followed.
  private static final int MOST_POSSIBLE = 100;

  /// A node that holds in place, and how the writer stands behind it.
  record Part(Node node, boolean declared, boolean optional) {
    int code(Node said) {
      return Literals.positive(said, declared, optional);
    }
  }

  final Literals literals;
  final List<Part> parts = new ArrayList<>();

  /// Kinds that are asked about.
  final int asked;

  /// Kinds that a document may have, of those asked about.
  final int kinds;

  /// All values that a document may have, where they are listed; or null.
  final List<JsonNode> values;

  /// Which members are declared, where only those are written; or null.
  private final Declared declared;

  /// What may declare members too, within members and items as well, if it applies; null where it
  /// is not known.
  private final List<Node> uncertain;

  Premise(Solver solver, Literals literals, int asked) {
    this.literals = literals;
    this.asked = asked;
    boolean complete = collect(solver);
    int mask = asked;
    List<JsonNode> listed = null;
    for (Part part : parts) {
      mask &= solver.possibleKinds(part.node());
      List<JsonNode> own = part.node().values;
      listed = listed == null || own != null && own.size() < listed.size() ? own : listed;
    }
    this.kinds = mask;
    this.values = listed;
    Set<Node> applying = complete ? Declared.applying(solver, parts, possible(solver)) : null;
    this.declared = applying == null ? null : Declared.of(parts, applying);
    this.uncertain = applying == null ? null : without(applying, parts);
  }

  private List<Node> possible(Solver solver) {
    return Arrays.stream(literals.codes())
        .filter(Literals::isPossible)
        .mapToObj(solver::node)
        .toList();
  }

  private static List<Node> without(Set<Node> applying, List<Part> parts) {
    List<Node> others = new ArrayList<>(applying);
    Set<Node> certain = new HashSet<>();
    parts.forEach(part -> certain.add(part.node()));
    others.removeIf(certain::contains);
    return others;
  }

  private boolean collect(Solver solver) {
    Set<Part> seen = new HashSet<>();
    for (int code : literals.codes()) {
      if (Literals.isPositive(code)) {
        add(
            seen,
            new Part(solver.node(code), Literals.isDeclared(code), Literals.isOptional(code)));
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.size() > MOST_PARTS) {
        return false;
      }
      Part part = parts.get(i);
      Node node = part.node();
      if (node.reference != null) {
        add(seen, with(part, solver.representative(node.reference)));
      }
      node.allOf.forEach(more -> add(seen, with(part, solver.representative(more))));
    }
    return true;
  }

  private static Part with(Part part, Node node) {
    return new Part(node, part.declared(), part.optional());
  }

  private void add(Set<Part> seen, Part part) {
    if (seen.add(part)) {
      parts.add(part);
    }
  }

  boolean may(Kind kind) {
    return kind.in(kinds);
  }

  /// What the member of this name satisfies, if it is there; null if it cannot be.
  Literals member(String name) {
    Set<Integer> codes = new HashSet<>();
    for (Part part : parts) {
      for (Node said : Names.schemas(part.node(), name)) {
        if (said.impossible()) {
          return null;
        }
        add(codes, part, said, other -> Names.schemas(other, name));
      }
    }
    if (declared != null && !declared.has(name)) {
      return null;
    }
    return Literals.of(codes.stream().mapToInt(Integer::intValue).toArray());
  }

  /// What a part says of a member or an item.
  ///
  /// @param within what another node says of the same member or item
  Literals within(Part part, Node said, Function<Node, List<Node>> within) {
    Set<Integer> codes = new HashSet<>();
    add(codes, part, said, within);
    return Literals.of(codes.stream().mapToInt(Integer::intValue).toArray());
  }

  /// Something else may declare members within it too; where that is too much to follow, any may be
  /// written there.
  private void add(Set<Integer> codes, Part part, Node said, Function<Node, List<Node>> within) {
    if (!part.declared()) {
      codes.add(part.code(said));
      return;
    }
    Set<Integer> more = uncertain == null ? null : more(said, within);
    if (more == null) {
      codes.add(Literals.positive(said, false, false));
    } else {
      codes.add(part.code(said));
      codes.addAll(more);
    }
  }

  private Set<Integer> more(Node said, Function<Node, List<Node>> within) {
    Set<Integer> more = new HashSet<>();
    for (Node other : uncertain) {
      if (other.broken != null
          || other.unevaluatedProperties != null
          || other.unevaluatedItems != null
          || more.size() > MOST_POSSIBLE) {
        return null;
      }
      for (Node possible : within.apply(other)) {
        if (possible.meaning != said.meaning) {
          more.add(Literals.possible(possible));
        }
      }
    }
    return more;
  }

  /// Whether only declared members are written, and only such as are named one by one.
  boolean onlyNamed() {
    return declared != null && declared.onlyNamed();
  }

  /// Names of members that are spoken of one by one.
  Set<String> names() {
    Set<String> names = declared == null ? new HashSet<>() : new HashSet<>(declared.names());
    parts.forEach(part -> names.addAll(part.node().properties.keySet()));
    return names;
  }

  /// What the item at this position satisfies.
  Literals item(int position) {
    Set<Integer> codes = new HashSet<>();
    for (Part part : parts) {
      Node said = part.node().item(position);
      if (said != null) {
        add(codes, part, said, other -> items(other, position));
      }
    }
    return Literals.of(codes.stream().mapToInt(Integer::intValue).toArray());
  }

  private static List<Node> items(Node node, int position) {
    Node said = node.item(position);
    return said == null ? List.of() : List.of(said);
  }
}
