package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.search.Answer;
import io.github.schemadiff.compat.json.search.Evaluator;
import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.compat.json.search.Solver;
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
  Optional<Shown> failing(Here here, Node failing, Literals rest) {
    Literals difference = here.writer().and(Literals.negative(failing));
    Answer any = solver.solve(difference, 1);
    if (!any.inhabited()) {
      return Optional.empty(); // and so it is with what is asked besides
    }
    Answer alone = solver.solve(difference.and(here.also()).and(rest), 1);
    if (alone.inhabited()) {
      Optional<Shown> whole = shown(here, alone.found().getFirst());
      if (whole.isPresent()) {
        return whole;
      }
    }
    boolean never = here.sure() && solver.solve(difference.and(rest), 1).provenEmpty();
    return shown(here, any.found().getFirst())
        .map(whole -> new Shown(whole.document(), never ? Shown.Alone.NEVER : Shown.Alone.OPEN));
  }

  /// A whole document that fails `failing` here, whatever else fails.
  Optional<Shown> anyFailing(Here here, Node failing) {
    Answer any = solver.solve(here.writer().and(Literals.negative(failing)), 1);
    return any.inhabited()
        ? shown(here, any.found().getFirst()).map(Shown::perhapsElsewhere)
        : Optional.empty();
  }

  private Optional<Shown> shown(Here here, JsonNode value) {
    return here.wrap().apply(value).filter(whole -> shows(whole.document()));
  }

  private boolean shows(JsonNode document) {
    return Evaluator.accepts(writerRoot, document) && !Evaluator.accepts(readerRoot, document);
  }

  /// Puts a value into a document of this place, and that into a whole one.
  ///
  /// @param pinned says where the value stands
  /// @param rest what holds besides if the value fails and nothing else does
  Optional<Shown> holding(Here here, Literals pinned, Literals rest) {
    Literals plain = here.writer().and(pinned);
    Answer alone = solver.solve(plain.and(here.also()).and(rest), 1);
    if (alone.inhabited()) {
      return here.wrap().apply(alone.found().getFirst());
    }
    Answer any = solver.solve(plain, 1);
    return any.inhabited()
        ? here.wrap().apply(any.found().getFirst()).map(Shown::perhapsElsewhere)
        : Optional.empty();
  }
}
