package io.github.schemadiff.format.container;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is wrong with the documents of a set, each said once.
public final class Problems {
  private final Set<LoadProblem> all = new LinkedHashSet<>();
  private Optional<LoadProblem> last = Optional.empty();

  public void add(SourceSpan where, String message) {
    add(LoadProblem.error(where.file(), where.line(), where.column(), message));
  }

  public void note(SourceSpan where, String message) {
    add(LoadProblem.note(where.file(), where.line(), where.column(), message));
  }

  public void add(LoadProblem problem) {
    all.add(problem);
    if (problem.severity() == LoadProblem.Kind.ERROR) {
      last = Optional.of(problem);
    }
  }

  /// What was found wrong last, anew or again; notes are no such thing.
  public Optional<LoadProblem> last() {
    return last;
  }

  /// Forgets what was said last, not that it was said.
  public void begin() {
    last = Optional.empty();
  }

  public List<LoadProblem> all() {
    return new ArrayList<>(all);
  }
}
