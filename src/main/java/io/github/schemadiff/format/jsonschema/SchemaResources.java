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

  private final Map<String, Place> resources = new HashMap<>();
  private final Map<String, Place> anchors = new HashMap<>();
  private final Map<String, Set<String>> dynamicAnchors = new HashMap<>();
  private final List<Duplicate> duplicates = new ArrayList<>();

  /// An identifier or anchor that a second place claims; the first one keeps it.
  public record Duplicate(String identifier, Place first, Place second) {}

  private SchemaResources() {}

  public static SchemaResources of(JsonDocuments documents) {
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
        .forEach(index::scan);
    return index;
  }

  public List<Duplicate> duplicates() {
    return List.copyOf(duplicates);
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

  /// @param names whether the place's members are names rather than keywords
  private record Visit(Place place, boolean names) {}

  /// Visits all subschemas of a document, without recursion, and notes their identifiers.
  private void scan(Place root) {
    Deque<Visit> open = new ArrayDeque<>();
    note(root);
    open.push(new Visit(root, false));
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      Place place = visit.place();
      for (Map.Entry<String, JsonNode> member : place.node().properties()) {
        if (!member.getValue().isContainer()
            || (!visit.names() && DATA.contains(member.getKey()))) {
          continue;
        }
        if (!visit.names() && MAPS.contains(member.getKey())) {
          // A map of names is no schema itself: `properties: {"$id": …}` identifies nothing.
          open.push(new Visit(place.bareChild(member.getKey(), member.getValue()), true));
        } else {
          open.push(new Visit(noted(place.child(member.getKey())), false));
        }
      }
      if (place.node().isArray()) {
        for (int i = 0; i < place.node().size(); i++) {
          if (place.node().get(i).isContainer()) {
            open.push(new Visit(noted(place.child(i)), false));
          }
        }
      }
    }
  }

  private Place noted(Place place) {
    note(place);
    return place;
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
