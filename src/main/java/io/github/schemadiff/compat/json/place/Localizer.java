package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Conjuncts;
import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Names;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.node.NodeClasses;
import io.github.schemadiff.compat.json.node.Undecidable;
import io.github.schemadiff.compat.json.search.Expansion;
import io.github.schemadiff.compat.json.search.ItemGoals;
import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.compat.json.search.Solver;
import io.github.schemadiff.compat.json.search.WrittenMembers;
import io.github.schemadiff.compat.json.text.TooComplex;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Finds the places where a reader fails on what a writer writes, each with a document that fails
/// there and, if that can be, nowhere else.
///
/// Writer and reader are walked in step, the places nearest to the root first, and each pair of
/// schemas once: so that every break is shown where its document is smallest, and recursion ends.
/// At each pair the difference is asked first: where it is empty, nothing below can break. A break
/// found at a place is a candidate; under unions and negations only the whole document decides, so
/// every document is tried against both whole schemas before it counts. The verdict itself does not
/// depend on what is found here.
public final class Localizer {
  /// Branches of the writer that are told apart at one place.
  private static final int MOST_ALTERNATIVES = 200;

  /// Branches of the reader that the writer's documents are compared with at one place.
  private static final int MOST_MEETING = 20;

  private static final int DEEPEST = 200;

  /// Steps at one place: a hard one leaves enough for the others.
  private static final long PLACE = 200_000;

  private final Solver solver;
  private final Variants variants;
  private final Node writerRoot;
  private final Node readerRoot;
  private final WholeDocuments documents;
  private final WriterChoices choices;
  private final Rest rest;
  private final Breaks breaks = new Breaks();
  private final Frontier frontier = new Frontier();
  private final Exchanges exchanges;

  /// Pairs of definitions of which one took the other's place, and what stands in their own text.
  private final Set<Breaks.Visit> exchanged = new HashSet<>();

  private boolean everywhere = true;

  public Localizer(
      Solver solver, Variants variants, Exchanges exchanges, Node writer, Node reader) {
    this.solver = solver;
    this.variants = variants;
    this.exchanges = exchanges;
    this.writerRoot = writer;
    this.readerRoot = reader;
    this.documents = new WholeDocuments(solver, writer, reader);
    this.choices = new WriterChoices(solver);
    this.rest = new Rest(variants);
  }

  /// @param declared whether the writer writes only what it declares
  public List<LocalBreak> breaks(boolean declared) {
    Literals writer = Literals.of(Literals.positive(writerRoot, declared, false));
    try {
      enter(
          new Here(writer, Literals.of(), SchemaPath.ROOT, Localizer::itself, true),
          readerRoot,
          null);
      frontier.goThrough(this::look);
    } catch (Solver.OutOfBudget enough) {
      everywhere = false; // what was found so far is sound
    }
    Undoing undoing = new Undoing(solver, variants, readerRoot);
    return breaks.all().stream().map(one -> undoing.alone(one, writer)).toList();
  }

  private static Optional<Shown> itself(JsonNode document) {
    return Optional.of(new Shown(document, Shown.Alone.YES));
  }

  /// Whether all places were gone through.
  public boolean everywhere() {
    return everywhere;
  }

  private boolean differs(Literals writer, Node reader) {
    return solver.solve(writer.and(Literals.negative(reader)), 1).inhabited();
  }

