package io.github.schemadiff.format.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Which values of a discriminator stand for which schema, and what it means to refer to a schema
/// that has one.
///
/// A discriminator beside `oneOf` or `anyOf` names the alternatives there. On a schema that others
/// extend by `allOf` it names these: a use of the schema means any of them, while those that extend
/// it mean the schema itself.
final class Discriminators {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private final Map<String, Map<String, JsonNode>> schemas;
  private final Map<String, Set<String>> extensions = new HashMap<>();
  private final Map<String, Map<String, JsonNode>> made = new TreeMap<>();

  private Discriminators(Map<String, Map<String, JsonNode>> schemas) {
    this.schemas = schemas;
  }

  static Discriminators of(Map<String, Map<String, JsonNode>> schemas) {
    Discriminators found = new Discriminators(schemas);
    schemas.forEach(
        (uri, here) ->
            here.forEach(
                (pointer, schema) -> {
                  if (isNamed(pointer)) {
                    for (JsonNode part : schema.path("allOf").values()) {
                      found
                          .target(uri, part)
                          .ifPresent(
                              base ->
                                  found
                                      .extensions
                                      .computeIfAbsent(base, _ -> new TreeSet<>())
                                      .add(uri + "#" + pointer));
                    }
                  }
                }));
    return found;
  }

  /// Schemas that no document wrote, by the document that they are put into.
  Map<String, Map<String, JsonNode>> made() {
    return made;
  }

  static boolean isNamed(String pointer) {
    return pointer.matches("/(?:components/schemas|definitions)/[^/]+");
  }

  /// The schema that a mere reference leads to: `uri#pointer`.
  Optional<String> target(String uri, JsonNode use) {
    JsonNode reference = use.get("$ref");
    return reference != null && reference.isString()
        ? Optional.of(absolute(uri, reference.stringValue()))
        : Optional.empty();
  }

  private static String absolute(String uri, String reference) {
    int hash = reference.indexOf('#');
    String path = hash < 0 ? reference : reference.substring(0, hash);
    String pointer = hash < 0 ? "" : reference.substring(hash + 1);
    String file =
        path.isEmpty()
            ? uri
            : Refs.relative(uri.substring("set:///".length()), path)
                .map(it -> "set:///" + it)
                .orElse(path);
    return file + "#" + pointer;
  }

  Optional<JsonNode> schema(String address) {
    int hash = address.indexOf('#');
    Map<String, JsonNode> here = schemas.get(address.substring(0, hash));
    return here == null
        ? Optional.empty()
        : Optional.ofNullable(here.get(address.substring(hash + 1)));
  }

  /// Whether the schema is extended by others, which its discriminator tells apart.
  boolean isBase(String address) {
    return extensions.containsKey(address)
        && schema(address).filter(it -> named(it) && !hasAlternatives(it)).isPresent();
  }

  /// Those schemas with all that extend them.
  Map<String, Set<String>> bases() {
    Map<String, Set<String>> bases = new TreeMap<>();
    for (String address : extensions.keySet()) {
      if (isBase(address)) {
        extending(address, bases.computeIfAbsent(address, _ -> new TreeSet<>()));
      }
    }
    return bases;
  }

  /// Whether `of` is one of the alternatives that the schema's discriminator tells apart.
  boolean isAlternative(String of, String address) {
    Optional<JsonNode> schema = schema(address).filter(it -> named(it) && hasAlternatives(it));
    return schema.isPresent()
        && alternatives(schema.get())
            .anyMatch(branch -> target(uri(address), branch).filter(of::equals).isPresent());
  }

  private static Stream<JsonNode> alternatives(JsonNode schema) {
    return Stream.of("oneOf", "anyOf").flatMap(keyword -> schema.path(keyword).valueStream());
  }

  static boolean named(JsonNode schema) {
    return schema.path("discriminator").path("propertyName").isString()
        || schema.path("discriminator").isString();
  }

  static boolean hasAlternatives(JsonNode schema) {
    return schema.path("oneOf").isArray() || schema.path("anyOf").isArray();
  }

  private static String uri(String address) {
    return address.substring(0, address.indexOf('#'));
  }

  /// The values that stand for a schema: those that are mapped to it, or else its name.
  private List<String> values(JsonNode discriminator, String uri, String address) {
    List<String> values = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : discriminator.path("mapping").properties()) {
      String mapped = entry.getValue().asString("");
      String target =
          mapped.contains("/") || mapped.contains("#")
              ? absolute(uri, mapped)
              : uri + "#/components/schemas/" + mapped;
      if (target.equals(address)) {
        values.add(entry.getKey());
      }
    }
    if (values.isEmpty()) {
      values.add(address.substring(address.lastIndexOf('/') + 1));
    }
    return values;
  }

  /// A branch of a union as the discriminator has it: the schema, with a value that stands for it.
  /// What is written out in place has no name, and the discriminator does not speak of it.
  Optional<JsonNode> branch(JsonNode discriminator, String uri, JsonNode branch) {
    return target(uri, branch)
        .map(
            address -> {
              ObjectNode out = MAKE.objectNode();
              out.putArray("allOf")
                  .add(branch)
                  .add(tagged(property(discriminator), values(discriminator, uri, address)));
              return out;
            });
  }

  private static String property(JsonNode discriminator) {
    return discriminator.isString()
        ? discriminator.stringValue()
        : discriminator.path("propertyName").asString("");
  }

  private static ObjectNode tagged(String property, List<String> values) {
    ObjectNode tag = MAKE.objectNode();
    tag.putArray("required").add(property);
    ArrayNode allowed = tag.putObject("properties").putObject(property).putArray("enum");
    values.forEach(allowed::add);
    return tag;
  }

  /// A reference to whatever extends a schema, or is it.
  String anyOf(String address) {
    String uri = uri(address);
    String pointer = "/x-any-of" + address.substring(address.indexOf('#') + 1);
    Map<String, JsonNode> here = made.computeIfAbsent(uri, _ -> new LinkedHashMap<>());
    if (!here.containsKey(pointer)) {
      ObjectNode any = MAKE.objectNode();
      here.put(pointer, any);
      ArrayNode branches = any.putArray("anyOf");
      JsonNode discriminator = schema(address).orElseThrow().get("discriminator");
      Set<String> all = new TreeSet<>();
      extending(address, all);
      all.add(address);
      for (String one : all) {
        ObjectNode reference = MAKE.objectNode().put("$ref", one);
        branches
            .addObject()
            .putArray("allOf")
            .add(reference)
            .add(tagged(property(discriminator), values(discriminator, uri, one)));
      }
    }
    return uri + "#" + pointer;
  }

  private void extending(String address, Set<String> all) {
    for (String one : extensions.getOrDefault(address, Set.of())) {
      if (all.add(one)) {
        extending(one, all);
      }
    }
  }

  /// A reference to a schema without its alternatives, which extend it themselves.
  String plain(String address, JsonNode translated) {
    String uri = uri(address);
    String pointer = "/x-plain" + address.substring(address.indexOf('#') + 1);
    ObjectNode bare = MAKE.objectNode();
    translated
        .properties()
        .forEach(
            member -> {
              if (!Set.of("oneOf", "anyOf", "discriminator").contains(member.getKey())) {
                bare.set(member.getKey(), member.getValue());
              }
            });
    made.computeIfAbsent(uri, _ -> new LinkedHashMap<>()).put(pointer, bare);
    return uri + "#" + pointer;
  }
}
