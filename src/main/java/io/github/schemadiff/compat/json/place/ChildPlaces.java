package io.github.schemadiff.compat.json.place;

import io.github.schemadiff.compat.json.node.Kind;
import io.github.schemadiff.compat.json.node.Names;
import io.github.schemadiff.compat.json.node.Node;
import io.github.schemadiff.compat.json.search.Expansion;
import io.github.schemadiff.compat.json.search.ItemGoals;
import io.github.schemadiff.compat.json.search.Literals;
import io.github.schemadiff.compat.json.search.Solver;
import io.github.schemadiff.compat.json.search.WrittenMembers;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The steps from one pair of schemas to those of its members and items.
final class ChildPlaces {
  /// Branches of the writer that are looked at in one place.
  private static final int MOST_BRANCHES = 200;

  private final Solver solver;
  private final Variants variants;
  private final WholeDocuments documents;
  private final Rest rest;
  private final OwnBreaks own;
  private final Walk walk;

  ChildPlaces(
      Solver solver,
      Variants variants,
      WholeDocuments documents,
      Rest rest,
      OwnBreaks own,
      Walk walk) {
    this.solver = solver;
    this.variants = variants;
    this.documents = documents;
    this.rest = rest;
    this.own = own;
    this.walk = walk;
  }

  void members(Here here, Node part, Breaks.Visit visit) {
    if (!part.speaksOfMembers() && part.unevaluatedProperties == null) {
      return;
    }
    for (Map.Entry<String, Set<Literals>> entry :
        WrittenMembers.of(solver, leaves(here, Kind.OBJECT), part).entrySet()) {
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

  private List<Expansion> leaves(Here here, Kind kind) {
    List<Expansion> leaves = solver.leaves(here.writer(), kind, MOST_BRANCHES);
    if (leaves.size() == MOST_BRANCHES) {
      walk.leaveOut();
    }
    return leaves;
  }

  private void member(
      Here here, Node part, String name, Node schema, Literals goal, Breaks.Visit visit) {
    SchemaPath path = here.path().member(name);
    if (schema.impossible()) {
      Suspect unexpected = Suspect.unexpected(part, name, variants.anything());
      Node nothing = variants.nothing();
      Node only = variants.of("without " + name, node -> node.properties.put(name, nothing));
      own.ask(here, path, unexpected, only, visit);
      return;
    }
    Function<JsonNode, Optional<Shown>> wrap =
        value ->
            documents.holding(
                here,
                Literals.of(Literals.positive(variants.member(name, value), false, false)),
                rest.ofMember(part, name, schema));
    Here inside = here.below(goal, solver.saysNothing(goal), path, wrap);
    // What a pattern says of other members is given up with it.
    boolean pattern = part.patterns.containsValue(schema);
    walk.enter(pattern ? inside.unsure() : inside, schema, visit);
  }

  void items(Here here, Node part, Breaks.Visit visit) {
    if (!part.speaksOfItems()) {
      return;
    }
    for (Expansion leaf : leaves(here, Kind.ARRAY)) {
      ItemGoals goals = new ItemGoals(solver, leaf.items);
      int alike = Math.max(goals.prefix(), part.prefix.size());
      for (int position = 0; position <= Math.min(alike, leaf.items.most - 1); position++) {
        Node schema = part.item(position);
        if (schema != null) {
          SchemaPath path = position == alike ? here.path().each() : here.path().index(position);
          item(here, part, position, path, goals.at(position), visit);
        }
      }
    }
  }

  private void item(
      Here here, Node part, int position, SchemaPath path, Literals goal, Breaks.Visit visit) {
    Function<JsonNode, Optional<Shown>> wrap =
        value ->
            documents.holding(
                here,
                Literals.of(Literals.positive(variants.item(position, value), false, false)),
                rest.ofItem(part, position));
    Here inside = here.below(goal, solver.saysNothing(goal), path, wrap);
    walk.enter(inside, part.item(position), visit);
  }
}
