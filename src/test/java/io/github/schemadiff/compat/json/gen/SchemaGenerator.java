package io.github.schemadiff.compat.json.gen;

import io.github.schemadiff.catalog.Draft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Small schemas over few names and values, so that their keywords meet; the same for the same
/// seed. Every keyword of the draft occurs. References never form a cycle without a step into the
/// document.
public final class SchemaGenerator {
  static final List<String> NAMES = List.of("a", "b", "ab", "c");
  private static final List<String> PATTERNS =
      List.of("^a", "b$", "^[a-c]$", "a", "^.{2}$", "^a+$", "^(?!a)", "^\\d*$", "^\\w+$", "^$");
  private static final List<String> TYPES =
      List.of("object", "array", "string", "integer", "number", "boolean", "null");
  private static final int DEFINITIONS = 2;

  // A reference to the whole document, which may stand only where a step into the document has been
  // taken.
  private static final int ROOT = -1;

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Random random;
  private final Draft draft;

  public SchemaGenerator(long seed, Draft draft) {
    this.random = new Random(seed * 31 + draft.ordinal());
    this.draft = draft;
  }

  /// A whole document with its definitions.
  public ObjectNode document() {
    ObjectNode root = object(schema(3, 0));
    addTargets(root);
    return root;
  }

  /// What the references of the schema refer to, as far as it is not there.
  private void addTargets(ObjectNode root) {
    String definitions = definitionsKeyword();
    boolean anchored = root.toString().contains("\"#A");
    if (!root.has(definitions)
        && (anchored || root.toString().contains("#/" + definitions + "/"))) {
      ObjectNode all = root.putObject(definitions);
      for (int i = 0; i < DEFINITIONS; i++) {
        ObjectNode definition = object(schema(2, i + 1));
        all.set(
            "D" + i,
            draft.atLeast(Draft.DRAFT_2019_09) ? definition.put("$anchor", "A" + i) : definition);
      }
    }
    if (root.toString().contains("\"$recursiveRef\"") && random.nextInt(4) > 0) {
      root.put("$recursiveAnchor", true);
    }
    if (root.toString().contains("\"#node\"")) {
      root.put("$dynamicAnchor", "node");
    }
    withoutKnownDisagreement(root);
  }

  /// In 2019-09 `contains` evaluates no items, but both validators let it, as 2020-12 does.
  private void withoutKnownDisagreement(ObjectNode root) {
    if (draft == Draft.DRAFT_2019_09 && root.toString().contains("\"contains\"")) {
      Subschemas.objects(root).forEach(schema -> schema.remove("unevaluatedItems"));
    }
  }

  private void reference(ObjectNode schema, int target) {
    boolean anchors = draft.atLeast(Draft.DRAFT_2019_09) && random.nextInt(3) == 0;
    if (target == ROOT && anchors) {
      boolean recursive = draft == Draft.DRAFT_2019_09;
      schema.put(recursive ? "$recursiveRef" : "$dynamicRef", recursive ? "#" : "#node");
    } else if (target == ROOT) {
      schema.put("$ref", "#");
    } else {
      schema.put("$ref", anchors ? "#A" + target : "#/" + definitionsKeyword() + "/D" + target);
    }
  }

  private String definitionsKeyword() {
    return draft.atLeast(Draft.DRAFT_2019_09) ? "$defs" : "definitions";
  }

