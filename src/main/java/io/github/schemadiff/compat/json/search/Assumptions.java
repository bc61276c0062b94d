package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The nodes that a branch of the search satisfies and those that it refuses, and what follows from
/// them at a glance for other nodes.
final class Assumptions {
  private record Assumed(int node, boolean positive, Scope.Stack scopes) {
    /// Of the scopes only their number: sets of these are copied with every branch.
    @Override
    public int hashCode() {
      return 31 * (positive ? node : ~node) + scopes.scopes().size();
    }
  }

  /// Refused nodes that a branch is compared with before it is taken.
  private static final int MOST_COMPARED = 8;

  private final Solver solver;
  private final Kind kind;
  private final Set<Assumed> all = new HashSet<>();
  private final BitSet yes = new BitSet();
  private final BitSet no = new BitSet();
  private final List<Node> satisfied = new ArrayList<>();
  private final List<Node> refused = new ArrayList<>();

  Assumptions(Solver solver, Kind kind) {
    this.solver = solver;
    this.kind = kind;
  }

  Assumptions copy() {
    Assumptions copy = new Assumptions(solver, kind);
    copy.all.addAll(all);
    copy.yes.or(yes);
    copy.no.or(no);
    copy.satisfied.addAll(satisfied);
    copy.refused.addAll(refused);
    return copy;
  }

  int size() {
    return all.size() + satisfied.size();
  }

  int satisfied() {
    return satisfied.size();
  }

  /// @return whether it is new
  boolean add(Node node, boolean positive, Scope.Stack scopes) {
    if (!all.add(new Assumed(node.id, positive, scopes))) {
      return false;
    }
    (positive ? yes : no).set(node.meaning);
    if (positive && !contradict(node)) {
      satisfied.add(node);
    }
    return true;
  }

  boolean contain(Node node) {
    return yes.get(node.meaning);
  }

  /// Whether the node is both satisfied and refused.
  boolean contradict(Node node) {
    return yes.get(node.meaning) && no.get(node.meaning);
  }

  /// Whether what is satisfied already excludes the node: a branch of another kind, or with another
  /// discriminator.
  boolean exclude(Node node) {
    for (Node one : satisfied) {
      if (solver.surelyDisjoint(one, node, kind.bit())) {
        return true;
      }
    }
    return false;
  }

  /// Notes that the node must fail.
  ///
  /// @return whether there is anything to do for it
  boolean refuse(Node node) {
    if (exclude(node)) {
      return false;
    }
    refused.add(node);
    return true;
  }

  /// Whether a way is not ruled out.
  boolean allow(Choice choice) {
    if (choice.node() == null || choice.member() != null) {
      return true;
    }
    return choice.positive()
        ? !no.get(choice.node().meaning)
            && kind.in(solver.possibleKinds(choice.node()))
            && !exclude(choice.node())
            && !impliesRefused(choice.node())
        : !yes.get(choice.node().meaning);
  }

  /// Whether whatever satisfies the node plainly satisfies something that must fail.
  private boolean impliesRefused(Node node) {
    for (int i = 0; i < Math.min(refused.size(), MOST_COMPARED); i++) {
      if (solver.surelyIncluded(node, refused.get(i), kind)) {
        return true;
      }
    }
    return false;
  }
}
