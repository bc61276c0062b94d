package io.github.schemadiff.compat.json.search;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.Undecidable;
import io.github.schemadiff.compat.json.node.Values;
import io.github.schemadiff.compat.json.text.KnownFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Realistic values before made-up ones: what the schemas themselves document, then what a format
/// looks like.
final class Samples {
  private static final int DEPTH = 8;
  private static final List<JsonNode> PLAIN =
      List.of(Values.MAKE.stringNode("text"), Values.MAKE.stringNode("Text"));

  private Samples() {}

  /// A scalar sample that fits the whole conjunction.
  ///
  /// @param kinds those that the conjunction may have
  static Optional<JsonNode> fitting(Solver solver, Literals goal, int kinds) {
    int containers = Kind.OBJECT.bit() | Kind.ARRAY.bit();
    if ((kinds & ~containers) == 0) {
      return Optional.empty();
    }
    List<JsonNode> candidates = new ArrayList<>();
    for (int code : goal.codes()) {
      if (Literals.isPositive(code)) {
        collect(solver.node(code), candidates, DEPTH);
      }
    }
    if (Kind.STRING.in(kinds)) {
      candidates.addAll(PLAIN);
    }
    return candidates.stream()
        .filter(value -> !value.isContainer() && Kind.of(value).in(kinds))
        .filter(value -> fits(solver, goal, value))
        .findFirst();
  }

  private static boolean fits(Solver solver, Literals goal, JsonNode value) {
    try {
      return solver.accepts(goal, value);
    } catch (Undecidable _) {
      return false;
    }
  }

  private static void collect(Node node, List<JsonNode> into, int depth) {
    into.addAll(node.samples);
    if (node.formatHint != null) {
      KnownFormats.samples(node.formatHint).stream()
          .map(Values.MAKE::stringNode)
          .forEach(into::add);
    }
    if (depth > 0) {
      if (node.reference != null) {
        collect(node.reference, into, depth - 1);
      }
      node.allOf.forEach(part -> collect(part, into, depth - 1));
    }
  }
}
