package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds candidates by where they stand: large schemas have thousands, and as many breaks. All
/// lists are in reading order.
final class CandidateIndex {
  private static final String ANY = "*";

  private final Map<String, List<Candidate>> standing = new HashMap<>();
  private final Map<String, List<Candidate>> named = new HashMap<>();
  private final Places places = new Places();

  /// Places by the steps that lead there; `*` leads to any item or map value.
  private static final class Places {
    final Map<String, Places> below = new HashMap<>();
    final List<Candidate> here = new ArrayList<>();

    void put(Candidate candidate, List<String> steps) {
      Places at = this;
      for (String step : steps) {
        at = at.below.computeIfAbsent(step, _ -> new Places());
      }
      at.here.add(candidate);
    }

    Stream<Places> next(String step) {
      return Stream.of(step, ANY).distinct().map(below::get).filter(Objects::nonNull);
    }
  }

  CandidateIndex(Direction direction, List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      Optional<String> here = address(candidate.node(), direction);
      Optional<String> around = candidate.parent().flatMap(parent -> address(parent, direction));
      here.ifPresent(address -> put(standing, address, candidate));
      around
          .filter(address -> !here.equals(Optional.of(address)))
          .ifPresent(address -> put(standing, address, candidate));
      name(candidate.node(), direction).ifPresent(address -> put(named, address, candidate));
      List<String> steps = steps(candidate.path());
      places.put(candidate, steps);
      if (candidate.change() instanceof Change.FieldRenamed renamed && !steps.isEmpty()) {
        // Readers miss it under the name that it had.
        List<String> before = new ArrayList<>(steps.subList(0, steps.size() - 1));
        before.add(steps(SchemaPath.ROOT.member(renamed.from()).toString()).getFirst());
        places.put(candidate, before);
      }
    }
  }

  private static List<String> steps(String path) {
    return path.isEmpty() ? List.of() : List.of(path.substring(1).split("/", -1));
  }

  private static void put(Map<String, List<Candidate>> index, String key, Candidate candidate) {
    index.computeIfAbsent(key, _ -> new ArrayList<>()).add(candidate);
  }

  /// Where the reader's subschema of a place stands.
  static Optional<String> address(DiffNode node, Direction direction) {
    return reader(node, direction)
        .map(side -> side.schema().file() + "#" + side.schema().pointer());
  }

  /// Where the reader names a place.
  static Optional<String> name(DiffNode node, Direction direction) {
    return reader(node, direction).map(side -> side.span().file() + "#" + side.span().pointer());
  }

  static Optional<Side> reader(DiffNode node, Direction direction) {
    return switch (direction) {
      case BACKWARD -> node.recent();
      case FORWARD -> node.old();
    };
  }

  /// Those whose own subschema stands at an address, or the one around it.
  List<Candidate> standing(String address) {
    return standing.getOrDefault(address, List.of());
  }

  List<Candidate> named(String address) {
    return named.getOrDefault(address, List.of());
  }

  /// Those at a path, and before them those of the place around it.
  List<Candidate> near(SchemaPath path) {
    List<List<Candidate>> way = along(path);
    return way.subList(Math.max(0, way.size() - 2), way.size()).stream()
        .flatMap(List::stream)
        .toList();
  }

  /// Those at a path or at a shorter one that leads there.
  List<Candidate> above(SchemaPath path) {
    return along(path).stream().flatMap(List::stream).toList();
  }

  /// Those at each place on the way, from the root; one for each step, and the root.
  private List<List<Candidate>> along(SchemaPath path) {
    List<List<Candidate>> way = new ArrayList<>();
    List<Places> at = List.of(places);
    way.add(places.here);
    for (String step : steps(path.toString())) {
      at = at.stream().flatMap(one -> one.next(step)).toList();
      way.add(at.stream().flatMap(one -> one.here.stream()).toList());
    }
    return way;
  }
}
