package io.github.schemadiff.compat.json.gen;

import io.github.schemadiff.catalog.Draft;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Small schemas over few names and values, so that their keywords meet; the same for the same
/// seed. Every keyword of the draft occurs. References never form a cycle without a step into the
/// document.
public final class SchemaGenerator {
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Seeded random;
  private final Draft draft;
  private final Vocabulary words;
  private final ScalarKeywords scalars;
  private final ContainerKeywords containers;
  private final Targets targets;

  public SchemaGenerator(long seed, Draft draft) {
    this.random = new Seeded(seed * 31 + draft.ordinal());
    this.draft = draft;
    this.words = new Vocabulary(random);
    this.scalars = new ScalarKeywords(random, words, draft);
    this.containers =
        new ContainerKeywords(
            random,
            words,
            scalars,
            draft,
            depth -> schema(depth, Targets.ROOT),
            depth -> schema(depth, Targets.DEFINITIONS));
    this.targets = new Targets(random, draft);
  }

  /// A whole document with its definitions.
  public ObjectNode document() {
    ObjectNode root = object(schema(3, 0));
    complete(root);
    return root;
  }

  /// A schema that differs from the given one in one to three places.
  public ObjectNode mutate(ObjectNode schema) {
    ObjectNode copy = schema.deepCopy();
    for (int i = random.below(3); i >= 0; i--) {
      change(random.of(Subschemas.objects(copy)));
    }
    complete(copy);
    return copy;
  }

  /// A schema near the given one, most of the time, and else a stranger: related pairs tell more.
  public ObjectNode partner(ObjectNode schema) {
    return Targets.renamed(random.onceIn(4) ? document() : mutate(schema));
  }

  private void complete(ObjectNode root) {
    targets.add(root, index -> object(schema(2, index + 1)));
  }

  private ObjectNode object(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      return object;
    }
    ObjectNode whole = nodes.objectNode();
    return schema.asBoolean() ? whole : whole.set("not", nodes.objectNode());
  }

  /// @param firstDefinition references in place go to this one or a later one only
  private JsonNode schema(int depth, int firstDefinition) {
    int kind = random.below(20);
    if (kind == 0) {
      return draft.atLeast(Draft.DRAFT_06)
          ? nodes.booleanNode(!random.onceIn(3))
          : nodes.objectNode();
    }
    ObjectNode schema = nodes.objectNode();
    if (kind == 1 || kind == 2 && depth == 0) {
      scalars.values(schema);
      return schema;
    }
    if (kind == 3 && firstDefinition < Targets.DEFINITIONS) {
      targets.refer(schema, firstDefinition);
      if (!random.onceIn(3)) {
        return schema;
      }
    }
    if (random.onceIn(20)) {
      schema.put("title", "a").put("default", 1).put("contentEncoding", "base64");
    }
    String about = random.onceIn(3) ? words.type() : Vocabulary.TYPES.get(random.below(4));
    if (!random.onceIn(3)) {
      scalars.type(schema, about);
    }
    keywords(schema, about, depth);
    if (random.onceIn(6)) {
      keywords(schema, Vocabulary.TYPES.get(random.below(5)), depth);
    }
    if (depth > 0 && random.onceIn(3)) {
      combine(schema, depth - 1, firstDefinition);
    }
    unevaluated(schema, depth);
    return schema;
  }

  private void unevaluated(ObjectNode schema, int depth) {
    if (depth > 0
        && draft.atLeast(Draft.DRAFT_2019_09)
        && List.of("allOf", "anyOf", "oneOf", "$ref", "if", "contains", "dependentSchemas").stream()
            .anyMatch(schema::has)
        && random.onceIn(3)) {
      schema.set(
          random.coin() ? "unevaluatedProperties" : "unevaluatedItems",
          random.coin() ? nodes.booleanNode(false) : schema(depth - 1, Targets.ROOT));
    }
  }

  private void keywords(ObjectNode schema, String about, int depth) {
    int count = 1 + random.below(3);
    for (int i = 0; i < count; i++) {
      switch (about) {
        case "object" -> containers.object(schema, depth);
        case "array" -> containers.array(schema, depth);
        case "string" -> scalars.text(schema);
        case "integer", "number" -> scalars.number(schema);
        default -> {
          if (random.onceIn(4)) {
            scalars.values(schema);
          }
        }
      }
    }
  }

  private void combine(ObjectNode schema, int depth, int firstDefinition) {
    switch (random.below(draft.atLeast(Draft.DRAFT_07) ? 9 : 7)) {
      case 0, 1 -> branches(schema, "allOf", depth, firstDefinition);
      case 2, 3 -> branches(schema, "anyOf", depth, firstDefinition);
      case 4, 5 -> branches(schema, "oneOf", depth, firstDefinition);
      case 6 -> schema.set("not", schema(depth, firstDefinition));
      default -> {
        schema.set("if", schema(depth, firstDefinition));
        if (!random.onceIn(4)) {
          schema.set("then", schema(depth, firstDefinition));
        }
        if (random.coin()) {
          schema.set("else", schema(depth, firstDefinition));
        }
      }
    }
  }

  private void branches(ObjectNode schema, String keyword, int depth, int firstDefinition) {
    ArrayNode branches = schema.putArray(keyword);
    for (int i = 1 + random.below(2); i >= 0; i--) {
      branches.add(schema(depth, firstDefinition));
    }
  }

  private void change(ObjectNode place) {
    List<String> keywords =
        place.propertyNames().stream().filter(name -> !targets.isTarget(name)).toList();
    String keyword = keywords.isEmpty() ? "" : random.of(keywords);
    switch (random.below(6)) {
      case 0 -> {
        place.remove(keyword);
        if (keyword.equals("if")) {
          place.remove(List.of("then", "else"));
        }
      }
      case 1 -> keywords(place, Vocabulary.TYPES.get(random.below(5)), 1);
      case 2 -> shift(place, keyword);
      case 3 -> scalars.type(place, words.type());
      case 4 -> scalars.values(place);
      default -> combine(place, 1, Targets.DEFINITIONS);
    }
  }

  /// A little more or less of what is said.
  private void shift(ObjectNode place, String keyword) {
    JsonNode value = place.path(keyword);
    if (value.isNumber() && value.isIntegralNumber() && value.intValue() > 0) {
      place.put(keyword, value.intValue() + (random.coin() ? 1 : -1));
      if (keyword.equals("multipleOf") && place.get(keyword).intValue() == 0) {
        place.put(keyword, 1);
      }
    } else if (value instanceof ArrayNode array && array.size() > 1) {
      array.remove(random.below(array.size()));
    } else {
      scalars.type(place, words.type());
    }
  }
}
