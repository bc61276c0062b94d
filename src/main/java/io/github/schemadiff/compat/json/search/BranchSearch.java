package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.Undecidable;
import io.github.schemadiff.compat.json.node.Values;
import io.github.schemadiff.compat.json.text.TextLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Goes through the branches of a conjunction, kind by kind, and looks for documents of each.
final class BranchSearch {
  private static final List<Kind> ORDER =
      List.of(Kind.STRING, Kind.NUMBER, Kind.BOOLEAN, Kind.NULL, Kind.ARRAY, Kind.OBJECT);

  private final Solver solver;

  BranchSearch(Solver solver) {
    this.solver = solver;
  }

  /// Up to `wanted` documents of certain kinds.
  Answer search(Literals goal, int wanted, int kinds) {
    Collected collected = new Collected(wanted);
    for (Kind kind : ORDER) {
      if (kind.in(kinds) && !collected.enough() && !solver.includedInRefused(goal, kind.bit())) {
        start(goal, kind).explore(leaf -> settle(leaf, goal, collected));
      }
    }
    return collected.answer();
  }

  private Expansion start(Literals goal, Kind kind) {
    Expansion expansion = new Expansion(solver, kind);
    Scope.Stack declared = Scope.Stack.NONE.with(new Scope(null, false, true));
    for (int code : goal.codes()) {
      Scope.Stack scopes =
          !Literals.isDeclared(code)
              ? Scope.Stack.NONE
              : Literals.isOptional(code) ? declared.optionally() : declared;
      expansion.assume(solver.node(code), Literals.isPositive(code), scopes);
    }
    return expansion;
  }

  /// The first branches of a conjunction for one kind, in which what a member or item must satisfy
  /// can be looked up.
  List<Expansion> leaves(Literals goal, Kind kind, int most) {
    List<Expansion> leaves = new ArrayList<>();
    start(goal, kind)
        .explore(
            leaf -> {
              leaf.unread()
                  .ifPresent(
                      reason -> {
                        throw new Undecidable(reason);
                      });
              leaves.add(leaf);
              return leaves.size() < most;
            });
    return leaves;
  }

  /// Strings within a language that satisfy a conjunction: names of members.
  Answer strings(Literals goal, TextLanguage within, int wanted, Set<JsonNode> excluded) {
    Collected collected = new Collected(wanted);
    start(goal, Kind.STRING)
        .explore(
            leaf -> {
              Set<JsonNode> taken = new HashSet<>(leaf.excluded);
              taken.addAll(excluded);
              if (leaf.allowed() == null) {
                Answer answer = leaf.texts.solve(wanted, taken, within);
                boolean unsure = leaf.unread().isPresent() && !answer.provenEmpty();
                return collected.add(
                    unsure ? Answer.unknown(List.of(), leaf.unread().get()) : answer);
              }
              List<JsonNode> listed =
                  leaf.allowed().stream()
                      .filter(v -> !taken.contains(v) && within.contains(v.stringValue()))
                      .toList();
              return collected.add(among(listed, goal));
            });
    return collected.answer();
  }

  /// Looks for documents of a branch, and denies what still accepts them.
  ///
  /// @return whether more are wanted
  private boolean settle(Expansion leaf, Literals goal, Collected collected) {
    Answer answer = solveLeaf(leaf, goal, collected.wanted);
    if (!answer.inhabited() || leaf.denied().isEmpty()) {
      return collected.add(answer);
    }
    Node accepting =
        leaf.denied().stream()
            .filter(node -> answer.found().stream().anyMatch(found -> mayAccept(node, found)))
            .min(Comparator.comparing(Node::keywords))
            .orElse(null);
    if (accepting == null) {
      if (answer.complete() || answer.found().size() >= collected.wanted) {
        return collected.add(answer);
      }
      accepting = leaf.denied().getFirst();
    }
    return leaf.exploreDenial(accepting, next -> settle(next, goal, collected));
  }

  private boolean mayAccept(Node node, JsonNode value) {
    solver.step();
    try {
      return Evaluator.accepts(node, value);
    } catch (Undecidable _) {
      return true; // how it fails, if it does, is asked then
    }
  }

  private Answer solveLeaf(Expansion leaf, Literals goal, int wanted) {
    solver.step();
    if (leaf.allowed() != null) {
      return among(leaf.allowed().stream().toList(), goal);
    }
    if (leaf.unread().isEmpty()) {
      return documents(leaf, wanted);
    }
    // What could be read may still show that there are none.
    return documents(leaf, 1).provenEmpty()
        ? Answer.EMPTY
        : Answer.unknown(List.of(), leaf.unread().get());
  }

  /// Those of the values that are documents of the conjunction.
  private Answer among(List<JsonNode> values, Literals goal) {
    List<JsonNode> found = new ArrayList<>();
    Optional<String> unknown = Optional.empty();
    for (JsonNode value : values) {
      try {
        if (solver.accepts(goal, value)) {
          found.add(value);
        }
      } catch (Undecidable reason) {
        unknown = Optional.of(reason.getMessage());
      }
    }
    return new Answer(found, unknown.isEmpty(), unknown);
  }

  private Answer documents(Expansion leaf, int wanted) {
    return switch (leaf.kind) {
      case NULL -> fixed(leaf, Values.MAKE.nullNode());
      case BOOLEAN -> fixed(leaf, Values.MAKE.booleanNode(true), Values.MAKE.booleanNode(false));
      case NUMBER -> leaf.numbers.solve(wanted, leaf.excluded);
      case STRING -> leaf.texts.solve(wanted, leaf.excluded, TextLanguage.all());
      case ARRAY -> new ItemSearch(solver, leaf, wanted).solve();
      case OBJECT -> new MemberSearch(solver, leaf, wanted).solve();
    };
  }

  private static Answer fixed(Expansion leaf, JsonNode... values) {
    return Answer.all(List.of(values).stream().filter(v -> !leaf.excluded.contains(v)).toList());
  }

  /// Documents of several branches, without duplicates.
  private static final class Collected {
    private final int wanted;
    private final Set<JsonNode> found = new LinkedHashSet<>();
    private boolean complete = true;
    private Optional<String> unknown = Optional.empty();

    Collected(int wanted) {
      this.wanted = wanted;
    }

    /// @return whether more are wanted
    boolean add(Answer answer) {
      answer.found().stream().limit(wanted).forEach(found::add);
      complete &= answer.complete();
      unknown = unknown.or(answer::unknown);
      return !enough();
    }

    boolean enough() {
      return found.size() >= wanted;
    }

    Answer answer() {
      if (enough()) {
        return Answer.some(found.stream().limit(wanted).toList());
      }
      return new Answer(List.copyOf(found), complete, unknown);
    }
  }
}
