package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Catalogue;
import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventCatalog.Unread;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.source.SourceSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which schemas of a set are events.
///
/// An event is a document whose root no other document refers to (a reference to one of its
/// definitions is no reference to it); if all are referred to, each is one. A document that only
/// defines is a shared type; where a set has nothing else, its definitions are the events. A
/// document that is a union of references is a [Catalogue].
final class EventFinder {
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "$schema",
          "$id",
          "id",
          "$anchor",
          "$comment",
          "$vocabulary",
          "title",
          "description",
          "$defs",
          "definitions",
          "examples");

  private final SourceSet set;
  private final Documents documents;
  private final Survey survey;
  private final ShapeReader shapes;
  private final Map<String, Integer> stems = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  final List<EventType> events = new ArrayList<>();
  final List<EventType> sharedTypes = new ArrayList<>();
  final List<Catalogue> catalogues = new ArrayList<>();
  final Map<String, Unread> unread = new LinkedHashMap<>();

  EventFinder(SourceSet set, Documents documents, Survey survey, ShapeReader shapes) {
    this.set = set;
    this.documents = documents;
    this.survey = survey;
    this.shapes = shapes;
  }

  void find() {
    List<Document> roots = new ArrayList<>();
    List<Document> referred = new ArrayList<>();
    List<Document> libraries = new ArrayList<>();
    for (Document document : documents.all()) {
      stems.merge(Names.of(document, set), 1, Integer::sum);
      if (isLibrary(document)) {
        libraries.add(document);
      } else {
        (survey.isReferred(document) ? referred : roots).add(document);
      }
    }
    if (roots.isEmpty()) {
      roots.addAll(referred);
      referred.clear();
    }
    roots.forEach(this::root);
    for (Document document : referred) {
      // What a catalogue lists is an event, not a type that events share.
      if (ids.add(document.uri())) {
        whole(document).ifPresent(sharedTypes::add);
      }
    }
    for (Document library : libraries) {
      library(library, roots.isEmpty());
    }
  }

  private void root(Document document) {
    Optional<EventType> whole = whole(document);
    List<Place> listed = listed(documents.root(document));
    if (listed.isEmpty()) {
      whole.ifPresent(events::add);
      return;
    }
    catalogue(whole, listed);
  }

  /// @param whole empty where something in it is wrong: then its good branches are events all the
  ///   same
  private void catalogue(Optional<EventType> whole, List<Place> listed) {
    List<EventType> branches = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Place place : listed) {
      if (seen.add(place.key())) {
        branch(place).ifPresent(branches::add);
      }
    }
    events.addAll(branches);
    catalogues.add(new Catalogue(whole, branches));
  }

  private Optional<EventType> branch(Place place) {
    if (place.pointer().isEmpty()) {
      Document document = documents.of(place);
      ids.add(document.uri());
      return whole(document);
    }
    Document document = documents.of(place);
    return event(id(document) + "#" + place.pointer(), Names.of(place), place);
  }

  /// A document of mere definitions: shared types, or events where there is nothing else.
  private void library(Document document, boolean alone) {
    Place root = documents.root(document);
    List<Place> definitions = new ArrayList<>();
    for (String keyword : List.of("$defs", "definitions")) {
      Keywords.map(root, keyword).forEach(named -> definitions.add(named.place()));
    }
    if (alone) {
      catalogue(whole(document), definitions);
    } else {
      definitions.forEach(place -> branch(place).ifPresent(sharedTypes::add));
    }
  }

  private boolean isLibrary(Document document) {
    JsonNode root = document.root();
    return root.isObject()
        && (root.path("$defs").isObject() || root.path("definitions").isObject())
        && root.propertyNames().stream()
            .noneMatch(
                keyword ->
                    Keywords.STRUCTURAL.contains(keyword)
                        || keyword.startsWith("$") && !SAYS_NOTHING.contains(keyword)
                        || keyword.equals("not"));
  }

  /// The schemas that a catalogue lists; empty for anything else.
  private List<Place> listed(Place root) {
    JsonNode node = root.node();
    if (!node.isObject()) {
      return List.of();
    }
    Set<String> said = new HashSet<>(node.propertyNames());
    said.removeAll(SAYS_NOTHING);
    said.remove("type");
    if (said.size() != 1 || !node.path("type").asString("object").equals("object")) {
      return List.of();
    }
    String keyword = said.iterator().next();
    if (!keyword.equals("oneOf") && !keyword.equals("anyOf")) {
      return List.of();
    }
    List<Place> targets = new ArrayList<>();
    for (Place branch : Keywords.list(root, keyword)) {
      List<Keywords.Use> uses = Keywords.uses(branch);
      if (uses.size() != 1) {
        return List.of();
      }
      Optional<Place> target = documents.resources().resolve(branch, uses.getFirst().reference());
      if (target.isPresent()) {
        if (!describesObjects(target.get(), 0)) {
          return List.of();
        }
        targets.add(target.get());
      }
    }
    return targets.size() < 2 ? List.of() : targets;
  }

  /// Events are objects: a union of references to strings is no catalogue.
  private boolean describesObjects(Place place, int depth) {
    if (depth > 20 || !place.node().isObject()) {
      return false;
    }
    Parts parts = Parts.of(documents.resources(), place);
    Optional<Set<String>> types = parts.types();
    if (types.isPresent()) {
      return types.get().equals(Set.of("object"));
    }
    if (parts.has("properties") || parts.has("required")) {
      return true;
    }
    List<Place> branches = new ArrayList<>();
    for (String keyword : List.of("oneOf", "anyOf")) {
      parts.with(keyword).forEach(part -> branches.addAll(Keywords.list(part, keyword)));
    }
    return !branches.isEmpty()
        && branches.stream().allMatch(branch -> describesObjects(branch, depth + 1));
  }

  private Optional<EventType> whole(Document document) {
    String name = Names.of(document, set);
    return event(
        id(document),
        stems.get(name) > 1 ? Names.longName(document) : name,
        documents.root(document));
  }

  /// The identifier that a document gives itself, or its path.
  private String id(Document document) {
    Place root = documents.root(document);
    return root.resource().equals(document.uri()) || survey.isTaken(root)
        ? document.path()
        : root.resource();
  }

  private Optional<EventType> event(String id, String name, Place place) {
    Optional<LoadProblem> wrong = survey.wrong(place);
    if (wrong.isPresent()) {
      unread.putIfAbsent(id, new Unread(id, name, wrong.get()));
      return Optional.empty();
    }
    Shape shape = shapes.read(place);
    SourceSpan where = place.pointer().isEmpty() ? documents.value(place) : documents.key(place);
    String root = place.document() + "#" + place.pointer().replace("%", "%25");
    return Optional.of(
        new EventType(
            id,
            name,
            "jsonschema",
            Dialect.JSON_SCHEMA,
            shape,
            where,
            new Contract.JsonSchema(documents.contract(), root)));
  }
}
