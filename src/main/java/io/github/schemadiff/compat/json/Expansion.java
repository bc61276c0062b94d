package io.github.schemadiff.compat.json;

import io.github.schemadiff.compat.json.Scope.Contribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// A conjunction of nodes and negated nodes, for values of one kind, spread out step by step: what is certain goes
/// into the facts of the branch, what can be had in several ways waits as a list of [Choice]s.
///
/// Fixing the kind first makes every assertion about other kinds true, and its negation false, so most disjunctions
/// never arise. [Denial] is the dual of [Assertion]; together they push negation down to the assertions.
final class Expansion {
  /// One way to satisfy a disjunction.
  ///
  /// @param node the node that the way assumes first, or null; known contradictions rule the way out before it is taken
  record Choice(Node node, boolean positive, Consumer<Expansion> way) {
    static Choice of(Consumer<Expansion> way) {
      return new Choice(null, true, way);
    }

    static Choice assume(Node node, boolean positive, Scope.Stack scopes) {
      return new Choice(node, positive, expansion -> expansion.assume(node, positive, scopes));
    }
  }

  private record Assumed(int node, boolean positive, Scope.Stack scopes) {}

  final Solver solver;
  final Kind kind;
  private final Set<Assumed> assumed = new HashSet<>();
  private final BitSet yes = new BitSet();
  private final BitSet no = new BitSet();
  private final List<List<Choice>> open = new ArrayList<>();
  private boolean dead;

  /// Values of `enum` and `const` that are left; null where none is said.
  private Set<JsonNode> allowed;

  final Set<JsonNode> excluded = new HashSet<>();
  Numbers numbers = new Numbers();
  Texts texts = new Texts();
  Items items = new Items();
  Members members = new Members();

  Expansion(Solver solver, Kind kind) {
    this.solver = solver;
    this.kind = kind;
  }

  private Expansion copy() {
    Expansion copy = new Expansion(solver, kind);
    copy.assumed.addAll(assumed);
    copy.yes.or(yes);
    copy.no.or(no);
    copy.open.addAll(open);
    copy.dead = dead;
    copy.allowed = allowed;
    copy.excluded.addAll(excluded);
    switch (kind) {
      case NULL, BOOLEAN -> {}
      case NUMBER -> copy.numbers = numbers.copy();
      case STRING -> copy.texts = texts.copy();
      case ARRAY -> copy.items = items.copy();
      case OBJECT -> copy.members = members.copy();
    }
    return copy;
  }

  boolean isDead() {
    return dead;
  }

  void die() {
    dead = true;
  }

  Set<JsonNode> allowed() {
    return allowed;
  }

  /// Goes through all leaves, depth first, the disjunction with the fewest ways left first.
  ///
  /// @param leaf called with each branch that has no disjunction left; returns false to stop
  /// @return false if stopped
  boolean explore(java.util.function.Predicate<Expansion> leaf) {
    solver.step();
    int fewest = -1;
    List<Choice> ways = List.of();
    for (int i = 0; i < open.size() && !dead; i++) {
      List<Choice> viable = open.get(i).stream().filter(this::viable).toList();
      open.set(i, viable);
      if (viable.isEmpty()) {
        dead = true;
      } else if (fewest < 0 || viable.size() < ways.size()) {
        fewest = i;
        ways = viable;
      }
    }
    if (dead) {
      return true;
    }
    if (fewest < 0) {
      return leaf.test(this);
    }
    open.remove(fewest);
    for (int i = 0; i < ways.size(); i++) {
      Expansion next = i == ways.size() - 1 ? this : copy();
      ways.get(i).way().accept(next);
      if (!next.explore(leaf)) {
        return false;
      }
    }
    return true;
  }

  private boolean viable(Choice choice) {
    if (choice.node() == null) {
      return true;
    }
    return choice.positive()
        ? !no.get(choice.node().id) && kind.in(solver.possibleKinds(choice.node()))
        : !yes.get(choice.node().id);
  }

  void assume(Node said, boolean positive, Scope.Stack scopes) {
    // A bare reference has the class of its target: the target must be taken, not the reference again.
    Node node = solver.representative(said);
    if (dead || !assumed.add(new Assumed(node.id, positive, scopes))) {
      return;
    }
    solver.step();
    (positive ? yes : no).set(node.id);
    if (positive ? no.get(node.id) : yes.get(node.id)) {
      dead = true;
    } else if (positive) {
      new Assertion(this, node).assertAll(scopes);
    } else {
      choose(new Denial(this, node).ways());
    }
  }

  boolean assumes(Node node) {
    return yes.get(node.id);
  }

  /// One of these must hold.
  void choose(List<Choice> ways) {
    List<Choice> viable = ways.stream().filter(this::viable).toList();
    if (viable.isEmpty()) {
      dead = true;
    } else if (viable.size() == 1) {
      viable.getFirst().way().accept(this);
    } else {
      open.add(viable);
    }
  }

  void allow(List<JsonNode> values) {
    Set<JsonNode> left = new LinkedHashSet<>(values);
    left.removeIf(value -> Kind.of(value) != kind || excluded.contains(value));
    if (allowed != null) {
      left.retainAll(allowed);
    }
    allowed = left;
    dead |= left.isEmpty();
  }

  void exclude(List<JsonNode> values) {
    excluded.addAll(values);
    if (allowed != null) {
      allow(List.copyOf(allowed));
    }
  }

  void require(String name) {
    dead |= !members.require(name);
  }

  void forbid(String name) {
    dead |= !members.forbid(name);
  }

  void memberRule(Node node, Scope.Stack scopes) {
    members.rules.add(new Members.Rule(node, scopes.declared(), scopes.optional()));
    solver
        .discriminators(node)
        .forEach((name, values) -> dead |= !members.confine(name, values));
  }

  void atLeast(BigDecimal bound, boolean excludedBound) {
    numbers.atLeast(bound, excludedBound);
  }

  void atMost(BigDecimal bound, boolean excludedBound) {
    numbers.atMost(bound, excludedBound);
  }

  void contribute(Node node, boolean everything, Scope.Stack scopes) {
    Map<Scope, List<Contribution>> all =
        kind == Kind.OBJECT ? members.contributions : items.contributions;
    for (Scope scope : scopes.scopes()) {
      all.computeIfAbsent(scope, _ -> new ArrayList<>())
          .add(new Contribution(node, everything, scopes.optional()));
    }
  }
}
