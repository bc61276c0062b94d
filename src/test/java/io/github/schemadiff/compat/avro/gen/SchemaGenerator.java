package io.github.schemadiff.compat.avro.gen;

import static io.github.schemadiff.compat.avro.gen.Types.MAKE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Small schemas over few names, so that they meet; the same for the same seed.
public final class SchemaGenerator {
  static final List<String> FIELDS = List.of("a", "b", "c", "d");
  static final List<String> SYMBOLS = List.of("A", "B", "C");
  private static final List<String> NAMES =
      List.of("n.R", "n.S", "x.R", "x.S", "n.E", "x.E", "n.F", "y.F");
  private static final List<String> PRIMITIVES =
      List.of("null", "boolean", "int", "long", "float", "double", "bytes", "string");

  private final Random random;
  private Types types;

  public SchemaGenerator(long seed) {
    this.random = new Random(seed);
  }

  public Types schema() {
    types = new Types(new TreeMap<>(), MAKE.nullNode());
    for (int count = 1 + random.nextInt(5); count > 0; count--) {
      String name = of(NAMES);
      types.definitions().put(name, named(name));
    }
    for (ObjectNode definition : types.definitions().values()) {
      if (definition.has("fields")) {
        fields(definition);
      }
    }
    String root = of(List.copyOf(types.definitions().keySet()));
    return new Types(types.definitions(), onceIn(6) ? type(2) : MAKE.stringNode(root));
  }

  /// By the letter of its short name.
  private ObjectNode named(String name) {
    ObjectNode definition = MAKE.objectNode();
    if (name.endsWith("E")) {
      definition.put("type", "enum").put("name", name).set("symbols", symbols());
      if (onceIn(3)) {
        definition.put("default", definition.get("symbols").get(0).stringValue());
      }
    } else if (name.endsWith("F")) {
      definition.put("type", "fixed").put("name", name).put("size", 1 + random.nextInt(3));
      if (onceIn(3)) {
        definition.put("logicalType", "decimal").put("precision", 1 + random.nextInt(2));
      }
    } else {
      definition.put("type", "record").put("name", name).set("fields", MAKE.arrayNode());
    }
    return definition;
  }

  ArrayNode symbols() {
    ArrayNode symbols = MAKE.arrayNode();
    for (String symbol : SYMBOLS) {
      if (!onceIn(3)) {
        symbols.add(symbol);
      }
    }
    return symbols.isEmpty() ? symbols.add("A") : symbols;
  }

  private void fields(ObjectNode record) {
    ArrayNode fields = (ArrayNode) record.get("fields");
    for (String name : FIELDS) {
      if (random.nextBoolean()) {
        fields.add(field(name));
      }
    }
  }

  ObjectNode field(String name) {
    ObjectNode field = MAKE.objectNode().put("name", name).set("type", type(2));
    if (random.nextBoolean()) {
      withDefault(field);
    }
    if (onceIn(8)) {
      field.putArray("aliases").add(of(FIELDS));
    }
    return field;
  }

  void withDefault(ObjectNode field) {
    JsonNode value = value(field.get("type"), 3);
    if (!value.isMissingNode()) {
      field.set("default", value);
    }
  }

  /// A default of the type, or nothing.
  private JsonNode value(JsonNode type, int depth) {
    if (type.isArray()) {
      return type.isEmpty() || depth == 0
          ? MAKE.missingNode()
          : value(type.get(random.nextInt(type.size())), depth - 1);
    }
    String word = type.isString() ? type.stringValue() : type.get("type").stringValue();
    ObjectNode definition = types.definitions().get(word);
    if (definition != null) {
      return named(definition, depth);
    }
    return switch (word) {
      case "null" -> MAKE.nullNode();
      case "boolean" -> MAKE.booleanNode(random.nextBoolean());
      case "int", "long", "float", "double" -> MAKE.numberNode(random.nextInt(100));
      case "array" -> MAKE.arrayNode();
      case "map" -> MAKE.objectNode();
      default -> MAKE.stringNode("x");
    };
  }

  private JsonNode named(ObjectNode definition, int depth) {
    return switch (definition.get("type").stringValue()) {
      case "enum" -> definition.get("symbols").get(0);
      case "fixed" -> MAKE.stringNode("x".repeat(definition.get("size").intValue()));
      default -> {
        ObjectNode value = MAKE.objectNode();
        for (JsonNode field : definition.get("fields")) {
          JsonNode part = depth == 0 ? MAKE.missingNode() : value(field.get("type"), depth - 1);
          if (part.isMissingNode()) {
            yield part;
          }
          value.set(field.get("name").stringValue(), part);
        }
        yield value;
      }
    };
  }

  JsonNode type(int depth) {
    int way = random.nextInt(depth == 0 ? 6 : 10);
    return switch (way) {
      case 0, 1, 2 -> MAKE.stringNode(of(PRIMITIVES));
      case 3, 4 -> MAKE.stringNode(of(List.copyOf(types.definitions().keySet())));
      case 5 -> decimal();
      case 6 -> MAKE.objectNode().put("type", "array").set("items", type(depth - 1));
      case 7 -> MAKE.objectNode().put("type", "map").set("values", type(depth - 1));
      default -> union(depth);
    };
  }

  private JsonNode decimal() {
    return MAKE.objectNode()
        .put("type", "bytes")
        .put("logicalType", "decimal")
        .put("precision", 4 + random.nextInt(2))
        .put("scale", random.nextInt(2));
  }

  private JsonNode union(int depth) {
    ArrayNode union = MAKE.arrayNode();
    List<String> kinds = new ArrayList<>();
    for (int count = random.nextInt(4); count >= 0; count--) {
      JsonNode branch = type(depth - 1);
      String kind =
          branch.isString() ? branch.stringValue() : branch.path("type").asString("union");
      if (!kind.equals("union") && !kinds.contains(kind)) {
        kinds.add(kind);
        union.add(branch);
      }
    }
    return union;
  }

  /// A schema near the given one, most of the time, and else a stranger.
  public Types partner(Types schema) {
    if (onceIn(6)) {
      return schema();
    }
    Types copy = schema.copy();
    types = copy;
    Mutations mutations = new Mutations(this, random);
    for (int count = random.nextInt(3); count >= 0; count--) {
      copy = mutations.mutate(copy);
      types = copy;
    }
    return copy;
  }

  <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }
}
