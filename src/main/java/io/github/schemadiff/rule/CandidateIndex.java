package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds candidates by where they stand: large schemas have thousands, and as many breaks. All
/// lists are in reading order.
final class CandidateIndex {
  private final Map<String, List<Candidate>> standing = new HashMap<>();
  private final Map<String, List<Candidate>> named = new HashMap<>();
  private final Map<String, List<Candidate>> at = new HashMap<>();

  CandidateIndex(Direction direction, List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      Optional<String> here = address(candidate.node(), direction);
      Optional<String> around = candidate.parent().flatMap(parent -> address(parent, direction));
      here.ifPresent(address -> put(standing, address, candidate));
      around
          .filter(address -> !here.equals(Optional.of(address)))
          .ifPresent(address -> put(standing, address, candidate));
      name(candidate.node(), direction).ifPresent(address -> put(named, address, candidate));
      put(at, candidate.path(), candidate);
    }
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

  private static Optional<Side> reader(DiffNode node, Direction direction) {
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
    String here = path.toString();
    String around = path.parent().toString();
    List<Candidate> found = new ArrayList<>(at.getOrDefault(around, List.of()));
    if (!around.equals(here)) {
      found.addAll(at.getOrDefault(here, List.of()));
    }
    return found;
  }

  /// Those at a path or at a shorter one that leads there.
  List<Candidate> above(SchemaPath path) {
    List<Candidate> found = new ArrayList<>();
    String here = path.toString();
    while (true) {
      found.addAll(at.getOrDefault(here, List.of()));
      if (here.isEmpty()) {
        return found;
      }
      here = here.substring(0, here.lastIndexOf('/'));
    }
  }
}
