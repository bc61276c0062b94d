package io.github.schemadiff.compat.json.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Schemas as large systems publish them: hundreds of definitions that refer to each other in
/// circles, with descriptions, under one root that holds any resource. About a kilobyte and a half
/// a definition; the same for the same seed.
public final class LargeSchemas {
  private static final List<String> NAMES =
      List.of(
          "id",
          "name",
          "status",
          "kind",
          "owner",
          "region",
          "labels",
          "spec",
          "template",
          "policy",
          "endpoint",
          "replicas",
          "limits",
          "created",
          "updated",
          "parent",
          "children",
          "rules");

  private static final List<String> SYMBOLS =
      List.of("active", "pending", "failed", "deleted", "paused", "draft");

  private static final String DESCRIPTION =
      "What this is and what it is for, in the words of those who run it, with a note on when it"
          + " may be left out and who reads it.";

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Seeded random;
  private final int count;

  private LargeSchemas(long seed, int count) {
    this.random = new Seeded(seed);
    this.count = count;
  }

  /// A draft-07 document.
  ///
  /// @param definitions how many
  public static ObjectNode document(long seed, int definitions) {
    return new LargeSchemas(seed, definitions).document();
  }

  /// The next release: some definitions changed, some new.
  ///
  /// @param changes how many definitions change
  public static ObjectNode next(ObjectNode document, long seed, int changes) {
    ObjectNode copy = document.deepCopy();
    ObjectNode definitions = (ObjectNode) copy.get("definitions");
    LargeSchemas large = new LargeSchemas(seed, definitions.size());
    for (int i = 0; i < changes; i++) {
      large.change((ObjectNode) definitions.get(name(large.random.below(large.count))));
    }
    return copy;
  }

  private static String name(int index) {
    return "com.example." + (char) ('a' + index % 20) + ".v1.Resource" + index;
  }

  private ObjectNode document() {
    ObjectNode root = nodes.objectNode();
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("type", "object");
    ArrayNode resources =
        root.putObject("properties")
            .putObject("entry")
            .put("type", "array")
            .putObject("items")
            .putArray("oneOf");
    IntStream.range(0, count).filter(i -> i % 4 == 0).forEach(i -> refer(resources.addObject(), i));
    ObjectNode definitions = root.putObject("definitions");
    for (int i = 0; i < count; i++) {
      definitions.set(name(i), definition(i));
    }
    return root;
  }

  private ObjectNode definition(int index) {
    ObjectNode definition = nodes.objectNode();
    definition.put("description", DESCRIPTION).put("type", "object");
    ObjectNode properties = definition.putObject("properties");
    properties.putObject("type").putArray("enum").add(name(index));
    for (String name : NAMES) {
      if (!random.onceIn(3)) {
        properties.set(name, member());
      }
    }
    ArrayNode required = definition.putArray("required").add("type");
    List<String> written = new ArrayList<>(properties.propertyNames());
    written.stream()
        .filter(name -> !name.equals("type") && random.onceIn(4))
        .forEach(required::add);
    if (random.onceIn(3)) {
      definition.put("additionalProperties", false);
    }
    return definition;
  }

  private ObjectNode member() {
    ObjectNode member = nodes.objectNode();
    switch (random.below(12)) {
      case 0, 1, 2 -> refer(member, random.below(count));
      case 3, 4 -> refer(member.put("type", "array").putObject("items"), random.below(count));
      case 5 ->
          refer(
              member.put("type", "object").putObject("additionalProperties"), random.below(count));
      case 6 -> member.put("type", "integer").put("minimum", 0).put("maximum", 1000);
      case 7 -> SYMBOLS.forEach(member.put("type", "string").withArray("enum")::add);
      case 8 -> member.put("type", "string").put("pattern", "^[a-z]([-a-z0-9]*[a-z0-9])?$");
      case 9 -> member.put("type", "string").put("maxLength", 253).put("minLength", 1);
      case 10 -> member.put("type", "boolean");
      default -> {
        ArrayNode ways = member.putArray("anyOf");
        refer(ways.addObject(), random.below(count));
        ways.addObject().put("type", "null");
      }
    }
    return member.has("$ref") ? member : member.put("description", DESCRIPTION);
  }

  private void refer(ObjectNode schema, int index) {
    schema.put("$ref", "#/definitions/" + name(index));
  }

  private void change(ObjectNode definition) {
    ObjectNode properties = (ObjectNode) definition.get("properties");
    List<String> names =
        properties.propertyNames().stream().filter(name -> !name.equals("type")).toList();
    if (names.isEmpty()) {
      return;
    }
    String added = "added" + random.below(100);
    switch (random.below(7)) {
      case 0 -> properties.set(added, member());
      case 1 -> {
        properties.set(added, member());
        ((ArrayNode) definition.get("required")).add(added);
      }
      case 2 -> properties.remove(random.of(names));
      case 3 -> properties.set(random.of(names), member());
      case 4 -> definition.putArray("required").add("type");
      case 5 -> ((ArrayNode) definition.get("required")).add(random.of(names));
      default -> properties.putObject(random.of(names)).put("type", "string").put("maxLength", 63);
    }
  }
}
