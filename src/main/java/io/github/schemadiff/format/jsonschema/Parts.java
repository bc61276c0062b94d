package io.github.schemadiff.format.jsonschema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A schema as a person reads it: its own keywords together with those of its `allOf` and of the
/// definitions that these refer to.
///
/// @param own the schema itself, which documents it
/// @param all its parts in reading order, itself among them; each speaks only for its own keywords
/// @param unread references that were not followed, as they lead back here
record Parts(Place own, List<Place> all, List<Place> unread) {
  /// Chains of definitions beyond this are shown as references.
  private static final int MAX_DEPTH = 60;

  static Parts of(SchemaResources resources, Place place) {
    return of(resources, List.of(place));
  }

  /// @param places schemas that all hold for the same value; the last one documents it
  static Parts of(SchemaResources resources, List<Place> places) {
    Flattening flattening = new Flattening(resources);
    places.forEach(place -> flattening.add(place, 0));
    return new Parts(places.getLast(), List.copyOf(flattening.out), List.copyOf(flattening.unread));
  }

  private static final class Flattening {
    final SchemaResources resources;
    final Set<String> seen = new HashSet<>();
    final List<Place> out = new ArrayList<>();
    final List<Place> unread = new ArrayList<>();

    Flattening(SchemaResources resources) {
      this.resources = resources;
    }

    void add(Place place, int depth) {
      if (!seen.add(place.key())) {
        return;
      }
      if (depth > MAX_DEPTH) {
        unread.add(place);
        return;
      }
      if (!place.node().isObject()) {
        out.add(place);
        return;
      }
      boolean added = false;
      for (Map.Entry<String, JsonNode> member : place.node().properties()) {
        String keyword = member.getKey();
        if (keyword.equals("$ref")
            || keyword.equals("$dynamicRef")
            || keyword.equals("$recursiveRef")) {
          target(place, keyword).ifPresent(target -> add(target, depth + 1));
        } else if (keyword.equals("allOf")) {
          Keywords.list(place, keyword).forEach(part -> add(part, depth + 1));
        } else if (!added && Keywords.STRUCTURAL.contains(keyword) && !Keywords.silenced(place)) {
          out.add(place);
          added = true;
        }
      }
      if (!added && !Keywords.silenced(place)) {
        out.add(place);
      }
    }

    Optional<Place> target(Place place, String keyword) {
      return Keywords.get(place, keyword)
          .filter(JsonNode::isString)
          .flatMap(reference -> resources.resolve(place, reference.stringValue()))
          .filter(found -> Keywords.isSchema(found.node()));
    }
  }

  /// All places of a keyword's values, in reading order.
  List<Place> with(String keyword) {
    List<Place> out = List.of();
    for (Place part : all) {
      if (part.node().has(keyword) && Keywords.get(part, keyword).isPresent()) {
        out = out.isEmpty() ? new ArrayList<>() : out;
        out.add(part);
      }
    }
    return out;
  }

  boolean has(String keyword) {
    for (Place part : all) {
      if (part.node().has(keyword) && Keywords.get(part, keyword).isPresent()) {
        return true;
      }
    }
    return false;
  }

  boolean hasAny(Set<String> keywords) {
    for (String keyword : keywords) {
      if (has(keyword)) {
        return true;
      }
    }
    return false;
  }

  boolean impossible() {
    return all.stream().anyMatch(part -> part.node().isBoolean() && !part.node().booleanValue());
  }

  /// The types that all parts allow, in the order of the file; empty where none names any.
  Optional<Set<String>> types() {
    Optional<Set<String>> allowed = Optional.empty();
    for (Place part : with("type")) {
      Set<String> here = new LinkedHashSet<>();
      JsonNode type = part.node().get("type");
      (type.isArray() ? type.values() : List.of(type)).forEach(each -> here.add(each.asString("")));
      here.retainAll(KeywordCheck.TYPES);
      allowed = Optional.of(allowed.map(before -> both(before, here)).orElse(here));
    }
    return allowed;
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> out = new LinkedHashSet<>();
    for (String type : one) {
      if (other.contains(type)) {
        out.add(type);
      } else if (type.equals("integer") && other.contains("number")
          || type.equals("number") && other.contains("integer")) {
        out.add("integer");
      }
    }
    return out;
  }
}
