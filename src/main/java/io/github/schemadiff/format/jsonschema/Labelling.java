package io.github.schemadiff.format.jsonschema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// How the branches of a union are told apart: by a definition's name, a constant that each branch
/// has another value of (`kind=card`), a title, a type.
final class Labelling {
  private final SchemaResources resources;

  Labelling(SchemaResources resources) {
    this.resources = resources;
  }

  /// One label a branch, no two the same.
  List<String> labels(List<Place> branches) {
    Optional<String> telling = tellingMember(branches);
    List<String> out = new ArrayList<>();
    Map<String, Integer> used = new HashMap<>();
    for (Place branch : branches) {
      String label = label(branch, telling);
      int count = used.merge(label, 1, Integer::sum);
      out.add(count == 1 ? label : label + " (" + count + ")");
    }
    return out;
  }

  private String label(Place branch, Optional<String> telling) {
    JsonNode node = branch.node();
    if (node.isBoolean()) {
      return node.booleanValue() ? "anything" : "nothing";
    }
    for (Keywords.Use use : Keywords.uses(branch)) {
      Optional<Place> target = resources.resolve(branch, use.reference());
      if (target.isPresent()) {
        return Names.of(target.get());
      }
    }
    Optional<String> constant = telling.map(member -> member + "=" + constants(branch).get(member));
    return constant
        .or(() -> text(node, "title"))
        .or(() -> value(node))
        .or(() -> required(node))
        .or(() -> type(node))
        .orElse("option");
  }

  private static Optional<String> text(JsonNode node, String keyword) {
    return Optional.ofNullable(node.get(keyword))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue);
  }

  /// A branch that is one value is called by it.
  private static Optional<String> value(JsonNode node) {
    return single(node).map(value -> value.isString() ? value.stringValue() : value.toString());
  }

  /// A branch that only demands members is called by them.
  private static Optional<String> required(JsonNode node) {
    if (node.has("properties")
        || !node.path("required").isArray()
        || node.get("required").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "with "
            + String.join(
                ", ",
                node.get("required").values().stream().map(each -> each.asString("")).toList()));
  }

  private static Optional<String> type(JsonNode node) {
    JsonNode type = node.path("type");
    if (type.isString()) {
      String format = node.path("format").asString("");
      return Optional.of(type.stringValue() + (format.isEmpty() ? "" : " (" + format + ")"));
    }
    return type.isArray()
        ? Optional.of(
            String.join(" or ", type.values().stream().map(each -> each.asString("")).toList()))
        : Optional.empty();
  }

  /// A member that every branch without a name fixes to another value.
  private Optional<String> tellingMember(List<Place> branches) {
    List<Map<String, String>> all =
        branches.stream()
            .filter(branch -> branch.node().isObject() && Keywords.uses(branch).isEmpty())
            .map(this::constants)
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    for (String member : all.getFirst().keySet()) {
      Set<String> values = new HashSet<>();
      if (all.stream().allMatch(each -> each.containsKey(member) && values.add(each.get(member)))) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  /// The first constant member, as `name=value`.
  Optional<String> constant(Place place) {
    return constants(place).entrySet().stream()
        .findFirst()
        .map(member -> member.getKey() + "=" + member.getValue());
  }

  private Map<String, String> constants(Place place) {
    Map<String, String> out = new LinkedHashMap<>();
    for (Place part : Parts.of(resources, place).all()) {
      if (part.node().isObject()) {
        for (Keywords.Named member : Keywords.map(part, "properties")) {
          single(member.place().node())
              .filter(value -> !value.isContainer())
              .ifPresent(value -> out.put(member.name(), value.asString("")));
        }
      }
    }
    return out;
  }

  private static Optional<JsonNode> single(JsonNode node) {
    if (node.has("const")) {
      return Optional.of(node.get("const"));
    }
    JsonNode symbols = node.path("enum");
    return symbols.isArray() && symbols.size() == 1
        ? Optional.of(symbols.get(0))
        : Optional.empty();
  }
}
