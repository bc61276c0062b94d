package io.github.schemadiff.compat.json;

import io.github.schemadiff.compat.json.Members.Selector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Looks for objects of a branch: required members first, then a member for each thing that must
/// fail somewhere, then as many more as `minProperties` asks for. Optional members are left out
/// where they can be.
final class MemberSearch {
  private final Solver solver;
  private final Members members;
  private final Set<JsonNode> excluded;
  private final int wanted;
  private final MemberGoals goals;
  private final Set<String> explicit;
  private final Set<JsonNode> found = new LinkedHashSet<>();
  private FreshNames freshNames;
  private boolean exhaustive = true;
  private String unknown;

  MemberSearch(Solver solver, Expansion leaf, int wanted) {
    this.solver = solver;
    this.members = leaf.members;
    this.excluded = leaf.excluded;
    this.wanted = wanted;
    this.goals = new MemberGoals(members);
    this.explicit = goals.explicitNames();
  }

  Answer solve() {
    if (members.least > members.most || members.required.size() > members.most) {
      return Answer.EMPTY;
    }
    Map<String, Literals> chosen = new LinkedHashMap<>();
    for (String name : members.required) {
      if (!choose(chosen, name, Literals.of())) {
        return answer();
      }
    }
    place(chosen, 0);
    return answer();
  }

  private Answer answer() {
    List<JsonNode> documents = List.copyOf(found);
    if (documents.size() >= wanted) {
      return Answer.some(documents);
    }
    return new Answer(documents, exhaustive && unknown == null, Optional.ofNullable(unknown));
  }

  private boolean enough() {
    return found.size() >= wanted;
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
    if (answer.inhabited()) {
      chosen.put(name, whole);
      return true;
    }
    doubt(answer);
    return false;
  }

  private void doubt(Answer answer) {
    if (!answer.complete()) {
      exhaustive = false;
      unknown = unknown == null ? answer.unknown().orElse("a part could not be decided") : unknown;
    }
  }

  /// Finds a member for the requirement at `index` and all after it.
  private void place(Map<String, Literals> chosen, int index) {
    solver.step();
    if (enough()) {
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
      Map<String, Literals> next = new LinkedHashMap<>(chosen);
      if (choose(next, name, more) && next.size() <= members.most) {
        place(next, index + 1);
      }
      if (enough()) {
        return;
      }
    }
    Node failing = some.where() instanceof Selector.NameFailing(Node node) ? node : null;
    if (!(some.where() instanceof Selector.Named) && chosen.size() < members.most) {
      for (FreshNames.Cell cell : fresh().cells()) {
        Optional<String> name = freshName(cell, failing, chosen.keySet());
        if (name.isPresent() && selects(some.where(), name.get())) {
          Map<String, Literals> next = new LinkedHashMap<>(chosen);
          if (choose(next, name.get(), more)) {
            place(next, index + 1);
          }
        }
        if (enough()) {
          return;
        }
      }
    }
  }

  /// Names that the schemas mention and the selector takes; members that are there anyway come
  /// first.
  private List<String> candidates(Selector where, Map<String, Literals> chosen) {
    if (where instanceof Selector.Named(String name)) {
      return List.of(name);
    }
    Set<String> names = new LinkedHashSet<>(chosen.keySet());
    names.addAll(explicit);
    return names.stream().filter(name -> selects(where, name)).toList();
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

  private FreshNames fresh() {
    if (freshNames == null) {
      freshNames = new FreshNames(solver, members.names, goals.patterns(), explicit);
      if (!freshNames.complete()) {
        exhaustive = false;
        unknown = unknown == null ? "a pattern for member names" : unknown;
      }
    }
    return freshNames;
  }

  private Optional<String> freshName(FreshNames.Cell cell, Node failing, Set<String> taken) {
    Optional<Answer> answer = fresh().name(cell, failing, taken);
    answer.filter(some -> !some.inhabited()).ifPresent(this::doubt);
    return answer.filter(Answer::inhabited).map(some -> some.found().getFirst().stringValue());
  }

  /// Reaches `minProperties` and then writes the documents down.
  private void fill(Map<String, Literals> chosen) {
    if (chosen.size() >= members.least) {
      extend(chosen, List.copyOf(explicit), 0);
      return;
    }
    Map<String, Literals> next = new LinkedHashMap<>(chosen);
    for (String name : explicit) {
      if (next.size() < members.least && !next.containsKey(name)) {
        choose(next, name, Literals.of());
      }
    }
    if (next.size() < members.least) {
      for (FreshNames.Cell cell : fresh().cells()) {
        boolean more = true;
        while (more && next.size() < members.least) {
          Optional<String> name = freshName(cell, null, next.keySet());
          more = name.isPresent() && choose(next, name.get(), Literals.of());
          solver.step();
        }
      }
    }
    if (next.size() >= members.least) {
      write(next);
      // Which of the optional members fill it up was chosen once only.
      exhaustive = false;
    }
  }

  /// Writes the documents with these members and, where more are wanted, those with optional
  /// members besides.
  private void extend(Map<String, Literals> chosen, List<String> optional, int index) {
    if (index == 0) {
      write(chosen);
    }
    if (enough() || wanted == 1 && excluded.isEmpty()) {
      return;
    }
    for (int i = index; i < optional.size() && !enough(); i++) {
      String name = optional.get(i);
      Map<String, Literals> next = new LinkedHashMap<>(chosen);
      if (!chosen.containsKey(name)
          && chosen.size() < members.most
          && choose(next, name, Literals.of())) {
        write(next);
        extend(next, optional, i + 1);
      }
      solver.step();
    }
    if (index == 0 && chosen.size() < members.most) {
      withFresh(chosen);
    }
  }

  private void withFresh(Map<String, Literals> chosen) {
    for (FreshNames.Cell cell : fresh().cells()) {
      Set<String> taken = new LinkedHashSet<>(chosen.keySet());
      boolean more = true;
      while (more && !enough()) {
        Optional<String> name = freshName(cell, null, taken);
        Map<String, Literals> next = new LinkedHashMap<>(chosen);
        more = name.isPresent() && choose(next, name.get(), Literals.of());
        if (more) {
          taken.add(name.get());
          write(next);
          exhaustive = false;
        }
        solver.step();
      }
    }
  }

  /// All documents with exactly these members, as far as they are wanted.
  private void write(Map<String, Literals> chosen) {
    List<String> names = ordered(chosen.keySet());
    List<List<JsonNode>> values = new ArrayList<>();
    int each = wanted + excluded.size();
    for (String name : names) {
      Answer answer = solver.solve(chosen.get(name), each);
      if (!answer.complete() && answer.found().size() < each) {
        doubt(answer);
      }
      if (each > 1 && !answer.complete()) {
        exhaustive = false;
      }
      values.add(answer.found());
    }
    combine(names, values, 0, Values.MAKE.objectNode());
  }

  private void combine(
      List<String> names, List<List<JsonNode>> values, int index, ObjectNode document) {
    solver.step();
    if (index == names.size()) {
      JsonNode done = document.deepCopy();
      if (!excluded.contains(done)) {
        found.add(done);
      }
      return;
    }
    for (JsonNode value : values.get(index)) {
      document.set(names.get(index), value);
      combine(names, values, index + 1, document);
      if (enough()) {
        return;
      }
    }
  }

  /// In the order in which the schemas name them.
  private List<String> ordered(Set<String> names) {
    List<String> order = new ArrayList<>(explicit);
    order.retainAll(names);
    names.stream().filter(name -> !explicit.contains(name)).forEach(order::add);
    return order;
  }
}
