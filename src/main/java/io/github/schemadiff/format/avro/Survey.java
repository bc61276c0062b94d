package io.github.schemadiff.format.avro;

import io.github.schemadiff.catalog.LoadProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Goes through all types of a set once: what each uses, and what is wrong with it.
///
/// What is wrong spoils its unit and all that use it: a schema that is no schema is never compared.
final class Survey {
  private final TypeIndex index;
  private final DefinitionCheck definitions;
  private final List<LoadProblem> problems = new ArrayList<>();

  Survey(TypeIndex index) {
    this.index = index;
    this.definitions = new DefinitionCheck(new Defaults(index));
  }

  List<LoadProblem> problems() {
    return problems;
  }

  /// Checks all units, and lets what is wrong spread to what uses it.
  void check(List<Unit> units) {
    for (Unit unit : units) {
      if (unit.isDefinition()) {
        definition(unit);
      } else if (unit.message.isPresent()) {
        fields(unit.part.items(), unit);
      } else {
        type(unit.part, unit);
      }
    }
    new AliasCheck(index).cycles().forEach((unit, problem) -> wrong(unit, problem));
    spread(units);
  }

  private void definition(Unit unit) {
    for (LoadProblem problem : definitions.check(unit.part)) {
      said(unit, problem);
    }
    if (Types.kind(unit.part).filter(kind -> kind.equals("fixed")).isPresent()) {
      logicalType(unit.part);
    }
    fields(unit.part.items("fields"), unit);
  }

  private void fields(List<Part> fields, Unit unit) {
    for (Part field : fields) {
      if (field.node().isObject()) {
        Types.ofField(field).forEach(type -> type(type, unit));
        for (LoadProblem problem : definitions.field(field)) {
          said(unit, problem);
        }
      }
    }
    for (LoadProblem problem : definitions.together(fields)) {
      said(unit, problem);
    }
  }

  private void type(Part part, Unit unit) {
    switch (Written.of(part)) {
      case Written.Primitive _ -> {
        if (part.node().isNull()) {
          problems.add(part.source().note("", "`null` is read as the type `\"null\"`."));
        }
        logicalType(part);
      }
      case Written.Named(String name) -> named(part, name, unit);
      case Written.Definition _ -> unit.uses.add(index.at(part));
      case Written.ArrayOf(Part items) -> type(items, unit);
      case Written.MapOf(Part values) -> type(values, unit);
      case Written.UnionOf _ -> {
        part.items().forEach(branch -> type(branch, unit));
        union(part, unit);
      }
      case Written.Wrong(String at, String message) ->
          wrong(unit, part.source().error(part.pointer() + at, message));
    }
  }

  private void named(Part part, String name, Unit unit) {
    String at = part.node().isString() ? part.pointer() : part.pointer() + "/type";
    switch (index.find(part, name)) {
      case TypeIndex.Found.One(Unit found) -> unit.uses.add(found);
      case TypeIndex.Found.None(String looked) ->
          wrong(
              unit,
              part.source()
                  .error(
                      at,
                      "No type is called `%s`; expected a primitive type or the name of a record,"
                              .formatted(looked)
                          + " enum or fixed of this set."));
      case TypeIndex.Found.Several(List<Unit> units) ->
          wrong(
              unit,
              part.source()
                  .error(
                      at,
                      "`%s` means one thing in %s and another in %s; expected one definition."
                          .formatted(name, units.get(0).file(), units.getLast().file())));
    }
  }

  private void union(Part union, Unit unit) {
    Set<String> seen = new HashSet<>();
    for (Part branch : union.items()) {
      String kind =
          switch (Written.of(branch)) {
            case Written.Primitive(String name) -> name;
            case Written.ArrayOf _ -> "array";
            case Written.MapOf _ -> "map";
            case Written.UnionOf _ -> {
              wrong(
                  unit,
                  branch
                      .source()
                      .error(
                          branch.pointer(), "A union stands in a union; expected its branches."));
              yield "";
            }
            case Written.Definition _, Written.Named _ ->
                index.definition(branch).flatMap(it -> it.fullName).orElse("");
            case Written.Wrong _ -> "";
          };
      if (!kind.isEmpty() && !seen.add(kind)) {
        wrong(
            unit,
            branch
                .source()
                .error(
                    branch.pointer(),
                    "`%s` stands in this union twice; expected each type once.".formatted(kind)));
      }
    }
  }

  private void logicalType(Part part) {
    LogicalType.ignored(part)
        .ifPresent(
            reason ->
                problems.add(
                    part.source()
                        .note(
                            part.pointer() + "/logicalType",
                            "The logical type `%s` is ignored: %s."
                                .formatted(part.text("logicalType").orElse(""), reason))));
  }

  private void said(Unit unit, LoadProblem problem) {
    if (problem.severity() == LoadProblem.Kind.ERROR) {
      wrong(unit, problem);
    } else {
      problems.add(problem);
    }
  }

  private void wrong(Unit unit, LoadProblem problem) {
    problems.add(problem);
    if (unit.wrong.isEmpty()) {
      unit.wrong = java.util.Optional.of(problem);
    }
  }

  /// What uses something wrong is wrong as well.
  private static void spread(List<Unit> units) {
    Map<Unit, List<Unit>> users = new HashMap<>();
    Deque<Unit> rest = new ArrayDeque<>();
    for (Unit unit : units) {
      unit.uses.forEach(used -> users.computeIfAbsent(used, _ -> new ArrayList<>()).add(unit));
      if (unit.wrong.isPresent()) {
        rest.add(unit);
      }
    }
    while (!rest.isEmpty()) {
      Unit wrong = rest.poll();
      for (Unit user : users.getOrDefault(wrong, List.of())) {
        if (user.wrong.isEmpty()) {
          user.wrong = wrong.wrong;
          rest.add(user);
        }
      }
    }
  }
}
