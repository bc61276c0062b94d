package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.format.jsonschema.Keywords.Use;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// References that lead back to themselves before they lead into a value: no validator comes to an
/// end with them. (A tree node that refers to itself below `properties` is fine.)
final class Cycles {
  /// Longer chains of mere references are taken for an attack.
  private static final int MAX_CHAIN = 500;

  /// @param at the schema with the reference that closes the circle
  record Cycle(Place at, String message) {}

  private record Edge(Place from, Place to) {}

  private final SchemaResources resources;
  private final Map<String, List<Edge>> edges = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  private final List<Cycle> found = new ArrayList<>();

  private Cycles(SchemaResources resources) {
    this.resources = resources;
  }

  /// @param targets all places that references lead to
  static List<Cycle> find(SchemaResources resources, Collection<Place> targets) {
    Cycles cycles = new Cycles(resources);
    targets.forEach(cycles::search);
    return cycles.found;
  }

  private static final class Step {
    final Edge by;
    final List<Edge> next;
    int at;

    Step(Edge by, List<Edge> next) {
      this.by = by;
      this.next = next;
    }
  }

  private void search(Place start) {
    Deque<Step> way = new ArrayDeque<>();
    Set<String> onWay = new HashSet<>();
    enter(new Edge(start, start), way, onWay);
    while (!way.isEmpty()) {
      Step step = way.peek();
      if (step.at == step.next.size()) {
        way.pop();
        onWay.remove(step.by.to().key());
        done.add(step.by.to().key());
        continue;
      }
      Edge edge = step.next.get(step.at++);
      if (onWay.contains(edge.to().key())) {
        found.add(
            new Cycle(
                edge.from(),
                "The reference leads back to itself; expected a way through a keyword such as"
                    + " `properties` or `items`."));
      } else if (way.size() >= MAX_CHAIN) {
        found.add(
            new Cycle(
                edge.from(),
                "References lead to references more than %d times; expected fewer."
                    .formatted(MAX_CHAIN)));
        return;
      } else {
        enter(edge, way, onWay);
      }
    }
  }

  private void enter(Edge edge, Deque<Step> way, Set<String> onWay) {
    String key = edge.to().key();
    if (!done.contains(key)) {
      onWay.add(key);
      way.push(new Step(edge, edges.computeIfAbsent(key, _ -> edgesOf(edge.to()))));
    }
  }

  private List<Edge> edgesOf(Place target) {
    List<Edge> out = new ArrayList<>();
    Deque<Place> open = new ArrayDeque<>(List.of(target));
    while (!open.isEmpty()) {
      Place place = open.poll();
      for (Use use : Keywords.uses(place)) {
        Optional<Place> to = resources.resolve(place, use.reference());
        to.ifPresent(found -> out.add(new Edge(place, found)));
      }
      open.addAll(Keywords.inPlace(place));
    }
    return out;
  }
}
