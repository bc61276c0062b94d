package io.github.schemadiff.coupling;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.Shape;
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

/// The models that events are made of, each with the way to it. Remembers what it has read; belongs
/// to one set and one thread.
final class Models {
  private final Map<String, Shape> definitions;
  private final Map<String, Part> parts = new HashMap<>();
  private final Map<String, List<Found>> byEvent = new HashMap<>();

  Models(Map<String, Shape> definitions) {
    this.definitions = definitions;
  }

  /// A model in an event.
  ///
  /// @param path the first way to it, from the event's root
  /// @param referred whether the event refers to it as to a definition
  record Found(Model model, SchemaPath path, boolean referred) {}

  /// A definition or an event, read once.
  private record Part(Anatomy anatomy, List<Found> models) {}

  private record Entry(String key, String name, Shape shape, SchemaPath path) {}

  /// All models of an event, the nearest to its root first, each once.
  List<Found> of(EventType event) {
    return byEvent.computeIfAbsent(event.id(), _ -> find(event));
  }

  /// The model that stands at a path of an event, through references.
  Optional<Model> at(EventType event, SchemaPath path) {
    return of(event).stream()
        .filter(found -> found.path().equals(path))
        .map(Found::model)
        .findFirst();
  }

  private List<Found> find(EventType event) {
    Map<String, Found> found = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    Deque<Entry> rest = new ArrayDeque<>();
    rest.add(new Entry(key(event), last(event.name()), event.shape(), SchemaPath.ROOT));
    while (!rest.isEmpty()) {
      Entry entry = rest.poll();
      if (!seen.add(entry.key())) {
        continue;
      }
      Part part = parts.computeIfAbsent(entry.key(), _ -> read(entry));
      for (Found one : part.models()) {
        SchemaPath path = join(entry.path(), one.path());
        boolean referred = one.referred() || one.path().isRoot() && seen.size() > 1;
        found.putIfAbsent(one.model().id(), new Found(one.model(), path, referred));
      }
      rest.addAll(referredBy(entry, part));
    }
    return List.copyOf(found.values());
  }

  private static String key(EventType event) {
    return "event " + event.id();
  }

  private List<Entry> referredBy(Entry entry, Part part) {
    List<Entry> entries = new ArrayList<>();
    for (Anatomy.Part<Shape.Reference> use : part.anatomy().references()) {
      String target = use.shape().target();
      Shape shape = definitions.get(target);
      if (shape != null) {
        entries.add(
            new Entry(target, last(use.shape().label()), shape, join(entry.path(), use.path())));
      }
    }
    return entries;
  }

  private Part read(Entry entry) {
    Anatomy anatomy = Anatomy.of(entry.shape());
    List<Found> models = new ArrayList<>();
    for (Anatomy.Inner inner : anatomy.structures()) {
      Model model = Model.of(name(entry, inner), inner.shape(), inner.around(), definitions);
      models.add(new Found(model, inner.path(), false));
      Composed.of(inner.shape(), definitions)
          .forEach(part -> models.add(new Found(part, inner.path(), true)));
    }
    return new Part(anatomy, models);
  }

  private static String name(Entry entry, Anatomy.Inner inner) {
    return inner.path().steps().reversed().stream()
        .filter(SchemaPath.Member.class::isInstance)
        .map(step -> ((SchemaPath.Member) step).name())
        .findFirst()
        .or(() -> inner.shape().name())
        .orElse(entry.name());
  }

  private static SchemaPath join(SchemaPath outer, SchemaPath inner) {
    List<SchemaPath.Step> steps = new ArrayList<>(outer.steps());
    steps.addAll(inner.steps());
    return new SchemaPath(steps);
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /// Whether an event comes to a definition, and never without going through another one.
  boolean onlyThrough(EventType event, Model model, Model outer) {
    return reaches(event, model, Optional.empty()) && !reaches(event, model, Optional.of(outer));
  }

  private boolean reaches(EventType event, Model model, Optional<Model> without) {
    Set<String> seen = new HashSet<>();
    Deque<String> rest = new ArrayDeque<>(List.of(key(event)));
    of(event);
    while (!rest.isEmpty()) {
      String key = rest.poll();
      Part part = parts.get(key);
      if (part == null || !seen.add(key) || without.filter(it -> holds(part, it)).isPresent()) {
        continue;
      }
      if (holds(part, model)) {
        return true;
      }
      part.anatomy().references().forEach(use -> rest.add(use.shape().target()));
    }
    return false;
  }

  private static boolean holds(Part part, Model model) {
    return part.models().stream()
        .anyMatch(found -> found.path().isRoot() && found.model().id().equals(model.id()));
  }
}
