package io.github.schemadiff.compat.json;

import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Finds the places where a reader fails on what a writer writes, each with a document that fails
/// there and, if that can be, nowhere else.
///
/// Writer and reader are walked in step. At each pair the difference is asked first: where it is
/// empty, nothing below can break. A break found at a place is a candidate; under unions and
/// negations only the whole document decides, so every document is tried against both whole schemas
/// before it counts. The verdict itself does not depend on what is found here.
final class Localizer {
  /// Branches of the writer that are told apart at one place.
  private static final int MOST_ALTERNATIVES = 200;

  /// Branches of the reader that the writer's documents are compared with at one place.
  private static final int MOST_MEETING = 20;

  private static final int DEEPEST = 200;

  private final Solver solver;
  private final Variants variants;
  private final Node writerRoot;
  private final Node readerRoot;
  private final WholeDocuments documents;
  private final WriterChoices choices;
  private final Rest rest;
  private final Breaks breaks = new Breaks();
  private boolean everywhere = true;

  Localizer(Solver solver, Variants variants, Node writer, Node reader) {
    this.solver = solver;
    this.variants = variants;
    this.writerRoot = writer;
    this.readerRoot = reader;
    this.documents = new WholeDocuments(solver, writer, reader);
    this.choices = new WriterChoices(solver);
    this.rest = new Rest(variants);
  }

  /// @param declared whether the writer writes only what it declares
  List<LocalBreak> breaks(boolean declared) {
    Literals writer = Literals.of(Literals.positive(writerRoot, declared, false));
    try {
      walk(
          new Here(writer, Literals.of(), SchemaPath.ROOT, Localizer::itself, true), readerRoot, 0);
    } catch (Solver.OutOfBudget enough) {
      everywhere = false; // what was found so far is sound
    }
    return told(writer);
  }

  /// What was found, each with a document that shows it alone, as far as the budget goes.
  private List<LocalBreak> told(Literals writer) {
    Undoing undoing = new Undoing(solver, variants, readerRoot);
    List<LocalBreak> told = new ArrayList<>(breaks.all());
    try {
      told.replaceAll(one -> undoing.alone(one, writer));
    } catch (Solver.OutOfBudget enough) {
      // the documents at hand show the breaks too, if not alone
    }
    return told;
  }

  private static Optional<Shown> itself(JsonNode document) {
    return Optional.of(new Shown(document, Shown.Alone.YES));
  }

  /// Whether all places were gone through.
  boolean everywhere() {
    return everywhere;
  }

  private boolean differs(Literals writer, Node reader) {
    return solver.solve(writer.and(Literals.negative(reader)), 1).inhabited();
  }

  /// @return whether a break was found here or below, now or on an earlier visit
  private boolean walk(Here here, Node said, int depth) {
    Node reader = NodeClasses.aliased(said);
    solver.step();
    if (depth > DEEPEST || !differs(here.writer(), reader)) {
      return false;
    }
    Breaks.Visit visit = new Breaks.Visit(here.writer(), reader);
    return breaks.visit(visit, () -> visit(here, reader, visit, depth));
  }

  private boolean visit(Here here, Node reader, Breaks.Visit visit, int depth) {
    boolean any = false;
    List<Literals> alternatives = choices.split(here.writer());
    if (alternatives.size() > 1) {
      for (Literals one : alternatives.stream().limit(MOST_ALTERNATIVES).toList()) {
        any |= walk(here.with(one, here.also()), reader, depth + 1);
      }
      return any;
    }
    List<Node> parts = parts(reader);
    for (Node part : parts) {
      Literals others = here.also();
      for (Node other : parts) {
        if (other != part) {
          others = others.and(Literals.positive(own(other), false, false));
        }
      }
      Here inside = here.with(here.writer(), others);
      any |= wholes(inside, part, visit);
      any |= members(inside, part, visit, depth);
      any |= items(inside, part, depth);
      any |= union(inside, Suspect.anyOf(part), part.anyOf, visit, depth);
      any |= union(inside, Suspect.oneOf(part), part.oneOf, visit, depth);
    }
    return any;
  }

  private Node own(Node node) {
    return variants.changed(node, "own", _ -> {});
  }

  /// The node and all that hold with it by reference and `allOf`: what a person reads as one
  /// schema.
  private static List<Node> parts(Node node) {
    List<Node> parts = new ArrayList<>(List.of(node));
    for (int i = 0; i < parts.size(); i++) {
      Node part = parts.get(i);
      List<Node> more = new ArrayList<>(part.allOf);
      if (part.reference != null) {
        more.add(part.reference);
      }
      more.stream()
          .map(NodeClasses::aliased)
          .filter(next -> !parts.contains(next))
          .forEach(parts::add);
    }
    return parts;
  }

