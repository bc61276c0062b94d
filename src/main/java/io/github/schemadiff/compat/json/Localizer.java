package io.github.schemadiff.compat.json;

import io.github.schemadiff.compat.Incompatibility.Aspect;
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
  private final Breaks breaks = new Breaks();
  private boolean everywhere = true;

  Localizer(Solver solver, Variants variants, Node writer, Node reader) {
    this.solver = solver;
    this.variants = variants;
    this.writerRoot = writer;
    this.readerRoot = reader;
    this.documents = new WholeDocuments(solver, writer, reader);
    this.choices = new WriterChoices(solver);
  }

  /// @param declared whether the writer writes only what it declares
  List<LocalBreak> breaks(boolean declared) {
    Literals writer = Literals.of(Literals.positive(writerRoot, declared, false));
    try {
      walk(new Here(writer, Literals.of(), SchemaPath.ROOT, Optional::of), readerRoot, 0);
    } catch (Solver.OutOfBudget enough) {
      everywhere = false; // what was found so far is sound
    }
    return breaks.all();
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
      any |= union(inside, part, "anyOf", part.anyOf, visit, depth);
      any |= union(inside, part, "oneOf", part.oneOf, visit, depth);
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
      any =
          breaks.keep(
              visit,
              here.path(),
              Aspect.CLAUSE,
              "false",
              part,
              null,
              documents.failing(here, part, Literals.of()));
    }
    for (Keyword keyword : Keyword.of(part).toList()) {
      String name = keyword.name(part);
      Node only = variants.only(part, name, blank -> keyword.put(part, blank));
      Node rest = variants.changed(part, "without " + name, keyword::remove);
      Optional<JsonNode> document =
          documents.failing(here, only, Literals.of(Literals.positive(rest, false, false)));
      any |= breaks.keep(visit, here.path(), keyword.aspect(), name, part, null, document);
    }
    return any;
  }

  private boolean members(Here here, Node part, Breaks.Visit visit, int depth) {
    boolean any = false;
    for (String name : part.required) {
      Node only = variants.of("required " + name, node -> node.required.add(name));
      Node rest =
          variants.changed(part, "not required " + name, copy -> copy.required.remove(name));
      Optional<JsonNode> document =
          documents.failing(here, only, Literals.of(Literals.positive(rest, false, false)));
      SchemaPath path = here.path().member(name);
      any |= breaks.keep(visit, path, Aspect.MISSING, "required", part, name, document);
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
    if (schema.impossible()) {
      String keyword =
          part.properties.containsKey(name) || part.additional == null
              ? part.properties.containsKey(name) ? "properties" : "unevaluatedProperties"
              : "additionalProperties";
      Node nothing = variants.nothing();
      Node without = variants.of("without " + name, node -> node.properties.put(name, nothing));
      Optional<JsonNode> document = documents.failing(here, without, relaxed(part, name));
      SchemaPath path = here.path().member(name);
      return breaks.keep(visit, path, Aspect.UNEXPECTED, keyword, part, name, document);
    }
    Function<JsonNode, Optional<JsonNode>> wrap =
        value ->
            documents.holding(
                here,
                relaxed(part, name),
                Literals.of(Literals.positive(variants.member(name, value), false, false)));
    return walk(new Here(goal, Literals.of(), here.path().member(name), wrap), schema, depth + 1);
  }

  /// The part with this member left free.
  private Literals relaxed(Node part, String name) {
    Node anything = variants.anything();
    Node free = variants.changed(part, "free " + name, copy -> copy.properties.put(name, anything));
    return Literals.of(Literals.positive(free, false, false));
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
        Function<JsonNode, Optional<JsonNode>> wrap =
            value ->
                documents.holding(
                    here,
                    Literals.of(),
                    Literals.of(
                        Literals.positive(
                            variants.item(tail && index == 0 ? -1 : index, value), false, false)));
        any |= walk(new Here(goal, Literals.of(), path, wrap), schema, depth + 1);
      }
    }
    return any;
  }

  private boolean union(
      Here here, Node part, String keyword, List<Node> branches, Breaks.Visit visit, int depth) {
    if (branches.isEmpty()) {
      return false;
    }
    Node only =
        variants.only(
            part,
            keyword,
            blank -> (keyword.equals("anyOf") ? blank.anyOf : blank.oneOf).addAll(branches));
    if (!differs(here.writer(), only)) {
      return false;
    }
    Node rest =
        variants.changed(
            part,
            "without " + keyword,
            copy -> (keyword.equals("anyOf") ? copy.anyOf : copy.oneOf).clear());
    List<Node> likely = choices.likely(here.writer(), branches);
    Here whole = here.with(here.writer(), here.also().and(Literals.positive(rest, false, false)));
    if (branches(whole, choices.namesakes(here.writer(), likely), likely, depth)
        || branches(whole, choices.meeting(here.writer(), likely, MOST_MEETING), likely, depth)) {
      return true;
    }
    Optional<JsonNode> document =
        documents.failing(here, only, Literals.of(Literals.positive(rest, false, false)));
    return breaks.keep(visit, here.path(), Aspect.UNION, keyword, part, null, document);
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
