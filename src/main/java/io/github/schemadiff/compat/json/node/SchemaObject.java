package io.github.schemadiff.compat.json.node;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.format.jsonschema.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A subschema as written, asked keyword by keyword.
///
/// A value that the draft does not allow for a keyword throws [Undecidable]: some validators refuse
/// it, some ignore it, and some make something of it.
final class SchemaObject {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Node.UNBOUNDED);

  private final Place place;
  private final JsonNode json;
  private final Draft draft;

  SchemaObject(Place place) {
    this.place = place;
    this.json = place.node();
    this.draft = place.draft();
  }

  boolean since(Draft first) {
    return draft.atLeast(first);
  }

  Optional<JsonNode> get(String keyword) {
    return Optional.ofNullable(json.get(keyword));
  }

  /// Null where it is absent; so are the others.
  BigDecimal number(String keyword) {
    JsonNode value = json.get(keyword);
    if (value == null) {
      return null;
    }
    return value.isNumber() ? value.decimalValue() : refuse(keyword, "a number");
  }

  BigDecimal positive(String keyword) {
    BigDecimal value = number(keyword);
    return value == null || value.signum() > 0 ? value : refuse(keyword, "a number above 0");
  }

  int count(String keyword, int absent) {
    BigDecimal value = number(keyword);
    if (value == null) {
      return absent;
    }
    if (value.signum() < 0 || !Values.whole(value)) {
      return refuse(keyword, "a whole number of at least 0");
    }
    return value.compareTo(LARGEST) >= 0 ? Node.UNBOUNDED : value.intValue();
  }

  boolean flag(String keyword) {
    JsonNode value = json.get(keyword);
    if (value == null) {
      return false;
    }
    return value.isBoolean() ? value.booleanValue() : refuse(keyword, "true or false");
  }

  String text(String keyword) {
    JsonNode value = json.get(keyword);
    if (value == null) {
      return null;
    }
    return value.isString() ? value.stringValue() : refuse(keyword, "a string");
  }

  /// The names of an array of strings.
  Set<String> names(String keyword, JsonNode value) {
    if (!value.isArray()) {
      return refuse(keyword, "a list of names");
    }
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode name : value) {
      names.add(name.isString() ? name.stringValue() : refuse(keyword, "a list of names"));
    }
    return names;
  }

  /// The members of an object.
  Set<Map.Entry<String, JsonNode>> members(String keyword) {
    JsonNode value = json.get(keyword);
    if (value == null) {
      return Set.of();
    }
    return value.isObject() ? value.properties() : refuse(keyword, "an object");
  }

  /// Where the subschema of a keyword stands; null where there is none.
  Place schema(String keyword) {
    return json.has(keyword) ? place.child(keyword) : null;
  }

  List<Place> schemas(String keyword) {
    JsonNode value = json.get(keyword);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      return refuse(keyword, "a list of schemas");
    }
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      places.add(place.child(keyword).child(i));
    }
    return places;
  }

  Map<String, Place> schemasByName(String keyword) {
    Map<String, Place> places = new LinkedHashMap<>();
    Place there = place.names(keyword);
    for (Map.Entry<String, JsonNode> member : members(keyword)) {
      places.put(member.getKey(), there.child(member.getKey()));
    }
    return places;
  }

  <T> T refuse(String keyword, String expected) {
    throw new Undecidable(
        "`%s` is `%s`, where %s has %s"
            .formatted(keyword, shown(keyword), draft.label(), expected));
  }

  private String shown(String keyword) {
    String text = json.get(keyword).toString();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
