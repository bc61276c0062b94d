package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.schema.SchemaPath;
import java.util.Optional;

/// The breaks by what a reader's node says of a value itself.
final class OwnBreaks {
  private final WholeDocuments documents;
  private final Variants variants;
  private final Rest rest;
  private final Breaks breaks;

  OwnBreaks(WholeDocuments documents, Variants variants, Rest rest, Breaks breaks) {
    this.documents = documents;
    this.variants = variants;
    this.rest = rest;
    this.breaks = breaks;
  }

  void find(Here here, Node part, Breaks.Visit visit) {
    if (part.impossible()) {
      Optional<Shown> shown = documents.failing(here, part, Literals.of());
      breaks.keep(visit, here.path(), Suspect.impossible(part), shown);
    }
    for (Keyword keyword : Keyword.of(part).toList()) {
      Suspect suspect = Suspect.of(keyword, part);
      Node only = variants.only(part, suspect.keyword(), blank -> keyword.put(part, blank));
      ask(here, here.path(), suspect, only, visit);
    }
    for (String name : part.required) {
      Node only = variants.of("required " + name, node -> node.required.add(name));
      SchemaPath path = here.path().member(name);
      ask(here, path, Suspect.required(part, name), only, visit);
    }
  }

  /// Keeps a break by this one keyword, if there is one. Unions are asked only where no branch
  /// tells.
  void ask(Here here, SchemaPath path, Suspect suspect, Node only, Breaks.Visit visit) {
    if (breaks.shownAlone(suspect)) {
      Optional<Shown> any = documents.anyFailing(here, only);
      if (any.isPresent()) {
        breaks.keep(visit, path, suspect, any);
        return;
      }
    }
    Optional<Shown> shown =
        documents
            .failing(here, only, rest.of(suspect))
            .map(one -> Rest.isEvaluated(suspect.part()) ? one.perhapsElsewhere() : one)
            .map(one -> isNever(one) && !rest.isWhole(suspect.part()) ? one.perhapsAlone() : one);
    breaks.keep(visit, path, suspect, shown);
  }

  private static boolean isNever(Shown one) {
    return one.alone() == Shown.Alone.NEVER;
  }
}