  private boolean wholes(Here here, Node part, Breaks.Visit visit) {
    boolean any = false;
    if (part.impossible()) {
      Optional<Shown> shown = documents.failing(here, part, Literals.of());
      any = breaks.keep(visit, here.path(), Suspect.impossible(part), shown);
    }
    for (Keyword keyword : Keyword.of(part).toList()) {
      Suspect suspect = Suspect.of(keyword, part);
      Node only = variants.only(part, suspect.keyword(), blank -> keyword.put(part, blank));
      any |= asked(here, here.path(), suspect, only, visit);
    }
    return any;
  }

  /// Whether there is a break by this one keyword. Unions are asked only where no branch tells.
  private boolean asked(
      Here here, SchemaPath path, Suspect suspect, Node only, Breaks.Visit visit) {
    Optional<Shown> shown = documents.failing(here, only, rest.of(suspect));
    return breaks.keep(visit, path, suspect, shown);
  }

  private boolean members(Here here, Node part, Breaks.Visit visit, int depth) {
    boolean any = false;
    for (String name : part.required) {
      Node only = variants.of("required " + name, node -> node.required.add(name));
      SchemaPath path = here.path().member(name);
      any |= asked(here, path, Suspect.required(part, name), only, visit);
    }
    if (!part.speaksOfMembers() && part.unevaluatedProperties == null) {
      return any;
    }
    for (Map.Entry<String, Set<Literals>> entry :
        WrittenMembers.of(solver, here.writer(), part, MOST_ALTERNATIVES).entrySet()) {
      String name = entry.getKey();
      List<Node> schemas = new ArrayList<>(Names.schemas(part, name));
      if (schemas.isEmpty() && part.unevaluatedProperties != null) {
        schemas.add(part.unevaluatedProperties);
      }
      for (Node schema : schemas) {
        for (Literals goal : entry.getValue()) {
          any |= member(here, part, name, schema, goal, visit, depth);
        }
      }
    }
    return any;
  }

  private boolean member(
      Here here,
      Node part,
      String name,
      Node schema,
      Literals goal,
      Breaks.Visit visit,
      int depth) {
    SchemaPath path = here.path().member(name);
    if (schema.impossible()) {
      Suspect unexpected = Suspect.unexpected(part, name, variants.anything());
      Node nothing = variants.nothing();
      Node only = variants.of("without " + name, node -> node.properties.put(name, nothing));
      return asked(here, path, unexpected, only, visit);
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
    return walk(pattern ? inside.unsure() : inside, schema, depth + 1);
  }

  private boolean items(Here here, Node part, int depth) {
    boolean any = false;
    if (!part.speaksOfItems()) {
      return any;
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
        any |= walk(new Here(goal, Literals.of(), path, wrap, here.sure()), schema, depth + 1);
      }
    }
    return any;
  }

  private boolean union(
      Here here, Suspect suspect, List<Node> branches, Breaks.Visit visit, int depth) {
    if (branches.isEmpty()) {
      return false;
    }
    boolean one = suspect.keyword().equals("oneOf");
    Node only =
        variants.only(
            suspect.part(),
            suspect.keyword(),
            blank -> (one ? blank.oneOf : blank.anyOf).addAll(branches));
    if (!differs(here.writer(), only)) {
      return false;
    }
    List<Node> likely = choices.likely(here.writer(), branches);
    Here whole = here.with(here.writer(), here.also().and(rest.of(suspect)));
    if (branches(whole, choices.namesakes(here.writer(), likely), likely, depth)) {
      return true;
    }
    // Without one keyword, a branch may accept what another accepts already.
    List<Node> meeting = choices.meeting(here.writer(), likely, MOST_MEETING);
    if (branches(whole.unsure(), meeting, likely, depth)) {
      return true;
    }
    return asked(here.unsure(), here.path(), suspect, only, visit);
  }

  /// Walks into branches, one after the other, with documents that fail the likely others.
  private boolean branches(Here here, List<Node> branches, List<Node> likely, int depth) {
    boolean any = false;
    for (Node branch : branches) {
      Literals also = here.also();
      for (Node other : likely) {
        if (other != branch) {
          also = also.and(Literals.negative(other));
        }
      }
      any |= walk(here.with(here.writer(), also), branch, depth + 1);
    }
    return any;
  }
}