  /// Has a pair looked at, unless nothing can break there or it was met before.
  ///
  /// @param from the pair that leads there; null at the root
  /// @return the pair, where something may break there or below
  private Optional<Breaks.Visit> enter(Here here, Node said, Breaks.Visit from) {
    Node reader = NodeClasses.aliased(said);
    solver.step();
    if (here.path().steps().size() > DEEPEST || !differs(here.writer(), reader)) {
      return Optional.empty();
    }
    Breaks.Visit visit = new Breaks.Visit(here.writer(), reader);
    boolean within = from != null && exchanged.contains(from);
    switch (exchanges.at(here.writer(), reader)) {
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
    if (breaks.enter(visit, from)) {
      frontier.add(here, visit);
    }
  }

  /// What cannot be decided at one place leaves the others as they are.
  private void look(Here here, Breaks.Visit visit) {
    try {
      solver.within(
          PLACE,
          () -> {
            visit(here, visit);
            return visit;
          });
    } catch (Solver.OutOfBudget | Undecidable | TooComplex open) {
      solver.recover();
      everywhere = false;
    }
  }

  private void visit(Here here, Breaks.Visit visit) {
    List<Literals> alternatives = choices.split(here.writer());
    if (alternatives.size() > 1) {
      alternatives.stream()
          .limit(MOST_ALTERNATIVES)
          .forEach(one -> enter(here.with(one, here.also()), visit.reader(), visit));
      return;
    }
    List<Node> parts = Conjuncts.of(visit.reader());
    for (Node part : parts) {
      Literals others = here.also();
      for (Node other : parts) {
        if (other != part) {
          others = others.and(Literals.positive(own(other), false, false));
        }
      }
      Here inside = here.with(here.writer(), others);
      wholes(inside, part, visit);
      members(inside, part, visit);
      items(inside, part, visit);
      union(inside, Suspect.anyOf(part), part.anyOf, visit);
      union(inside, Suspect.oneOf(part), part.oneOf, visit);
    }
  }

  private Node own(Node node) {
    return variants.changed(node, "own", _ -> {});
  }

  private void wholes(Here here, Node part, Breaks.Visit visit) {
    if (part.impossible()) {
      Optional<Shown> shown = documents.failing(here, part, Literals.of());
      breaks.keep(visit, here.path(), Suspect.impossible(part), shown);
    }
    for (Keyword keyword : Keyword.of(part).toList()) {
      Suspect suspect = Suspect.of(keyword, part);
      Node only = variants.only(part, suspect.keyword(), blank -> keyword.put(part, blank));
      ask(here, here.path(), suspect, only, visit);
    }
  }

  /// Keeps a break by this one keyword, if there is one. Unions are asked only where no branch
  /// tells.
  private void ask(Here here, SchemaPath path, Suspect suspect, Node only, Breaks.Visit visit) {
    Optional<Shown> shown =
        documents
            .failing(here, only, rest.of(suspect))
            .map(one -> Rest.isWhole(suspect.part()) ? one : one.perhapsAlone())
            .map(one -> Rest.isEvaluated(suspect.part()) ? one.perhapsElsewhere() : one);
    breaks.keep(visit, path, suspect, shown);
  }

  private void members(Here here, Node part, Breaks.Visit visit) {
    for (String name : part.required) {
      Node only = variants.of("required " + name, node -> node.required.add(name));
      SchemaPath path = here.path().member(name);
      ask(here, path, Suspect.required(part, name), only, visit);
    }
    if (!part.speaksOfMembers() && part.unevaluatedProperties == null) {
      return;
    }
    for (Map.Entry<String, Set<Literals>> entry :
        WrittenMembers.of(solver, here.writer(), part, MOST_ALTERNATIVES).entrySet()) {
      String name = entry.getKey();
      List<Node> schemas = new ArrayList<>(Names.schemas(part, name));
      if (schemas.isEmpty() && part.unevaluatedProperties != null && !Names.evaluated(part, name)) {
        schemas.add(part.unevaluatedProperties);
      }
      for (Node schema : schemas) {
        for (Literals goal : entry.getValue()) {
          member(here, part, name, schema, goal, visit);
        }
      }
    }
  }

  private void member(
      Here here, Node part, String name, Node schema, Literals goal, Breaks.Visit visit) {
    SchemaPath path = here.path().member(name);
    if (schema.impossible()) {
      Suspect unexpected = Suspect.unexpected(part, name, variants.anything());
      Node nothing = variants.nothing();
      Node only = variants.of("without " + name, node -> node.properties.put(name, nothing));
      ask(here, path, unexpected, only, visit);
      return;
    }
    Function<JsonNode, Optional<Shown>> wrap =
        value ->
            documents.holding(
                here,
                Literals.of(Literals.positive(variants.member(name, value), false, false)),
                rest.ofMember(part, name, schema));
    Here inside = new Here(goal, Literals.of(), path, wrap, here.sure());
    // What a pattern says of other members is given up with it.
    boolean pattern = part.patterns.containsValue(schema);
    enter(pattern ? inside.unsure() : inside, schema, visit);
  }

  private void items(Here here, Node part, Breaks.Visit visit) {
    if (!part.speaksOfItems()) {
      return;
    }
    for (Expansion leaf : solver.leaves(here.writer(), Kind.ARRAY, MOST_ALTERNATIVES)) {
      ItemGoals goals = new ItemGoals(solver, leaf.items);
      int alike = Math.max(goals.prefix(), part.prefix.size());
      for (int position = 0; position <= Math.min(alike, leaf.items.most - 1); position++) {
        Literals goal = goals.at(position);
        Node schema = part.item(position);
        if (schema == null) {
          continue;
        }
        boolean tail = position == alike;
        int index = position;
        SchemaPath path = tail ? here.path().each() : here.path().index(position);
        Function<JsonNode, Optional<Shown>> wrap =
            value -> {
              Literals there =
                  Literals.of(Literals.positive(variants.item(index, value), false, false));
              return documents.holding(here, there, rest.ofItem(part, index));
            };
        enter(new Here(goal, Literals.of(), path, wrap, here.sure()), schema, visit);
      }
    }
  }

  /// A union's own failure is told only where none of its branches explains it: first the one that
  /// the documents are meant for, then those that they may be meant for.
  private void union(Here here, Suspect suspect, List<Node> branches, Breaks.Visit visit) {
    if (branches.isEmpty()) {
      return;
    }
    boolean one = suspect.keyword().equals("oneOf");
    Node only =
        variants.only(
            suspect.part(),
            suspect.keyword(),
            blank -> (one ? blank.oneOf : blank.anyOf).addAll(branches));
    if (!differs(here.writer(), only)) {
      return;
    }
    List<Node> likely = choices.likely(here.writer(), branches);
    Here whole = here.with(here.writer(), here.also().and(rest.of(suspect)));
    Runnable itself = () -> ask(here.unsure(), here.path(), suspect, only, visit);
    // Without one keyword, a branch may accept what another accepts already.
    Runnable others =
        () -> {
          List<Node> meeting = choices.meeting(here.writer(), likely, MOST_MEETING);
          unlessExplained(branches(whole.unsure(), meeting, likely, visit), itself);
        };
    List<Node> namesakes = choices.namesakes(here.writer(), likely);
    unlessExplained(branches(whole, namesakes, likely, visit), others);
  }

  /// Does something once these pairs and all below them have been gone through without a break.
  private void unlessExplained(List<Breaks.Visit> visits, Runnable then) {
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

  /// Enters branches, with documents that fail the likely others.
  private List<Breaks.Visit> branches(
      Here here, List<Node> branches, List<Node> likely, Breaks.Visit visit) {
    List<Breaks.Visit> entered = new ArrayList<>();
    for (Node branch : branches) {
      int[] others =
          likely.stream().filter(other -> other != branch).mapToInt(Literals::negative).toArray();
      enter(here.with(here.writer(), here.also().and(others)), branch, visit)
          .ifPresent(entered::add);
    }
    return entered;
  }
}
