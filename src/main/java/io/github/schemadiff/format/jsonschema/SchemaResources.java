package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Draft;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/// All schema resources and anchors of a set of documents, and the resolution of references between
/// them.
///
/// Nothing is ever fetched: a reference leads into the set, or nowhere.
public final class SchemaResources {
  /// Keywords whose members are names, not keywords.
  private static final Set<String> MAPS =
      Set.of(
          "properties",
          "patternProperties",
          "$defs",
          "definitions",
          "dependentSchemas",
          "dependencies");

  /// Keywords whose values are data, not schemas.
  private static final Set<String> DATA = Set.of("enum", "const", "default", "examples", "example");

  private static final List<String> IDENTIFYING =
      List.of("$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor");

  private final Map<String, Place> resources = new HashMap<>();
  private final Map<String, Place> anchors = new HashMap<>();
  private final Map<String, Set<String>> dynamicAnchors = new HashMap<>();
  private final List<Duplicate> duplicates = new ArrayList<>();

  /// An identifier or anchor that a second place claims; the first one keeps it.
  public record Duplicate(String identifier, Place first, Place second) {}

  private SchemaResources() {}

  public static SchemaResources of(JsonDocuments documents) {
    return of(documents, SchemaResources::scan);
  }

  /// Of documents that are known to name nothing but themselves (see [#named]): they need not be
  /// searched for names.
  public static SchemaResources nameless(JsonDocuments documents) {
    return of(documents, SchemaResources::note);
  }

  /// @param notes the names in a document, given its root
  private static SchemaResources of(
      JsonDocuments documents, BiConsumer<SchemaResources, Place> notes) {
    SchemaResources index = new SchemaResources();
    new TreeMap<>(documents.documents())
        .forEach(
            (uri, node) -> {
              Draft draft = documents.drafts().getOrDefault(uri, Draft.DRAFT_2020_12);
              Place bare = new Place(uri, "", node, uri, "", draft);
              index.resources.put(uri, Resources.enter(bare));
            });
    List.copyOf(index.resources.values()).stream()
        .sorted(Comparator.comparing(Place::key))
        .forEach(root -> notes.accept(index, root));
    return index;
  }

  public List<Duplicate> duplicates() {
    return List.copyOf(duplicates);
  }

  /// Whether anything but whole documents has an identifier or an anchor; else references lead by
  /// pointers alone.
  public boolean named() {
    return !anchors.isEmpty()
        || !dynamicAnchors.isEmpty()
        || resources.values().stream().anyMatch(place -> !place.pointer().isEmpty());
  }

  /// The place of an absolute URI, with or without a fragment.
  public Optional<Place> at(String uri) {
    Place resource = resources.get(Resources.withoutFragment(uri));
    String fragment = Resources.fragment(uri);
    if (resource == null) {
      return Optional.empty();
    }
    if (fragment.isEmpty()) {
      return Optional.of(resource);
    }
    String decoded = decode(fragment);
    if (decoded.startsWith("/")) {
      return follow(resource, decoded);
    }
    return Optional.ofNullable(anchors.get(resource.resource() + "#" + decoded));
  }

  /// Where a `$ref` at `from` leads; empty where nothing in the set answers.
  public Optional<Place> resolve(Place from, String reference) {
    return at(absolute(from, reference));
  }

  /// The absolute URI that a reference means, for messages.
  public String absolute(Place from, String reference) {
    return Resources.resolve(from.resource(), reference);
  }

  /// Names that the resource declares by `$dynamicAnchor`; the empty name stands for
  /// `$recursiveAnchor: true`.
  public Set<String> dynamicAnchors(String resource) {
    return dynamicAnchors.getOrDefault(resource, Set.of());
  }

  /// The place of a dynamic anchor in a resource.
  public Optional<Place> dynamicAnchor(String resource, String name) {
    return name.isEmpty()
        ? Optional.ofNullable(resources.get(resource))
        : Optional.ofNullable(anchors.get(resource + "#" + name));
  }

