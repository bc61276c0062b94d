package io.github.schemadiff.compat.json.node;

import java.util.List;

/// Takes clauses away that ask for nothing, evaluate nothing and document nothing.
final class VacuousClauses {
  private VacuousClauses() {}

  static void drop(List<Node> nodes) {
    // What was a clause of clauses may ask for nothing once those are gone: until nothing changes.
    boolean again = true;
    while (again) {
      again = false;
      for (Node node : nodes) {
        again |= node.allOf.removeIf(VacuousClauses::isVacuous);
      }
    }
  }

  private static boolean isVacuous(Node clause) {
    return clause.trivial() && clause.samples.isEmpty() && clause.formatHint == null;
  }
}
