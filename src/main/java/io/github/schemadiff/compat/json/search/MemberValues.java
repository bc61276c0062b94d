package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the objects with certain members: one, or all as far as they are wanted.
final class MemberValues {
  private final Solver solver;
  private final Members said;
  private final Set<JsonNode> excluded;
  private final int wanted;
  private final Doubt doubt;
  private final Set<JsonNode> found = new LinkedHashSet<>();

  /// @param said what the schemas say, in whose order members are written
  MemberValues(Solver solver, Members said, Set<JsonNode> excluded, int wanted, Doubt doubt) {
    this.solver = solver;
    this.said = said;
    this.excluded = excluded;
    this.wanted = wanted;
    this.doubt = doubt;
  }

  boolean enough() {
    return found.size() >= wanted;
  }

  Answer answer() {
    return doubt.answer(found, wanted);
  }

  /// @param members all of the object, with what their values satisfy
  void write(Map<String, Literals> members) {
    List<String> names = ordered(members.keySet());
    List<List<JsonNode>> values = new ArrayList<>();
    int each = wanted + excluded.size();
    Optional<String> partial = Optional.empty();
    for (String name : names) {
      Answer answer = solver.solve(members.get(name), each);
      if (!answer.complete() && answer.found().size() < each) {
        partial = Optional.of(answer.unknown().orElse("whether there are more values"));
      }
      values.add(answer.found());
    }
    Digits digits = new Digits(values.stream().mapToInt(List::size).toArray());
    do {
      solver.step();
      ObjectNode document = Values.MAKE.objectNode();
      for (int i = 0; i < names.size(); i++) {
        document.set(names.get(i), values.get(i).get(digits.at(i)));
      }
      if (!excluded.contains(document)) {
        found.add(document);
      }
    } while (!enough() && digits.next());
    if (!enough()) {
      partial.ifPresent(doubt::because);
    }
  }

  /// In the order in which the schemas name them.
  private List<String> ordered(Set<String> names) {
    Set<String> ordered = new LinkedHashSet<>();
    for (Members.Rule rule : said.rules) {
      if (ordered.size() < names.size()) {
        rule.node().properties.keySet().stream().filter(names::contains).forEach(ordered::add);
      }
    }
    ordered.addAll(names);
    return List.copyOf(ordered);
  }
}
