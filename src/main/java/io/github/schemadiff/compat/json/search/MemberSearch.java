package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Names;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.Patterns;
import io.github.schemadiff.compat.json.node.Values;
import io.github.schemadiff.compat.json.search.Members.Selector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks for objects of a branch: required members first, then a member for each thing that must
/// fail somewhere, then as many more as `minProperties` asks for. [MemberValues] writes them.
/// Optional members are left out where they can be.
final class MemberSearch {
  private final Solver solver;
  private final Members members;
  private final MemberGoals goals;
  private final MemberValues values;
  private Set<String> explicitNames;
  private final Doubt doubt = new Doubt();
  private FreshNames freshNames;

  /// Objects that may come up and are not wanted, and one more: how many there must be to find one.
  private final int plenty;

  MemberSearch(Solver solver, Expansion leaf, int wanted) {
    this.solver = solver;
    this.members = leaf.members;
    this.goals = new MemberGoals(members);
    this.values = new MemberValues(solver, members, leaf.excluded, wanted, doubt);
    this.plenty = wanted + leaf.excluded.size();
  }

  Answer solve() {
    if (members.least > members.most || members.required.size() > members.most) {
      return Answer.EMPTY;
    }
    // Each name is looked up in all that is said of members.
    solver.step(members.required.size() * (1 + members.rules.size() / 8));
    Map<String, Literals> chosen = new LinkedHashMap<>();
    for (String name : members.required) {
      if (!choose(chosen, name, Literals.of())) {
        return values.answer();
      }
    }
    place(chosen, 0);
    return values.answer();
  }

  /// Adds a member that must satisfy `more` besides what its name asks for.
  ///
  /// @return false if it cannot be there
  private boolean choose(Map<String, Literals> chosen, String name, Literals more) {
    Optional<Literals> goal = goals.of(name);
    if (goal.isEmpty()) {
      return false;
    }
    Literals whole = chosen.getOrDefault(name, goal.get()).and(more);
    Answer answer = solver.solve(whole, 1);
    doubt.of(answer);
    if (answer.inhabited()) {
      chosen.put(name, whole);
    }
    return answer.inhabited();
  }

  /// Finds a member for the requirement at `index` and all after it.
  private void place(Map<String, Literals> chosen, int index) {
    solver.step();
    if (values.enough()) {
      return;
    }
    if (index == members.somes.size()) {
      fill(chosen);
      return;
    }
    Members.Some some = members.somes.get(index);
    Literals more =
        some.refused() == null ? Literals.of() : Literals.of(Literals.negative(some.refused()));
    for (String name : candidates(some.where(), chosen)) {
      tryPlacing(chosen, name, more, index);
    }
    if (!(some.where() instanceof Selector.Named) && chosen.size() < members.most) {
      for (FreshNames.Cell cell : fresh().cells()) {
        if (values.enough()) {
          return;
        }
        for (String name : fresh().names(cell, 1, chosen.keySet())) {
          if (selects(some.where(), cell, name)) {
            tryPlacing(chosen, name, more, index);
          }
        }
      }
    }
  }

  private void tryPlacing(Map<String, Literals> chosen, String name, Literals more, int index) {
    Map<String, Literals> next = new LinkedHashMap<>(chosen);
    if (!values.enough() && choose(next, name, more) && next.size() <= members.most) {
      place(next, index + 1);
    }
  }

  /// Names that the schemas mention and the selector takes; members that are there anyway come
  /// first.
  private List<String> candidates(Selector where, Map<String, Literals> chosen) {
    if (where instanceof Selector.Named(String name)) {
      return List.of(name);
    }
    Set<String> names = new LinkedHashSet<>(chosen.keySet());
    names.addAll(explicit());
    return names.stream().filter(name -> selects(where, name)).toList();
  }

  private boolean selects(Selector where, FreshNames.Cell cell, String name) {
    return where instanceof Selector.NameFailing(Node node)
        ? cell.fails(node)
        : selects(where, name);
  }

  private boolean selects(Selector where, String name) {
    return switch (where) {
      case Selector.Named(String wished) -> wished.equals(name);
      case Selector.Matching(String pattern) -> Patterns.find(pattern, name);
      case Selector.Unnamed(Node node) -> !Names.named(node, name);
      case Selector.Unevaluated(Scope scope) -> !goals.evaluated(scope, name);
      case Selector.NameFailing(Node node) ->
          !Evaluator.accepts(node, Values.MAKE.stringNode(name));
    };
  }

  private Set<String> explicit() {
    if (explicitNames == null) {
      explicitNames = goals.explicitNames();
    }
    return explicitNames;
  }

  private FreshNames fresh() {
    if (freshNames == null) {
      List<Node> failed = new ArrayList<>();
      for (Members.Some some : members.somes) {
        if (some.where() instanceof Selector.NameFailing(Node node)) {
          failed.add(node);
        }
      }
      freshNames =
          new FreshNames(solver, members.names, failed, goals.patterns(), explicit(), doubt);
    }
    return freshNames;
  }

  /// Reaches `minProperties` and writes the object down; where that is not enough, all with further
  /// members as well.
  private void fill(Map<String, Literals> chosen) {
    boolean anyOne = plenty == 1;
    if (anyOne && chosen.size() >= members.least) {
      values.write(chosen);
      return;
    }
    int missing = Math.max(0, members.least - chosen.size());
    Map<String, Literals> optional = new LinkedHashMap<>();
    for (String name : explicit()) {
      if (!chosen.containsKey(name) && !(anyOne && optional.size() >= missing)) {
        choose(optional, name, Literals.of());
      }
    }
    if (chosen.size() < members.most && !(anyOne && optional.size() >= missing)) {
      for (FreshNames.Cell cell : fresh().cells()) {
        int useful = anyOne ? missing - optional.size() : missing + plenty;
        for (String name : fresh().names(cell, useful, chosen.keySet())) {
          solver.step();
          if (!choose(optional, name, Literals.of())) {
            break; // and so it is with all names of the cell
          }
        }
      }
    }
    List<String> names = List.copyOf(optional.keySet());
    int most = Math.min(members.most - chosen.size(), names.size());
    for (int more = missing; more <= most && !values.enough(); more++) {
      Map<String, Literals> next = new LinkedHashMap<>(chosen);
      withSome(next, optional, names, 0, more);
    }
  }

  /// Writes the objects with so many of the optional members from an index on.
  private void withSome(
      Map<String, Literals> chosen,
      Map<String, Literals> optional,
      List<String> names,
      int from,
      int more) {
    solver.step();
    if (more == 0) {
      values.write(chosen);
      return;
    }
    for (int i = from; i <= names.size() - more && !values.enough(); i++) {
      chosen.put(names.get(i), optional.get(names.get(i)));
      withSome(chosen, optional, names, i + 1, more - 1);
      chosen.remove(names.get(i));
    }
  }
}
