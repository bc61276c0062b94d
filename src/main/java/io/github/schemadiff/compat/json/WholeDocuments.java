package io.github.schemadiff.compat.json;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Makes whole documents that fail at one place: if possible there alone.
final class WholeDocuments {
  private final Solver solver;
  private final Node writerRoot;
  private final Node readerRoot;

  WholeDocuments(Solver solver, Node writerRoot, Node readerRoot) {
    this.solver = solver;
    this.writerRoot = writerRoot;
    this.readerRoot = readerRoot;
  }

  /// A whole document that fails `failing` here: if possible one that satisfies the rest.
  Optional<JsonNode> failing(Here here, Node failing, Literals rest) {
    Literals difference = here.writer().and(Literals.negative(failing));
    for (Literals goal : List.of(difference.and(here.also()).and(rest), difference)) {
      Answer answer = solver.solve(goal, 1);
      if (answer.inhabited()) {
        Optional<JsonNode> whole = here.wrap().apply(answer.found().getFirst());
        if (whole.isPresent() && shows(whole.get())) {
          return whole;
        }
      }
    }
    return Optional.empty();
  }

  private boolean shows(JsonNode document) {
    return Evaluator.accepts(writerRoot, document) && !Evaluator.accepts(readerRoot, document);
  }

  /// Puts a pinned value into a document of this place, and that into a whole one.
  Optional<JsonNode> holding(Here here, Literals rest, Literals pinned) {
    Literals plain = here.writer().and(pinned);
    for (Literals goal : List.of(plain.and(here.also()).and(rest), plain)) {
      Answer answer = solver.solve(goal, 1);
      if (answer.inhabited()) {
        return here.wrap().apply(answer.found().getFirst());
      }
    }
    return Optional.empty();
  }
}