  private static String decode(String fragment) {
    if (fragment.indexOf('%') < 0) {
      return fragment;
    }
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return fragment;
    }
  }

  private static Optional<Place> follow(Place start, String pointer) {
    Place here = start;
    for (String token : pointer.substring(1).split("/", -1)) {
      String name = Place.unescape(token);
      JsonNode node = here.node();
      if (node.isObject() && node.has(name)) {
        here = here.child(name);
      } else if (node.isArray() && isIndex(name, node.size())) {
        here = here.child(Integer.parseInt(name));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(here);
  }

  private static boolean isIndex(String token, int size) {
    return token.matches("0|[1-9][0-9]{0,8}") && Integer.parseInt(token) < size;
  }

  /// A node on the way through a document.
  ///
  /// @param within the nearest place around it that names itself: what it says holds here too
  /// @param trail the way from there; null at that place itself
  /// @param names whether the node's members are names rather than keywords
  private record Visit(JsonNode node, Place within, Trail trail, boolean names) {}

  private record Trail(Trail above, String token) {
    String pointer(String start) {
      Deque<String> tokens = new ArrayDeque<>();
      for (Trail here = this; here != null; here = here.above) {
        tokens.push(Place.escape(here.token));
      }
      return start + "/" + String.join("/", tokens);
    }
  }

  /// Visits all subschemas of a document, without recursion, and notes their identifiers. Few have
  /// any: only of these a place is made.
  private void scan(Place root) {
    Deque<Visit> open = new ArrayDeque<>();
    note(root);
    open.push(new Visit(root.node(), root, null, false));
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      for (Map.Entry<String, JsonNode> member : visit.node().properties()) {
        String name = member.getKey();
        JsonNode child = member.getValue();
        if (!child.isContainer() || (!visit.names() && DATA.contains(name))) {
          continue;
        }
        if (!visit.names() && MAPS.contains(name)) {
          // A map of names is no schema itself: `properties: {"$id": …}` identifies nothing.
          open.push(new Visit(child, visit.within(), new Trail(visit.trail(), name), true));
        } else {
          open.push(noted(visit, name, child));
        }
      }
      if (visit.node().isArray()) {
        for (int i = 0; i < visit.node().size(); i++) {
          if (visit.node().get(i).isContainer()) {
            open.push(noted(visit, Integer.toString(i), visit.node().get(i)));
          }
        }
      }
    }
  }

  private Visit noted(Visit visit, String token, JsonNode child) {
    Trail trail = new Trail(visit.trail(), token);
    Place within = visit.within();
    if (!identifies(child)) {
      return new Visit(child, within, trail, false);
    }
    Place place =
        Resources.enter(
            new Place(
                within.document(),
                trail.pointer(within.pointer()),
                child,
                within.resource(),
                within.resourcePointer(),
                within.draft()));
    note(place);
    return new Visit(child, place, null, false);
  }

  private static boolean identifies(JsonNode node) {
    for (String keyword : IDENTIFYING) {
      if (node.has(keyword)) {
        return true;
      }
    }
    return false;
  }

  private void note(Place place) {
    JsonNode node = place.node();
    if (!node.isObject()) {
      return;
    }
    boolean modern = place.draft().atLeast(Draft.DRAFT_2019_09);
    Optional<String> id = Resources.ownId(node, place.draft());
    if (id.isPresent() && place.resourcePointer().equals(place.pointer())) {
      claim(resources, place.resource(), place);
    }
    if (id.isPresent() && !modern) {
      String fragment = Resources.fragment(id.get());
      if (!fragment.isEmpty() && !fragment.startsWith("/")) {
        claim(anchors, place.resource() + "#" + fragment, place);
      }
    }
    if (modern) {
      text(node, "$anchor").ifPresent(name -> claim(anchors, place.resource() + "#" + name, place));
      text(node, "$dynamicAnchor")
          .ifPresent(
              name -> {
                claim(anchors, place.resource() + "#" + name, place);
                dynamicNames(place).add(name);
              });
      if (place.draft() == Draft.DRAFT_2019_09
          && node.path("$recursiveAnchor").asBoolean(false)
          && place.resourcePointer().equals(place.pointer())) {
        dynamicNames(place).add("");
      }
    }
  }

  private Set<String> dynamicNames(Place place) {
    return dynamicAnchors.computeIfAbsent(place.resource(), _ -> new TreeSet<>());
  }

  private void claim(Map<String, Place> index, String identifier, Place place) {
    Place first = index.putIfAbsent(identifier, place);
    if (first != null && !first.key().equals(place.key())) {
      duplicates.add(new Duplicate(identifier, first, place));
    }
  }

  private static Optional<String> text(JsonNode node, String keyword) {
    JsonNode value = node.get(keyword);
    return value != null && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }
}
