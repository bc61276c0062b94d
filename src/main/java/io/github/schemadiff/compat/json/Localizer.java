package io.github.schemadiff.compat.json;

import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

  private static final int DEEPEST = 200;

  private final Solver solver;
  private final Variants variants;
  private final Node writerRoot;
  private final Node readerRoot;
  private final Map<Visit, Integer> visits = new HashMap<>();
  private final Set<Visit> explained = new HashSet<>();
  private final Map<Mark, LocalBreak> found = new LinkedHashMap<>();
  private final Map<Mark, Visit> origin = new HashMap<>();

  /// A pair of schemas: walked into once, counted each time.
  private record Visit(Literals writer, Node reader) {}

  /// What makes two breaks the same finding.
  private record Mark(String reader, String keyword, Optional<String> member) {}

  /// Where the walk stands.
  ///
  /// @param writer what the writer writes here
  /// @param also what documents should satisfy besides, so that they fail nowhere else
  /// @param wrap puts a value of this place into a whole document
  private record Here(
      Literals writer,
      Literals also,
      SchemaPath path,
      Function<JsonNode, Optional<JsonNode>> wrap) {}

  Localizer(Solver solver, Variants variants, Node writer, Node reader) {
    this.solver = solver;
    this.variants = variants;
    this.writerRoot = writer;
    this.readerRoot = reader;
  }

  /// @param declared whether the writer writes only what it declares
  List<LocalBreak> breaks(boolean declared) {
    Literals writer = Literals.of(Literals.positive(writerRoot, declared, false));
    try {
      walk(new Here(writer, Literals.of(), SchemaPath.ROOT, Optional::of), readerRoot, 0);
    } catch (Solver.OutOfBudget enough) {
      // What was found so far is sound; the rest is folded into it.
    }
    return found.entrySet().stream()
        .map(entry -> counted(entry.getValue(), visits.getOrDefault(origin.get(entry.getKey()), 1)))
        .toList();
  }

  private static LocalBreak counted(LocalBreak one, int places) {
    return new LocalBreak(
        one.path(),
        one.aspect(),
        one.keyword(),
        one.reader(),
        one.member(),
        places,
        one.document());
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
    Visit visit = new Visit(here.writer(), reader);
    if (visits.merge(visit, 1, Integer::sum) == 1 && visit(here, reader, visit, depth)) {
      explained.add(visit);
    }
    return explained.contains(visit);
  }

  private boolean visit(Here here, Node reader, Visit visit, int depth) {
    boolean any = false;
    List<Literals> alternatives = new WriterChoices(solver).split(here.writer());
    if (alternatives.size() > 1) {
      for (Literals one : alternatives.stream().limit(MOST_ALTERNATIVES).toList()) {
        any |= walk(new Here(one, here.also(), here.path(), here.wrap()), reader, depth + 1);
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
      Here inside = new Here(here.writer(), others, here.path(), here.wrap());
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

  private boolean wholes(Here here, Node part, Visit visit) {
    boolean any = false;
    if (part.impossible()) {
      any =
          keep(
              visit,
              here.path(),
              Aspect.CLAUSE,
              "false",
              part,
              null,
              document(here, part, Literals.of()));
    }
    for (Keyword keyword : Keyword.whole(part)) {
      Node only = variants.only(part, keyword.name(), keyword.only());
      Node rest = variants.changed(part, "without " + keyword.name(), keyword.without());
      Optional<JsonNode> document =
          document(here, only, Literals.of(Literals.positive(rest, false, false)));
      any |= keep(visit, here.path(), keyword.aspect(), keyword.name(), part, null, document);
    }
    return any;
  }

  /// A whole document that fails `failing` here: if possible one that satisfies the rest.
  private Optional<JsonNode> document(Here here, Node failing, Literals rest) {
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

  /// @return whether there is a break to keep
  private boolean keep(
      Visit visit,
      SchemaPath path,
      Aspect aspect,
      String keyword,
      Node reader,
      String member,
      Optional<JsonNode> document) {
    if (document.isEmpty()) {
      return false;
    }
    Mark mark =
        new Mark(
            reader.place == null ? "" : reader.place.key(), keyword, Optional.ofNullable(member));
    LocalBreak one =
        new LocalBreak(
            path, aspect, keyword, reader, Optional.ofNullable(member), 1, document.get());
    if (found.putIfAbsent(mark, one) == null) {
      origin.put(mark, visit);
    }
    return true;
  }

  private boolean members(Here here, Node part, Visit visit, int depth) {
    boolean any = false;
    for (String name : part.required) {
      Node only = variants.of("required " + name, node -> node.required.add(name));
      Node rest =
          variants.changed(part, "not required " + name, copy -> copy.required.remove(name));
      Optional<JsonNode> document =
          document(here, only, Literals.of(Literals.positive(rest, false, false)));
      SchemaPath path = here.path().member(name);
      any |= keep(visit, path, Aspect.MISSING, "required", part, name, document);
    }
    if (!part.speaksOfMembers() && part.unevaluatedProperties == null) {
      return any;
    }
    for (Map.Entry<String, Set<Literals>> entry : writtenMembers(here, part).entrySet()) {
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
      Here here, Node part, String name, Node schema, Literals goal, Visit visit, int depth) {
    if (schema.impossible()) {
      String keyword =
          part.properties.containsKey(name) || part.additional == null
              ? part.properties.containsKey(name) ? "properties" : "unevaluatedProperties"
              : "additionalProperties";
      Node nothing = variants.nothing();
      Node without = variants.of("without " + name, node -> node.properties.put(name, nothing));
      Optional<JsonNode> document = document(here, without, relaxed(part, name));
      SchemaPath path = here.path().member(name);
      return keep(visit, path, Aspect.UNEXPECTED, keyword, part, name, document);
    }
    Function<JsonNode, Optional<JsonNode>> wrap =
        value ->
            wrapped(
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

  /// Puts a pinned value into a document of this place, and that into a whole one.
  private Optional<JsonNode> wrapped(Here here, Literals rest, Literals pinned) {
    Literals plain = here.writer().and(pinned);
    for (Literals goal : List.of(plain.and(here.also()).and(rest), plain)) {
      Answer answer = solver.solve(goal, 1);
      if (answer.inhabited()) {
        return here.wrap().apply(answer.found().getFirst());
      }
    }
    return Optional.empty();
  }

  /// Members that the writer may write, with what their values satisfy, by name.
  private Map<String, Set<Literals>> writtenMembers(Here here, Node part) {
    Map<String, Set<Literals>> written = new LinkedHashMap<>();
    for (Expansion leaf : solver.leaves(here.writer(), Kind.OBJECT, MOST_ALTERNATIVES)) {
      MemberGoals goals = new MemberGoals(leaf.members);
      Set<String> names = new LinkedHashSet<>(goals.explicitNames());
      names.addAll(part.properties.keySet());
      for (String name : names) {
        goals
            .of(name)
            .ifPresent(goal -> written.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(goal));
      }
      FreshNames fresh =
          new FreshNames(solver, leaf.members.names, namePatterns(goals, part), names);
      for (FreshNames.Cell cell : fresh.cells()) {
        fresh
            .name(cell, null, Set.of())
            .filter(Answer::inhabited)
            .map(answer -> answer.found().getFirst().stringValue())
            .ifPresent(
                name ->
                    goals
                        .of(name)
                        .ifPresent(
                            goal ->
                                written
                                    .computeIfAbsent(name, _ -> new LinkedHashSet<>())
                                    .add(goal)));
      }
    }
    return written;
  }

  private static Set<String> namePatterns(MemberGoals goals, Node part) {
    Set<String> patterns = new LinkedHashSet<>(goals.patterns());
    patterns.addAll(part.patterns.keySet());
    return patterns;
  }

  private boolean items(Here here, Node part, int depth) {
    boolean any = false;
    if (!part.speaksOfItems()) {
      return any;
    }
    for (Expansion leaf : solver.leaves(here.writer(), Kind.ARRAY, MOST_ALTERNATIVES)) {
      ItemSearch search = new ItemSearch(solver, leaf, 1);
      int alike = Math.max(search.prefix(), part.prefix.size());
      for (int position = 0; position <= Math.min(alike, leaf.items.most - 1); position++) {
        Literals goal = search.goal(position);
        Node schema = part.item(position);
        if (goal == null || schema == null) {
          continue;
        }
        boolean tail = position == alike;
        int index = position;
        SchemaPath path = tail ? here.path().each() : here.path().index(position);
        Function<JsonNode, Optional<JsonNode>> wrap =
            value ->
                wrapped(
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
      Here here, Node part, String keyword, List<Node> branches, Visit visit, int depth) {
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
    List<Node> meeting = meeting(here.writer(), branches);
    boolean any = false;
    for (Node branch : meeting) {
      Literals also = here.also().and(Literals.positive(rest, false, false));
      for (Node other : meeting) {
        if (other != branch) {
          also = also.and(Literals.negative(other));
        }
      }
      any |= walk(new Here(here.writer(), also, here.path(), here.wrap()), branch, depth + 1);
    }
    if (any) {
      return true;
    }
    Optional<JsonNode> document =
        document(here, only, Literals.of(Literals.positive(rest, false, false)));
    return keep(visit, here.path(), Aspect.UNION, keyword, part, null, document);
  }

  /// The branches that the writer's documents may be meant for: those that accept some of them, or
  /// else the first that is not told apart at a glance.
  private List<Node> meeting(Literals writer, List<Node> branches) {
    List<Node> likely = branches.stream().filter(branch -> !toldApart(writer, branch)).toList();
    List<Node> accepting =
        likely.stream()
            .filter(
                branch ->
                    solver
                        .solve(writer.and(Literals.positive(branch, false, false)), 1)
                        .inhabited())
            .toList();
    return accepting.isEmpty() ? likely.stream().limit(1).toList() : accepting;
  }

  private boolean toldApart(Literals writer, Node branch) {
    for (int code : writer.codes()) {
      if (Literals.isPositive(code) && solver.surelyDisjoint(solver.node(code), branch)) {
        return true;
      }
    }
    return false;
  }
}
