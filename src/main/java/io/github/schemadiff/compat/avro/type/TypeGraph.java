package io.github.schemadiff.compat.avro.type;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.AvroTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the types of one side from their canonical form, each once.
public final class TypeGraph {
  private final AvroTypes types;
  private final Map<String, AvroType> read = new HashMap<>();

  public TypeGraph(AvroTypes types) {
    this.types = types;
  }

  /// The schema of an event.
  public AvroType root(Contract.Avro contract) {
    return type(contract.root(), contract.place());
  }

  private AvroType type(JsonNode node, String address) {
    if (node.isString()) {
      return named(node.stringValue(), address);
    }
    if (node.isArray()) {
      return union(node, address);
    }
    String kind = node.get("type").stringValue();
    return switch (kind) {
      case "array" -> new AvroType.Sequence(type(node.get("items"), address + "/items"), address);
      case "map" -> new AvroType.Dictionary(type(node.get("values"), address + "/values"), address);
      default -> new AvroType.Primitive(basic(kind), logical(node), address);
    };
  }

  private AvroType named(String key, String address) {
    AvroType known = read.get(key);
    if (known != null) {
      return known;
    }
    JsonNode definition = types.definitions().get(key);
    if (definition == null) {
      return new AvroType.Primitive(basic(key), Optional.empty(), address);
    }
    return definition(key, definition, types.places().get(key));
  }

  private AvroType union(JsonNode node, String address) {
    List<AvroType> branches = new ArrayList<>();
    int only = -1;
    for (JsonNode branch : node) {
      boolean isNull = branch.isString() && branch.stringValue().equals("null");
      only = isNull ? only : branches.size();
      branches.add(type(branch, address + "/" + branches.size()));
    }
    boolean nullable =
        branches.size() == 2
            && branches.stream()
                    .filter(it -> it instanceof AvroType.Primitive one && isNull(one))
                    .count()
                == 1;
    return new AvroType.Union(branches, nullable ? branches.get(only).address() : address);
  }

  private static boolean isNull(AvroType.Primitive primitive) {
    return primitive.basic() == AvroType.Basic.NULL;
  }

  private AvroType definition(String key, JsonNode node, String address) {
    String name = node.get("name").stringValue();
    List<String> aliases = texts(node.path("aliases"));
    AvroType type =
        switch (node.get("type").stringValue()) {
          case "enum" ->
              new AvroType.Enumeration(
                  name,
                  aliases,
                  texts(node.get("symbols")),
                  Optional.of(node.path("default"))
                      .filter(JsonNode::isString)
                      .map(JsonNode::stringValue),
                  address);
          case "fixed" ->
              new AvroType.Fixed(
                  name, aliases, node.get("size").intValue(), logical(node), address);
          default -> new AvroType.Record(name, aliases, address);
        };
    read.put(key, type);
    if (type instanceof AvroType.Record record) {
      boolean request = node.has("request");
      JsonNode fields = request ? node.get("request") : node.get("fields");
      record.complete(fields(fields, address + (request ? "/request/" : "/fields/")));
    }
    return type;
  }

  private List<AvroType.Field> fields(JsonNode nodes, String address) {
    List<AvroType.Field> fields = new ArrayList<>();
    for (JsonNode node : nodes) {
      List<JsonNode> examples = new ArrayList<>();
      if (node.has("example")) {
        examples.add(node.get("example"));
      }
      node.path("examples").forEach(examples::add);
      fields.add(
          new AvroType.Field(
              node.get("name").stringValue(),
              type(node.get("type"), address + fields.size() + "/type"),
              Optional.ofNullable(node.get("default")),
              texts(node.path("aliases")),
              examples));
    }
    return fields;
  }

  private static AvroType.Basic basic(String name) {
    return AvroType.Basic.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Optional<AvroType.Logical> logical(JsonNode node) {
    return Optional.of(node.path("logicalType"))
        .filter(JsonNode::isString)
        .map(
            name ->
                new AvroType.Logical(
                    name.stringValue(),
                    node.path("precision").asInt(0),
                    node.path("scale").asInt(0)));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.stringValue()));
    return texts;
  }
}
