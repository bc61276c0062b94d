package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Conjuncts;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.NodeClasses;
import io.github.schemadiff.compat.json.node.Undecidable;
import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.compat.json.search.Solver;
import io.github.schemadiff.compat.json.text.TooComplex;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the places where a reader fails on what a writer writes, each with a document that fails
/// there and, if that can be, nowhere else.
///
/// Writer and reader are walked in step, the places nearest to the root first, and each pair of
/// schemas once: so that every break is shown where its document is smallest, and recursion ends.
/// At each pair the difference is asked first: where it is empty, nothing below can break. A break
/// found at a place is a candidate; under unions and negations only the whole document decides, so
/// every document is tried against both whole schemas before it counts. The verdict itself does not
/// depend on what is found here.
public final class Localizer implements Walk {
  /// Branches of the writer that are told apart at one place.
  private static final int MOST_ALTERNATIVES = 2_000;

  private static final int DEEPEST = 200;

  /// Steps at one place: a hard one leaves enough for the others.
  private static final long PLACE = 200_000;

  private final Solver solver;
  private final Variants variants;
  private final Node writerRoot;
  private final Node readerRoot;
  private final WriterChoices choices;
  private final Exchanges exchanges;
  private final Breaks breaks = new Breaks();
  private final Frontier frontier = new Frontier();
  private final OwnBreaks own;
  private final ChildPlaces children;
  private final UnionPlaces unions;

  /// Pairs of definitions of which one took the other's place, and what stands in their own text.
  private final Set<Breaks.Visit> exchanged = new HashSet<>();

  private boolean everywhere = true;

  public Localizer(
      Solver solver, Variants variants, Rest rest, Exchanges exchanges, Node writer, Node reader) {
    this.solver = solver;
    this.variants = variants;
    this.exchanges = exchanges;
    this.writerRoot = writer;
    this.readerRoot = reader;
    this.choices = new WriterChoices(solver);
    WholeDocuments documents = new WholeDocuments(solver, writer, reader);
    this.own = new OwnBreaks(documents, variants, rest, breaks);
    this.children = new ChildPlaces(solver, variants, documents, rest, own, this);
    this.unions = new UnionPlaces(choices, exchanges, variants, rest, own, breaks, this);
  }

  /// @param declared whether the writer writes only what it declares
  public List<LocalBreak> breaks(boolean declared) {
    Literals writer = Literals.of(Literals.positive(writerRoot, declared, false));
    guarded(() -> enter(Here.root(writer), readerRoot, null));
    frontier.goThrough(this::look, this::guarded);
    Undoing undoing = new Undoing(solver, variants, readerRoot);
    return breaks.all().stream().map(one -> undoing.alone(one, writer)).toList();
  }

  /// Whether all places were gone through.
  public boolean everywhere() {
    return everywhere;
  }

  @Override
  public void leaveOut() {
    everywhere = false; // what is found is sound all the same
  }

  @Override
  public Optional<Breaks.Visit> enter(Here here, Node said, Breaks.Visit from) {
    Node reader = NodeClasses.aliased(said);
    solver.step();
    if (!choices.differs(here.writer(), reader)) {
      return Optional.empty();
    }
    if (here.path().steps().size() > DEEPEST) {
      leaveOut();
      return Optional.empty();
    }
    Breaks.Visit visit = new Breaks.Visit(here.writer(), reader);
    boolean within = from != null && exchanged.contains(from);
    switch (exchanges.at(here, reader)) {
      case NO -> enter(here, visit, from);
      case IN_TEXT -> enter(here, visit, from, within);
      case YES -> {
        // Any two definitions can meet there: only to explain what nothing else explains.
        if (within) {
          unlessExplained(List.of(from), () -> enter(here, visit, from, true));
        } else {
          enter(here, visit, from, true);
        }
      }
    }
    return Optional.of(visit);
  }

  private void enter(Here here, Breaks.Visit visit, Breaks.Visit from, boolean within) {
    if (within) {
      exchanged.add(visit);
    }
    enter(here, visit, from);
  }

  private void enter(Here here, Breaks.Visit visit, Breaks.Visit from) {
    if (breaks.enter(visit, from, here.path())) {
      frontier.add(here, visit);
    }
  }

  @Override
  public void unlessExplained(List<Breaks.Visit> visits, Runnable then) {
    if (visits.isEmpty()) {
      then.run();
    } else {
      frontier.later(
          () -> {
            if (visits.stream().noneMatch(breaks::explained)) {
              then.run();
            }
          });
    }
  }

  private void look(Here here, Breaks.Visit visit) {
    guarded(() -> visit(here, visit));
  }

  /// What cannot be decided at one place leaves the others as they are.
  private void guarded(Runnable place) {
    try {
      solver.within(
          PLACE,
          () -> {
            place.run();
            return place;
          });
    } catch (Solver.OutOfBudget | Undecidable | TooComplex open) {
      solver.recover();
      leaveOut();
    }
  }

  private void visit(Here here, Breaks.Visit visit) {
    List<WriterChoices.Alternative> alternatives = choices.split(here.writer());
    if (alternatives.size() > 1) {
      alternatives.stream()
          .limit(MOST_ALTERNATIVES)
          .forEach(one -> enter(here.choosing(one), visit.reader(), visit));
      if (alternatives.size() > MOST_ALTERNATIVES) {
        leaveOut();
      }
      return;
    }
    List<Node> parts = Conjuncts.of(visit.reader());
    for (Node part : parts) {
      Here inside = here;
      for (Node other : parts) {
        if (other != part) {
          inside = inside.also(Literals.of(Literals.positive(own(other), false, false)));
        }
      }
      own.find(inside, part, visit);
      // Where the writer says nothing, all that the reader says breaks: its outermost tells.
      if (here.free() < 2 || !breaks.explained(visit)) {
        children.members(inside, part, visit);
        children.items(inside, part, visit);
        unions.find(inside, part, visit);
      }
    }
  }

  private Node own(Node node) {
    return variants.changed(node, "own", _ -> {});
  }
}
