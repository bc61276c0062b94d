package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.LoadProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The documents of a set and the definitions in them, and who refers to whom: what is wrong spoils
/// its unit and every unit that refers to it, and nothing else.
final class Units {
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final List<Use> uses = new ArrayList<>();
  private Map<String, LoadProblem> spoiled = Map.of();

  private static final class Unit {
    final Set<String> usedBy = new HashSet<>();
    Optional<LoadProblem> wrong = Optional.empty();
  }

  private record Use(String unit, Place target) {}

  /// @param key of the place where it begins
  /// @return the key
  String add(String key) {
    units.computeIfAbsent(key, _ -> new Unit());
    return key;
  }

  /// The innermost unit that a place belongs to.
  String of(Place place) {
    String pointer = place.pointer();
    while (!pointer.isEmpty()) {
      String key = place.document() + "#" + pointer;
      if (units.containsKey(key)) {
        return key;
      }
      pointer = pointer.substring(0, pointer.lastIndexOf('/'));
    }
    return place.document() + "#";
  }

  /// Notes a reference. Which unit its target belongs to is seen once all are known.
  void uses(String unit, Place target) {
    uses.add(new Use(unit, target));
  }

  int uses() {
    return uses.size();
  }

  /// Where a reference leads; they are counted in the order in which they were noted.
  Place target(int use) {
    return uses.get(use).target();
  }

  void connect() {
    for (Use use : uses) {
      units.get(of(use.target())).usedBy.add(use.unit());
    }
  }

  void spoil(String unit, LoadProblem problem) {
    Unit where = units.get(unit);
    if (where.wrong.isEmpty()) {
      where.wrong = Optional.of(problem);
    }
  }

  /// From the units that are wrong to all that use them.
  void spread() {
    Map<String, LoadProblem> reached = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    units.forEach(
        (key, unit) ->
            unit.wrong.ifPresent(
                problem -> {
                  reached.put(key, problem);
                  open.add(key);
                }));
    while (!open.isEmpty()) {
      String key = open.poll();
      for (String user : units.get(key).usedBy) {
        if (reached.putIfAbsent(user, reached.get(key)) == null) {
          open.add(user);
        }
      }
    }
    spoiled = reached;
  }

  /// The first thing that is wrong with what stands at a place, or with what it refers to.
  Optional<LoadProblem> wrong(Place place) {
    return Optional.ofNullable(spoiled.get(of(place)));
  }
}
