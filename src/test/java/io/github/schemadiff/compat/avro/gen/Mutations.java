package io.github.schemadiff.compat.avro.gen;

import static io.github.schemadiff.compat.avro.gen.Types.MAKE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes that people make to schemas, and some that they should not.
final class Mutations {
  private static final Map<String, String> WIDER =
      Map.of("int", "long", "long", "float", "float", "double", "string", "bytes");

  private final SchemaGenerator generator;
  private final Random random;

  Mutations(SchemaGenerator generator, Random random) {
    this.generator = generator;
    this.random = random;
  }

  /// The same object, or another one where names change.
  Types mutate(Types types) {
    ObjectNode definition = generator.of(List.copyOf(types.definitions().values()));
    if (generator.onceIn(5)) {
      return renamed(types, definition);
    }
    if (generator.onceIn(3)) {
      List<Types.Use> uses = types.uses();
      if (!uses.isEmpty()) {
        use(generator.of(uses));
      }
      return types;
    }
    switch (definition.get("type").stringValue()) {
      case "enum" -> enumeration(definition);
      case "fixed" -> definition.put("size", 1 + random.nextInt(3));
      default -> record(definition);
    }
    return types;
  }

  private void enumeration(ObjectNode definition) {
    if (random.nextBoolean()) {
      definition.set("symbols", generator.symbols());
      definition.remove("default");
    } else if (definition.has("default")) {
      definition.remove("default");
    } else {
      definition.put("default", definition.get("symbols").get(0).stringValue());
    }
  }

  private void record(ObjectNode definition) {
    ArrayNode fields = (ArrayNode) definition.get("fields");
    String name = generator.of(SchemaGenerator.FIELDS);
    int at = fields.isEmpty() ? -1 : random.nextInt(fields.size());
    ObjectNode field = at < 0 ? null : (ObjectNode) fields.get(at);
    switch (random.nextInt(6)) {
      case 0 -> {
        if (fields.valueStream().noneMatch(it -> it.get("name").stringValue().equals(name))) {
          fields.add(generator.field(name));
        }
      }
      case 1 -> {
        if (at >= 0) {
          fields.remove(at);
        }
      }
      case 2 -> {
        if (field != null
            && fields.valueStream().noneMatch(it -> it.get("name").stringValue().equals(name))) {
          String before = field.get("name").stringValue();
          field.put("name", name);
          if (random.nextBoolean()) {
            field.putArray("aliases").add(before);
          }
        }
      }
      case 3 -> {
        if (field != null) {
          fields.remove(at);
          fields.insert(0, field);
        }
      }
      case 4 -> {
        if (field != null && field.has("default")) {
          field.remove("default");
        } else if (field != null) {
          generator.withDefault(field);
        }
      }
      default -> {
        if (field != null) {
          field.putArray("aliases").add(name);
        }
      }
    }
  }

  private void use(Types.Use use) {
    JsonNode type = use.type();
    switch (random.nextInt(5)) {
      case 0 -> use.put(generator.type(1));
      case 1 -> {
        String wider = type.isString() ? WIDER.get(type.stringValue()) : null;
        if (wider != null) {
          use.put(MAKE.stringNode(wider));
        }
      }
      case 2 -> {
        if (type instanceof ObjectNode object && object.has("scale")) {
          object.put("scale", random.nextInt(3));
        }
      }
      default -> union(use, type);
    }
  }

  /// Adds a branch, takes one, or turns them round; of a plain type makes a union.
  private void union(Types.Use use, JsonNode type) {
    if (!type.isArray()) {
      if (!type.equals(MAKE.stringNode("null"))) {
        use.put(MAKE.arrayNode().add("null").add(type));
      }
      return;
    }
    List<JsonNode> branches = new ArrayList<>(List.copyOf(type.values()));
    if (branches.size() > 1 && random.nextBoolean()) {
      branches.remove(random.nextInt(branches.size()));
    } else {
      branches = new ArrayList<>(branches.reversed());
    }
    ArrayNode union = MAKE.arrayNode();
    branches.forEach(union::add);
    use.put(union);
  }

  /// Another name or namespace, with or without an alias.
  private Types renamed(Types types, ObjectNode definition) {
    String before = definition.get("name").stringValue();
    String simple = before.substring(before.lastIndexOf('.') + 1);
    String after =
        generator.of(
            List.of("z." + simple, "n." + simple + "2", "x." + simple + "2", "x." + simple));
    if (types.definitions().containsKey(after)) {
      return types;
    }
    definition.put("name", after);
    if (random.nextBoolean()) {
      definition.putArray("aliases").add(before);
    }
    Map<String, ObjectNode> definitions = new TreeMap<>();
    types
        .definitions()
        .forEach(
            (name, one) -> {
              ObjectNode copy = (ObjectNode) withName(one, before, after, true);
              definitions.put(name.equals(before) ? after : name, copy);
            });
    return new Types(definitions, withName(types.root(), before, after, false));
  }

  private static JsonNode withName(JsonNode type, String before, String after, boolean definition) {
    if (type.isString()) {
      return type.stringValue().equals(before) ? MAKE.stringNode(after) : type;
    }
    if (type.isArray()) {
      ArrayNode union = MAKE.arrayNode();
      type.forEach(branch -> union.add(withName(branch, before, after, false)));
      return union;
    }
    ObjectNode copy = ((ObjectNode) type).deepCopy();
    for (String inner : List.of("items", "values")) {
      if (copy.has(inner)) {
        copy.set(inner, withName(copy.get(inner), before, after, false));
      }
    }
    if (definition) {
      for (JsonNode field : copy.path("fields")) {
        ((ObjectNode) field).set("type", withName(field.get("type"), before, after, false));
      }
    }
    return copy;
  }
}
