package io.github.schemadiff.format.avro;

import io.github.schemadiff.catalog.LoadProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The named types of a set, wherever they are defined: files need no order.
///
/// Files are often complete in themselves, so that several define one type. That is fine as long as
/// they say the same; where they do not, each file means its own.
final class TypeIndex {
  private final Map<String, List<Unit>> byName = new LinkedHashMap<>();
  private final Map<String, Unit> byAddress = new HashMap<>();
  private final List<LoadProblem> problems = new ArrayList<>();

  /// What a name leads to.
  sealed interface Found {
    record One(Unit unit) implements Found {}

    record None(String looked) implements Found {}

    record Several(List<Unit> units) implements Found {}
  }

  /// Finds all definitions at a place and below.
  void collect(Part part) {
    if (Written.of(part) instanceof Written.Definition) {
      add(Unit.definition(part));
    }
    Types.below(part).forEach(this::collect);
  }

  private void add(Unit unit) {
    byName.computeIfAbsent(unit.fullName.orElseThrow(), _ -> new ArrayList<>()).add(unit);
    byAddress.put(unit.part.address(), unit);
  }

  /// Tells definitions of one name apart, once all are there.
  void settle() {
    for (List<Unit> units : byName.values()) {
      for (int at = 1; at < units.size(); at++) {
        settle(units, at);
      }
    }
  }

  private void settle(List<Unit> units, int at) {
    Unit unit = units.get(at);
    List<Unit> before = units.subList(0, at);
    Optional<Unit> here = before.stream().filter(it -> it.file().equals(unit.file())).findFirst();
    Canonical plain = new Canonical(this::plainName);
    Optional<Unit> same =
        before.stream()
            .filter(it -> plain.definition(it).equals(plain.definition(unit)))
            .findFirst();
    if (here.isPresent()) {
      unit.key = unit.part.address();
      unit.wrong = Optional.of(twice(unit, here.get(), "a second time"));
      problems.add(unit.wrong.get());
    } else if (same.isPresent()) {
      unit.key = same.get().key;
    } else {
      unit.key = unit.key + " (" + unit.file() + ")";
      problems.add(twice(unit, units.getFirst(), "with another meaning"));
    }
  }

  private static LoadProblem twice(Unit unit, Unit first, String how) {
    var there = first.part.span();
    return unit.part
        .source()
        .error(
            unit.part.pointer() + "/name",
            "`%s` is defined %s; expected it once, as at %s:%d."
                .formatted(unit.fullName.orElseThrow(), how, there.file(), there.line()));
  }

  List<LoadProblem> problems() {
    return problems;
  }

  Collection<List<Unit>> all() {
    return byName.values();
  }

  Optional<Unit> byName(String fullName) {
    return byName.getOrDefault(fullName, List.of()).stream().findFirst();
  }

  /// The definition that stands at this very place.
  Unit at(Part definition) {
    return byAddress.get(definition.address());
  }

  /// What a use of a named type leads to: in its own namespace, then in none; in its own file, then
  /// in all others.
  Found find(Part use, String name) {
    String near = FullName.qualified(name, use.namespace());
    for (String candidate : List.of(near, name)) {
      List<Unit> units = byName.getOrDefault(candidate, List.of());
      Optional<Unit> here =
          units.stream().filter(it -> it.file().equals(use.source().file())).findFirst();
      if (here.isPresent()) {
        return new Found.One(here.get());
      }
      if (!units.isEmpty()) {
        boolean one = units.stream().map(it -> it.key).distinct().count() == 1;
        return one ? new Found.One(units.getFirst()) : new Found.Several(units);
      }
    }
    return new Found.None(near);
  }

  /// The definition that a type at a place is, or refers to.
  Optional<Unit> definition(Part part) {
    return switch (Written.of(part)) {
      case Written.Definition _ -> Optional.of(at(part));
      case Written.Named(String name) ->
          find(part, name) instanceof Found.One(Unit unit) ? Optional.of(unit) : Optional.empty();
      case Written.Primitive _,
          Written.ArrayOf _,
          Written.MapOf _,
          Written.UnionOf _,
          Written.Wrong _ ->
          Optional.empty();
    };
  }

  /// The full name alone, as long as keys are not settled.
  private String plainName(Part use) {
    return switch (Written.of(use)) {
      case Written.Definition _ -> FullName.of(use);
      case Written.Named(String name) -> {
        String near = FullName.qualified(name, use.namespace());
        yield byName.containsKey(near) ? near : name;
      }
      case Written.Primitive _,
          Written.ArrayOf _,
          Written.MapOf _,
          Written.UnionOf _,
          Written.Wrong _ ->
          use.node().toString();
    };
  }
}