  private ObjectNode object(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      return object;
    }
    ObjectNode whole = nodes.objectNode();
    return schema.asBoolean() ? whole : whole.set("not", nodes.objectNode());
  }

  /// @param firstDefinition references in place go to this one or a later one only
  JsonNode schema(int depth, int firstDefinition) {
    int kind = random.nextInt(20);
    if (kind == 0) {
      return draft.atLeast(Draft.DRAFT_06)
          ? nodes.booleanNode(random.nextInt(3) > 0)
          : nodes.objectNode();
    }
    ObjectNode schema = nodes.objectNode();
    if (kind == 1 || kind == 2 && depth == 0) {
      values(schema);
      return schema;
    }
    if (kind == 3 && firstDefinition < DEFINITIONS) {
      int target = firstDefinition + random.nextInt(DEFINITIONS - firstDefinition);
      reference(schema, target);
      if (random.nextInt(3) > 0) {
        return schema;
      }
    }
    if (random.nextInt(20) == 0) {
      schema.put("title", "a").put("default", 1).put("contentEncoding", "base64");
    }
    String about = TYPES.get(random.nextInt(random.nextInt(3) == 0 ? TYPES.size() : 4));
    if (random.nextInt(3) > 0) {
      type(schema, about);
    }
    keywords(schema, about, depth);
    if (random.nextInt(6) == 0) {
      keywords(schema, TYPES.get(random.nextInt(5)), depth);
    }
    if (depth > 0 && random.nextInt(3) == 0) {
      combine(schema, depth - 1, firstDefinition);
    }
    if (depth > 0
        && draft.atLeast(Draft.DRAFT_2019_09)
        && (schema.has("allOf") || schema.has("anyOf") || schema.has("$ref") || schema.has("if"))
        && random.nextInt(4) == 0) {
      schema.set(
          random.nextBoolean() ? "unevaluatedProperties" : "unevaluatedItems",
          random.nextBoolean() ? nodes.booleanNode(false) : schema(depth - 1, ROOT));
    }
    return schema;
  }

  private void type(ObjectNode schema, String about) {
    if (random.nextInt(4) > 0) {
      schema.put("type", about);
      return;
    }
    ArrayNode types = schema.putArray("type").add(about);
    String second = TYPES.get(random.nextInt(TYPES.size()));
    if (!second.equals(about)) {
      types.add(second);
    }
  }

  private void keywords(ObjectNode schema, String about, int depth) {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      switch (about) {
        case "object" -> objectKeyword(schema, depth);
        case "array" -> arrayKeyword(schema, depth);
        case "string" -> stringKeyword(schema);
        case "integer", "number" -> numberKeyword(schema);
        default -> {
          if (random.nextInt(4) == 0) {
            values(schema);
          }
        }
      }
    }
  }

  private void numberKeyword(ObjectNode schema) {
    BigDecimal bound = number();
    switch (random.nextInt(6)) {
      case 0, 1 -> schema.put("minimum", bound);
      case 2 -> schema.put("maximum", bound);
      case 3 -> exclusive(schema, "Minimum", bound);
      case 4 -> exclusive(schema, "Maximum", bound);
      default ->
          schema.put(
              "multipleOf",
              new BigDecimal(List.of("1", "2", "3", "0.5", "1.5").get(random.nextInt(5))));
    }
  }

  private void exclusive(ObjectNode schema, String which, BigDecimal bound) {
    if (draft == Draft.DRAFT_04) {
      schema.put(which.toLowerCase(java.util.Locale.ROOT), bound);
      schema.put("exclusive" + which, random.nextBoolean());
    } else {
      schema.put("exclusive" + which, bound);
    }
  }

  private void stringKeyword(ObjectNode schema) {
    switch (random.nextInt(5)) {
      case 0 -> schema.put("minLength", random.nextInt(4));
      case 1 -> schema.put("maxLength", random.nextInt(4));
      case 2 -> schema.put("format", random.nextBoolean() ? "date" : "email");
      default -> schema.put("pattern", PATTERNS.get(random.nextInt(PATTERNS.size())));
    }
  }

  private void objectKeyword(ObjectNode schema, int depth) {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> {
        if (depth > 0) {
          ObjectNode properties = nodes.objectNode();
          for (int i = random.nextInt(3); i >= 0; i--) {
            properties.set(name(), schema(depth - 1, ROOT));
          }
          schema.set("properties", properties);
        }
      }
      case 3, 4 -> {
        ArrayNode required = schema.putArray("required").add(name());
        String second = name();
        if (random.nextBoolean() && !required.get(0).stringValue().equals(second)) {
          required.add(second);
        }
      }
      case 5 -> schema.set("additionalProperties", closing(depth));
      case 6 -> {
        if (depth > 0) {
          schema
              .putObject("patternProperties")
              .set(PATTERNS.get(random.nextInt(5)), schema(depth - 1, ROOT));
        }
      }
      case 7 -> schema.put("minProperties", random.nextInt(3));
      case 8 -> schema.put("maxProperties", random.nextInt(4));
      case 9 -> {
        if (draft.atLeast(Draft.DRAFT_06)) {
          ObjectNode names = nodes.objectNode();
          stringKeyword(names);
          schema.set("propertyNames", names);
        }
      }
      default -> dependency(schema, depth);
    }
  }

  private void dependency(ObjectNode schema, int depth) {
    boolean names = depth == 0 || random.nextBoolean();
    JsonNode needed = names ? nodes.arrayNode().add(name()) : schema(depth - 1, DEFINITIONS);
    String keyword =
        draft.atLeast(Draft.DRAFT_2019_09)
            ? names ? "dependentRequired" : "dependentSchemas"
            : "dependencies";
    schema.putObject(keyword).set(name(), needed);
  }

  private void arrayKeyword(ObjectNode schema, int depth) {
    switch (random.nextInt(10)) {
      case 0, 1 -> schema.set("items", closing(depth));
      case 2, 3 -> tuple(schema, depth);
      case 4 -> schema.put("minItems", random.nextInt(4));
      case 5 -> schema.put("maxItems", random.nextInt(4));
      case 6 -> schema.put("uniqueItems", random.nextInt(4) > 0);
      case 7, 8 -> {
        if (draft.atLeast(Draft.DRAFT_06) && depth > 0) {
          schema.set("contains", schema(depth - 1, ROOT));
          if (draft.atLeast(Draft.DRAFT_2019_09) && random.nextBoolean()) {
            schema.put(random.nextBoolean() ? "minContains" : "maxContains", random.nextInt(3));
          }
        }
      }
      default -> schema.put("additionalItems", random.nextBoolean());
    }
  }

  private void tuple(ObjectNode schema, int depth) {
    if (depth == 0) {
      return;
    }
    boolean modern = draft == Draft.DRAFT_2020_12;
    ArrayNode prefix = schema.putArray(modern ? "prefixItems" : "items");
    for (int i = random.nextInt(2); i >= 0; i--) {
      prefix.add(schema(depth - 1, ROOT));
    }
    if (random.nextBoolean()) {
      schema.set(modern ? "items" : "additionalItems", closing(depth));
    }
  }

  private JsonNode closing(int depth) {
    if (depth > 0 && random.nextInt(3) > 0) {
      return schema(depth - 1, ROOT);
    }
    // Draft-04 knows booleans in the two `additional` keywords only.
    return draft.atLeast(Draft.DRAFT_06)
        ? nodes.booleanNode(random.nextBoolean())
        : nodes.objectNode().put("type", "string");
  }

  private void combine(ObjectNode schema, int depth, int firstDefinition) {
    switch (random.nextInt(draft.atLeast(Draft.DRAFT_07) ? 9 : 7)) {
      case 0, 1 -> branches(schema, "allOf", depth, firstDefinition);
      case 2, 3 -> branches(schema, "anyOf", depth, firstDefinition);
      case 4, 5 -> branches(schema, "oneOf", depth, firstDefinition);
      case 6 -> schema.set("not", schema(depth, firstDefinition));
      default -> {
        schema.set("if", schema(depth, firstDefinition));
        if (random.nextInt(4) > 0) {
          schema.set("then", schema(depth, firstDefinition));
        }
        if (random.nextBoolean()) {
          schema.set("else", schema(depth, firstDefinition));
        }
      }
    }
  }

  private void branches(ObjectNode schema, String keyword, int depth, int firstDefinition) {
    ArrayNode branches = schema.putArray(keyword);
    for (int i = 1 + random.nextInt(2); i >= 0; i--) {
      branches.add(schema(depth, firstDefinition));
    }
  }

  private void values(ObjectNode schema) {
    if (draft.atLeast(Draft.DRAFT_06) && random.nextInt(3) == 0) {
      schema.set("const", value(1));
      return;
    }
    ArrayNode values = schema.putArray("enum").add(value(1));
    for (int i = random.nextInt(3); i > 0; i--) {
      JsonNode more = value(1);
      if (values.valueStream().noneMatch(more::equals)) {
        values.add(more);
      }
    }
  }

  /// Any value.
  JsonNode value(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 7)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(random.nextBoolean());
      case 2, 3 -> nodes.numberNode(number());
      case 4 -> nodes.numberNode(new BigDecimal(random.nextInt(4)));
      case 5, 6 ->
          nodes.stringNode(
              List.of("", "a", "b", "ab", "1", "2026-01-31", "😀").get(random.nextInt(7)));
      case 7 -> {
        ArrayNode array = nodes.arrayNode();
        for (int i = random.nextInt(3); i > 0; i--) {
          array.add(value(depth - 1));
        }
        yield array;
      }
      default -> {
        ObjectNode object = nodes.objectNode();
        for (int i = random.nextInt(3); i > 0; i--) {
          object.set(name(), value(depth - 1));
        }
        yield object;
      }
    };
  }

  private BigDecimal number() {
    return random.nextInt(4) == 0
        ? new BigDecimal(random.nextInt(9) - 3).add(new BigDecimal("0.5"))
        : new BigDecimal(random.nextInt(9) - 3);
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  /// A schema that differs from the given one in one to three places.
  public ObjectNode mutate(ObjectNode schema) {
    ObjectNode copy = schema.deepCopy();
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<ObjectNode> places = Subschemas.objects(copy);
      change(places.get(random.nextInt(places.size())));
    }
    addTargets(copy);
    return copy;
  }

  private void change(ObjectNode place) {
    List<String> keywords =
        place.propertyNames().stream()
            .filter(name -> !name.equals(definitionsKeyword()) && !name.contains("nchor"))
            .toList();
    String keyword = keywords.isEmpty() ? "" : keywords.get(random.nextInt(keywords.size()));
    switch (random.nextInt(5)) {
      case 0 -> {
        place.remove(keyword);
        if (keyword.equals("if")) {
          place.remove(List.of("then", "else"));
        }
      }
      case 1 -> keywords(place, TYPES.get(random.nextInt(5)), 1);
      case 2 -> {
        JsonNode value = place.path(keyword);
        if (value.isNumber() && value.isIntegralNumber() && value.intValue() > 0) {
          place.put(keyword, value.intValue() + (random.nextBoolean() ? 1 : -1));
          if (keyword.equals("multipleOf") && place.get(keyword).intValue() == 0) {
            place.put(keyword, 1);
          }
        } else if (value instanceof ArrayNode array && array.size() > 1) {
          array.remove(random.nextInt(array.size()));
        } else {
          type(place, TYPES.get(random.nextInt(TYPES.size())));
        }
      }
      case 3 -> type(place, TYPES.get(random.nextInt(TYPES.size())));
      default -> combine(place, 1, DEFINITIONS);
    }
  }
}
