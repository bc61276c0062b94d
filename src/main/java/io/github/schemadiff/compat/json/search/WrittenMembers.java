package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which members a writer may write at one place.
public final class WrittenMembers {
  /// A name that no schema mentions.
  private static final String UNHEARD = "\uFFFF";

  private final Solver solver;
  private final Map<String, Set<Literals>> written = new LinkedHashMap<>();

  private WrittenMembers(Solver solver) {
    this.solver = solver;
  }

  /// Names, with what their values satisfy in each branch of the writer; one name stands for all
  /// that no schema mentions.
  ///
  /// @param reader whose own names are of interest as well
  public static Map<String, Set<Literals>> of(Solver solver, List<Expansion> leaves, Node reader) {
    WrittenMembers members = new WrittenMembers(solver);
    leaves.forEach(leaf -> members.add(leaf, reader));
    return members.written;
  }

  private void add(Expansion leaf, Node reader) {
    MemberGoals goals = new MemberGoals(leaf.members);
    Set<String> names = new LinkedHashSet<>(goals.explicitNames());
    names.addAll(reader.properties.keySet());
    boolean ofOthers = speaksOfOthers(reader);
    for (String name : names) {
      if (ofOthers || reader.properties.containsKey(name)) {
        add(goals, name);
      }
    }
    Set<String> patterns = new LinkedHashSet<>(goals.patterns());
    patterns.addAll(reader.patterns.keySet());
    // Where no pattern tells names apart, any of them stands for all that nobody mentions.
    boolean alike = patterns.isEmpty() && leaf.members.names.isEmpty();
    if (!ofOthers || alike && !names.contains(UNHEARD) && goals.of(UNHEARD).isEmpty()) {
      return;
    }
    FreshNames fresh =
        new FreshNames(solver, leaf.members.names, List.of(), patterns, names, new Doubt());
    for (FreshNames.Cell cell : fresh.cells()) {
      fresh.names(cell, 1, Set.of()).forEach(name -> add(goals, name));
    }
  }

  /// Whether the reader says something of members that its `properties` does not name.
  private static boolean speaksOfOthers(Node reader) {
    return !reader.patterns.isEmpty()
        || reader.additional != null && !reader.additional.trivial()
        || reader.unevaluatedProperties != null && !reader.unevaluatedProperties.trivial();
  }

  private void add(MemberGoals goals, String name) {
    goals
        .of(name)
        .ifPresent(goal -> written.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(goal));
  }
}
