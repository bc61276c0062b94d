package io.github.schemadiff.format.avro;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventCatalog.Unread;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Which roots are events: those that no other root refers to; if all are referred to, each is one.
final class EventFinder {
  private final TypeIndex index;
  private final Map<String, Shape> definitions = new LinkedHashMap<>();
  private final Contract.AvroTypes types;
  private final ShapeReader shapes;
  private final Canonical canonical;

  final List<EventType> events = new ArrayList<>();
  final List<EventType> sharedTypes = new ArrayList<>();
  final List<Unread> unread = new ArrayList<>();

  EventFinder(TypeIndex index, List<Candidate> candidates) {
    this.index = index;
    this.shapes = new ShapeReader(index);
    this.canonical = new Canonical(part -> index.definition(part).map(it -> it.key).orElse(""));
    Map<String, JsonNode> forms = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    for (List<Unit> units : index.all()) {
      for (Unit unit : units) {
        if (unit.wrong.isEmpty() && !forms.containsKey(unit.key)) {
          forms.put(unit.key, canonical.definition(unit));
          places.put(unit.key, unit.part.address());
          definitions.put(unit.key, shapes.definition(unit));
        }
      }
    }
    for (Candidate candidate : candidates) {
      Unit unit = candidate.unit();
      if (unit.message.isPresent() && unit.wrong.isEmpty()) {
        forms.put(unit.key, canonical.request(unit.message.get(), unit.part));
        places.put(unit.key, candidate.around().address());
      }
    }
    this.types = new Contract.AvroTypes(forms, places);
  }

  Map<String, Shape> definitions() {
    return definitions;
  }

  void find(List<Candidate> candidates) {
    Map<String, Integer> names = new HashMap<>();
    Map<String, Candidate> roots = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      if (roots.putIfAbsent(candidate.unit().key, candidate) == null) {
        names.merge(candidate.name(), 1, Integer::sum);
      }
    }
    Set<String> referred = referred(roots);
    boolean all = referred.containsAll(roots.keySet());
    for (Candidate candidate : roots.values()) {
      String name = names.get(candidate.name()) > 1 ? candidate.longName() : candidate.name();
      boolean shared = !all && referred.contains(candidate.unit().key);
      if (candidate.unit().wrong.isPresent()) {
        if (!shared) {
          unread.add(new Unread(candidate.id(), name, candidate.unit().wrong.get()));
        }
      } else {
        (shared ? sharedTypes : events).add(event(candidate, name));
      }
    }
  }

  /// Keys of the roots that another root leads to.
  private static Set<String> referred(Map<String, Candidate> roots) {
    Set<String> referred = new HashSet<>();
    for (Candidate root : roots.values()) {
      Set<String> met = new HashSet<>(Set.of(root.unit().key));
      Deque<Unit> rest = new ArrayDeque<>(List.of(root.unit()));
      while (!rest.isEmpty()) {
        for (Unit used : rest.poll().uses) {
          if (met.add(used.key)) {
            rest.add(used);
          }
        }
      }
      met.remove(root.unit().key);
      met.retainAll(roots.keySet());
      referred.addAll(met);
    }
    return referred;
  }

  private EventType event(Candidate candidate, String name) {
    Unit unit = candidate.unit();
    Shape shape;
    JsonNode root;
    if (unit.isDefinition()) {
      shape = definitions.get(unit.key);
      root = canonical.use(unit.part);
    } else if (unit.message.isPresent()) {
      shape = shapes.request(candidate.around(), unit.part.items());
      root = JsonNodeFactory.instance.stringNode(unit.key);
    } else {
      shape = shapes.use(unit.part);
      root = canonical.use(unit.part);
    }
    return new EventType(
        candidate.id(),
        name,
        AvroFormat.ID,
        Dialect.AVRO,
        shape,
        candidate.around().span(),
        new Contract.Avro(types, root, candidate.around().address()));
  }
}
