package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.search.Scope.Contribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// A conjunction of nodes and negated nodes, for values of one kind, spread out step by step: what
/// is certain goes into the facts of the branch, what can be had in several ways waits as a list of
/// [Choice]s.
///
/// Fixing the kind first makes every assertion about other kinds true, and its negation false, so
/// most disjunctions never arise. [Denial] is the dual of [Assertion]; together they push negation
/// down to the assertions.
public final class Expansion {
  final Solver solver;
  final Kind kind;
  private final Assumptions assumptions;

  /// Disjunctions that wait.
  private final List<List<Choice>> open = new ArrayList<>();

  /// Nodes whose denial waits until a document is found that they accept: most of them fail on what
  /// comes up for other reasons.
  private final List<Node> denied = new ArrayList<>();

  private boolean dead;

  /// Why a node that is assumed or denied could not be read; null where all could.
  private String unread;

  /// Values of `enum` and `const` that are left; null where none is said.
  private Set<JsonNode> allowed;

  final Set<JsonNode> excluded = new HashSet<>();
  Numbers numbers = new Numbers();
  Texts texts = new Texts();
  public Items items = new Items();
  public Members members = new Members();

  public Expansion(Solver solver, Kind kind) {
    this(solver, kind, new Assumptions(solver, kind));
  }

  private Expansion(Solver solver, Kind kind, Assumptions assumptions) {
    this.solver = solver;
    this.kind = kind;
    this.assumptions = assumptions;
  }

  private Expansion copy() {
    Expansion copy = new Expansion(solver, kind, assumptions.copy());
    copy.open.addAll(open);
    copy.denied.addAll(denied);
    copy.dead = dead;
    copy.unread = unread;
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

  /// Why it cannot be said of a document of this branch that it is one; empty where it can.
  Optional<String> unread() {
    return Optional.ofNullable(unread);
  }

  /// Goes through all leaves, depth first, the disjunction with the fewest ways left first.
  ///
  /// @param leaf called with each branch in which nothing waits but denials; returns false to stop
  /// @return false if stopped
  boolean explore(Predicate<Expansion> leaf) {
    solver.step(1 + open.size() + assumptions.size() / 4);
    List<Choice> ways = narrow();
    if (dead) {
      return true;
    }
    return ways.isEmpty() ? leaf.test(this) : explore(ways, leaf);
  }

  /// Goes through all ways in which the node fails that waits to be denied.
  ///
  /// @return false if stopped
  boolean exploreDenial(Node node, Predicate<Expansion> leaf) {
    denied.remove(node);
    List<Choice> ways = new Denial(this, node).ways();
    solver.step(1 + ways.size());
    return assumptions.exclude(node)
        ? explore(leaf)
        : explore(ways.stream().filter(assumptions::allow).toList(), leaf);
  }

  private boolean explore(List<Choice> ways, Predicate<Expansion> leaf) {
    for (int i = 0; i < ways.size(); i++) {
      if (!refuted(ways.get(i))) {
        Expansion next = i == ways.size() - 1 ? this : copy();
        ways.get(i).way().accept(next);
        if (!next.explore(leaf)) {
          return false;
        }
      }
    }
    return true;
  }

  /// Nodes that are still to be denied.
  List<Node> denied() {
    return denied;
  }

  /// Drops ways that have become impossible, and takes out the smallest disjunction; empty where
  /// none waits.
  private List<Choice> narrow() {
    int smallest = -1;
    for (int i = 0; i < open.size() && !dead; i++) {
      solver.step(open.get(i).size() * (1 + assumptions.satisfied() / 8));
      List<Choice> viable = open.get(i).stream().filter(assumptions::allow).toList();
      open.set(i, viable);
      dead |= viable.isEmpty();
      if (smallest < 0 || viable.size() < open.get(smallest).size()) {
        smallest = i;
      }
    }
    return smallest < 0 || dead ? List.of() : open.remove(smallest);
  }

  /// Whether it is plain that no value of this kind satisfies both.
  boolean apart(Node one, Node other) {
    return solver.surelyDisjoint(one, other, kind.bit());
  }

  /// Whether the member that should fail is known not to.
  private boolean refuted(Choice choice) {
    return choice.member() != null && members.refutes(choice.member(), choice.node(), solver);
  }

  void assume(Node said, boolean positive, Scope.Stack scopes) {
    // A bare reference has the class of its target: the target must be taken, not the reference
    // again.
    Node node = solver.representative(said);
    if (dead || !assumptions.add(node, positive, scopes)) {
      return;
    }
    solver.step();
    if (assumptions.contradict(node)) {
      dead = true;
    } else if (node.broken != null) {
      unread = unread == null ? node.broken : unread;
    } else if (positive) {
      new Assertion(this, node).assertAll(scopes);
    } else if (assumptions.refuse(node)) {
      deny(node);
    }
  }

  boolean assumes(Node node) {
    return assumptions.contain(node);
  }

  private void deny(Node node) {
    if (!kind.in(solver.possibleKinds(node))) {
      return;
    }
    switch (kind) {
      case NULL, BOOLEAN, NUMBER, STRING -> choose(new Denial(this, node).ways());
      case ARRAY, OBJECT -> denied.add(node);
    }
  }

  /// One of these must hold.
  void choose(List<Choice> ways) {
    List<Choice> viable = ways.stream().filter(assumptions::allow).toList();
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
    values.stream().filter(value -> Kind.of(value) == kind).forEach(excluded::add);
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
    solver.discriminators(node).forEach((name, values) -> dead |= !members.confine(name, values));
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
