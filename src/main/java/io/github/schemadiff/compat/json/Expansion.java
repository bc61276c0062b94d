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

/// A conjunction of nodes and negated nodes, for values of one kind, spread out step by step: what
/// is certain goes into the facts of the branch, what can be had in several ways waits as a list of
/// [Choice]s.
///
/// Fixing the kind first makes every assertion about other kinds true, and its negation false, so
/// most disjunctions never arise. [Denial] is the dual of [Assertion]; together they push negation
/// down to the assertions.
final class Expansion {
  /// One way to satisfy a disjunction.
  ///
  /// @param node the node that the way assumes first, or null; known contradictions rule the way
  ///   out before it is taken
  /// @param member the member that must fail `node`, or null where the whole value must satisfy or
  ///   fail it
  record Choice(Node node, boolean positive, String member, Consumer<Expansion> way) {
    static Choice of(Consumer<Expansion> way) {
      return new Choice(null, true, null, way);
    }

    static Choice of(Node node, Consumer<Expansion> way) {
      return new Choice(node, true, null, way);
    }

    static Choice assume(Node node, boolean positive, Scope.Stack scopes) {
      return new Choice(node, positive, null, e -> e.assume(node, positive, scopes));
    }
  }

  /// A disjunction that waits.
  ///
  /// @param denied the node whose denial it is, or null
  private record Open(Node denied, List<Choice> ways) {
    /// Choosing the branch of a union tells most denials apart, never the other way round: unions
    /// come first.
    int cost() {
      return ways.size() <= 1 ? 0 : denied == null ? ways.size() : 1_000_000 + ways.size();
    }
  }

  private record Assumed(int node, boolean positive, Scope.Stack scopes) {}

  final Solver solver;
  final Kind kind;
  private final Set<Assumed> assumed = new HashSet<>();
  private final BitSet yes = new BitSet();
  private final BitSet no = new BitSet();
  private final List<Open> open = new ArrayList<>();
  private final List<Node> satisfied = new ArrayList<>();
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
    copy.satisfied.addAll(satisfied);
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

  /// Goes through all leaves, depth first, unions first, then the disjunction with the fewest ways
  /// left.
  ///
  /// @param leaf called with each branch that has no disjunction left; returns false to stop
  /// @return false if stopped
  boolean explore(java.util.function.Predicate<Expansion> leaf) {
    solver.step();
    List<Choice> ways = narrow();
    if (dead) {
      return true;
    }
    if (ways.isEmpty()) {
      return leaf.test(this);
    }
    for (int i = 0; i < ways.size(); i++) {
      Expansion next = i == ways.size() - 1 ? this : copy();
      ways.get(i).way().accept(next);
      if (!next.explore(leaf)) {
        return false;
      }
    }
    return true;
  }

  /// Drops ways that have become impossible, and takes out the cheapest disjunction; empty where
  /// none waits.
  private List<Choice> narrow() {
    Open cheapest = null;
    for (int i = open.size() - 1; i >= 0 && !dead; i--) {
      Open each = open.get(i);
      if (each.denied() != null && impliesDenial(each.denied())) {
        open.remove(i);
        continue;
      }
      List<Choice> viable = each.ways().stream().filter(this::viable).toList();
      Open left = new Open(each.denied(), viable);
      open.set(i, left);
      dead |= viable.isEmpty();
      if (cheapest == null || left.cost() <= cheapest.cost()) {
        cheapest = left;
      }
    }
    if (cheapest == null || dead) {
      return List.of();
    }
    open.remove(cheapest);
    return cheapest.ways();
  }

  /// Whether what is assumed already excludes the node: a branch of another kind, or with another
  /// discriminator.
  private boolean impliesDenial(Node node) {
    return satisfied.stream().anyMatch(one -> solver.surelyDisjoint(one, node));
  }

  private boolean viable(Choice choice) {
    if (choice.node() == null) {
      return true;
    }
    if (choice.member() != null) {
      return !members.refutes(choice.member(), choice.node(), solver);
    }
    return choice.positive()
        ? !no.get(choice.node().meaning) && kind.in(solver.possibleKinds(choice.node()))
        : !yes.get(choice.node().meaning);
  }

  void assume(Node said, boolean positive, Scope.Stack scopes) {
    // A bare reference has the class of its target: the target must be taken, not the reference
    // again.
    Node node = solver.representative(said);
    if (node.broken != null) {
      throw new Undecidable(node.broken);
    }
    if (dead || !assumed.add(new Assumed(node.id, positive, scopes))) {
      return;
    }
    solver.step();
    (positive ? yes : no).set(node.meaning);
    if (positive ? no.get(node.meaning) : yes.get(node.meaning)) {
      dead = true;
    } else if (positive) {
      satisfied.add(node);
      new Assertion(this, node).assertAll(scopes);
    } else if (!impliesDenial(node)) {
      choose(node, new Denial(this, node).ways());
    }
  }

  boolean assumes(Node node) {
    return yes.get(node.meaning);
  }

  /// One of these must hold.
  void choose(List<Choice> ways) {
    choose(null, ways);
  }

  private void choose(Node denied, List<Choice> ways) {
    List<Choice> viable = ways.stream().filter(this::viable).toList();
    if (viable.isEmpty()) {
      dead = true;
    } else if (viable.size() == 1) {
      viable.getFirst().way().accept(this);
    } else {
      open.add(new Open(denied, viable));
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
