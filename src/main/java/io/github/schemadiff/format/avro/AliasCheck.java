package io.github.schemadiff.format.avro;

import io.github.schemadiff.catalog.LoadProblem;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Aliases that lead in a circle: a reader would swap the names, and every later version again.
final class AliasCheck {
  private final TypeIndex index;

  AliasCheck(TypeIndex index) {
    this.index = index;
  }

  Map<Unit, LoadProblem> cycles() {
    Map<Unit, LoadProblem> found = new LinkedHashMap<>();
    for (List<Unit> units : index.all()) {
      for (Unit unit : units) {
        types(unit).or(() -> fields(unit)).ifPresent(problem -> found.put(unit, problem));
      }
    }
    return found;
  }

  private Optional<LoadProblem> types(Unit unit) {
    return circle(
        unit.part,
        unit.fullName.orElseThrow(),
        name -> index.byName(name).map(other -> other.part).orElse(null),
        unit.part.namespace());
  }

  private static Optional<LoadProblem> fields(Unit unit) {
    Map<String, Part> byName = new LinkedHashMap<>();
    Types.fields(unit.part)
        .forEach(field -> field.text("name").ifPresent(name -> byName.put(name, field)));
    return byName.entrySet().stream()
        .flatMap(entry -> circle(entry.getValue(), entry.getKey(), byName::get, "").stream())
        .findFirst();
  }

  /// Whether a way along the aliases leads back to where it began, by at least one other name.
  private static Optional<LoadProblem> circle(
      Part start, String name, java.util.function.Function<String, Part> byName, String space) {
    for (Part alias : start.items("aliases")) {
      String first = FullName.qualified(alias.node().asString(), space);
      if (!first.equals(name) && reaches(first, name, byName, new HashSet<>(Set.of(name)))) {
        return Optional.of(
            alias
                .source()
                .error(
                    alias.pointer(),
                    "The aliases of `%s` and `%s` lead in a circle; expected former names only."
                        .formatted(name, first)));
      }
    }
    return Optional.empty();
  }

  private static boolean reaches(
      String from, String goal, java.util.function.Function<String, Part> byName, Set<String> met) {
    Part at = byName.apply(from);
    if (at == null || !met.add(from)) {
      return false;
    }
    for (Part alias : at.items("aliases")) {
      String next = FullName.qualified(alias.node().asString(), FullName.namespace(from));
      if (next.equals(goal) || reaches(next, goal, byName, met)) {
        return true;
      }
    }
    return false;
  }
}
