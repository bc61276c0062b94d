package io.github.schemadiff.format.container;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.format.jsonschema.SchemaDialect.Role;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Rewrites one schema of an OpenAPI document, keyword by keyword. What needs no rewriting is the
/// same object afterwards.
final class Translator {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private static final Set<String> SINGLE =
      Set.of(
          "not",
          "items",
          "additionalItems",
          "additionalProperties",
          "unevaluatedItems",
          "unevaluatedProperties",
          "contains",
          "propertyNames",
          "if",
          "then",
          "else",
          "contentSchema");

  private static final Set<String> LISTS =
      Set.of("allOf", "anyOf", "oneOf", "prefixItems", "items");

  private static final Set<String> MAPS =
      Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

  private static final Map<String, Integer> BITS = Map.of("int32", 31, "int64", 63);

  private static final int MAX_DEPTH = 400;

  private final Map<String, Map<String, JsonNode>> schemas;
  private final Draft draft;
  private final boolean nullable;
  private final Role role;
  private final Discriminators discriminators;

  Translator(
      Map<String, Map<String, JsonNode>> schemas,
      Draft draft,
      boolean nullable,
      Role role,
      Discriminators discriminators) {
    this.schemas = schemas;
    this.draft = draft;
    this.nullable = nullable;
    this.role = role;
    this.discriminators = discriminators;
  }

  JsonNode schema(String uri, String pointer, JsonNode schema) {
    Optional<String> named =
        Discriminators.isNamed(pointer) ? Optional.of(uri + "#" + pointer) : Optional.empty();
    return schema(new At(uri, named, Set.of(), 0), schema);
  }

  /// @param named the named schema whose own parts these are
  /// @param hidden members that are not sent this way, as what stands around says
  private record At(String uri, Optional<String> named, Set<String> hidden, int depth) {
    At inside() {
      return new At(uri, Optional.empty(), Set.of(), depth + 1);
    }

    At part(Set<String> more) {
      return new At(uri, named, more, depth + 1);
    }
  }

  private JsonNode schema(At at, JsonNode schema) {
    if (!schema.isObject() || at.depth() > MAX_DEPTH) {
      return schema;
    }
    JsonNode reference = schema.get("$ref");
    if (reference != null && reference.isString() && !draft.atLeast(Draft.DRAFT_2019_09)) {
      return reference(at, schema);
    }
    Rewriting out = new Rewriting(schema);
    if (reference != null && reference.isString()) {
      JsonNode leads = reference(at, schema).get("$ref");
      if (leads != reference) {
        out.set("$ref", leads);
      }
    }
    Set<String> hidden = hidden(at, schema);
    for (Map.Entry<String, JsonNode> member : schema.properties()) {
      JsonNode after = keyword(at, member.getKey(), member.getValue(), hidden);
      if (after != member.getValue()) {
        out.set(member.getKey(), after);
      }
    }
    required(hidden, out);
    range(out);
    if (Discriminators.named(schema) && Discriminators.hasAlternatives(schema)) {
      alternatives(at, schema, out);
    }
    if (nullable && schema.path("nullable").asBoolean(false)) {
      allowNull(out);
    }
    return out.result();
  }

  private JsonNode keyword(At at, String keyword, JsonNode value, Set<String> hidden) {
    if (keyword.equals("allOf") && value.isArray()) {
      return list(at.part(hidden), value);
    }
    if (LISTS.contains(keyword) && value.isArray()) {
      return list(at.inside(), value);
    }
    if (SINGLE.contains(keyword) && value.isObject()) {
      return schema(at.inside(), value);
    }
    return MAPS.contains(keyword) && value.isObject()
        ? map(at.inside(), value, keyword.equals("properties"))
        : value;
  }

  private JsonNode list(At at, JsonNode schemas) {
    ArrayNode out = null;
    for (int i = 0; i < schemas.size(); i++) {
      JsonNode after = schema(at, schemas.get(i));
      if (after != schemas.get(i)) {
        out = out == null ? ((ArrayNode) schemas).arrayNode().addAll((ArrayNode) schemas) : out;
        out.set(i, after);
      }
    }
    return out == null ? schemas : out;
  }

  private JsonNode map(At at, JsonNode schemas, boolean members) {
    Rewriting out = new Rewriting(schemas);
    for (Map.Entry<String, JsonNode> member : schemas.properties()) {
      JsonNode before = member.getValue();
      JsonNode after =
          members && isHidden(at.uri(), before)
              ? MAKE.objectNode().set("not", MAKE.objectNode())
              : schema(at, before);
      if (after != before) {
        out.set(member.getKey(), after);
      }
    }
    return out.result();
  }

  /// Where a reference leads: to a schema, or to whatever extends it.
  private JsonNode reference(At at, JsonNode use) {
    String address = discriminators.target(at.uri(), use).orElseThrow();
    if (at.named().isPresent() && discriminators.isAlternative(at.named().get(), address)) {
      JsonNode base = discriminators.schema(address).orElseThrow();
      String uri = address.substring(0, address.indexOf('#'));
      JsonNode bare = withoutAlternatives(base);
      return MAKE.objectNode()
          .put(
              "$ref",
              discriminators.plain(
                  address, schema(new At(uri, Optional.empty(), Set.of(), 0), bare)));
    }
    if (at.named().isEmpty() && discriminators.isBase(address)) {
      return MAKE.objectNode().put("$ref", discriminators.anyOf(address));
    }
    return use;
  }

  private static JsonNode withoutAlternatives(JsonNode schema) {
    ObjectNode bare = MAKE.objectNode();
    schema.properties().forEach(member -> bare.set(member.getKey(), member.getValue()));
    bare.remove(Set.of("oneOf", "anyOf", "discriminator"));
    return bare;
  }

  private void alternatives(At at, JsonNode schema, Rewriting out) {
    for (String keyword : new String[] {"oneOf", "anyOf"}) {
      JsonNode branches = schema.path(keyword);
      if (!branches.isArray()) {
        continue;
      }
      ArrayNode tagged = MAKE.arrayNode();
      for (JsonNode branch : branches.values()) {
        tagged.add(
            discriminators
                .branch(schema.get("discriminator"), at.uri(), branch)
                .orElseGet(() -> schema(at.inside(), branch)));
      }
      out.set(keyword, tagged);
    }
  }

  /// The members that must not be sent this way: declared here, or in what belongs to the schema.
  private Set<String> hidden(At at, JsonNode schema) {
    if (role == Role.VALUE) {
      return Set.of();
    }
    Set<String> names = new HashSet<>(at.hidden());
    gather(at.uri(), schema, names, new HashSet<>());
    return names;
  }

  private void gather(String uri, JsonNode schema, Set<String> names, Set<String> seen) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (isHidden(uri, property.getValue())) {
        names.add(property.getKey());
      }
    }
    for (JsonNode part : schema.path("allOf").values()) {
      Optional<String> target = discriminators.target(uri, part);
      if (target.isEmpty()) {
        gather(uri, part, names, seen);
      } else if (seen.add(target.get())) {
        String there = target.get().substring(0, target.get().indexOf('#'));
        discriminators.schema(target.get()).ifPresent(it -> gather(there, it, names, seen));
      }
    }
  }

  private boolean isHidden(String uri, JsonNode property) {
    String word =
        switch (role) {
          case VALUE -> "";
          case REQUEST -> "readOnly";
          case RESPONSE -> "writeOnly";
        };
    if (word.isEmpty()) {
      return false;
    }
    return property.path(word).asBoolean(false)
        || discriminators
            .target(uri, property)
            .flatMap(discriminators::schema)
            .filter(it -> it.path(word).asBoolean(false))
            .isPresent();
  }

  private static void required(Set<String> hidden, Rewriting out) {
    JsonNode required = out.get("required");
    if (hidden.isEmpty() || required == null || !required.isArray()) {
      return;
    }
    ArrayNode rest = MAKE.arrayNode();
    for (JsonNode name : required.values()) {
      if (!hidden.contains(name.asString(""))) {
        rest.add(name);
      }
    }
    if (rest.size() < required.size()) {
      out.set("required", rest);
    }
  }

  /// `int32` and `int64` are ranges of whole numbers.
  private void range(Rewriting out) {
    Integer bits = BITS.get(out.node().path("format").asString(""));
    if (bits == null || !isNumeric(out.node().path("type"))) {
      return;
    }
    BigInteger end = BigInteger.ONE.shiftLeft(bits);
    bound(out, "minimum", "exclusiveMinimum", new BigDecimal(end.negate()), 1);
    bound(out, "maximum", "exclusiveMaximum", new BigDecimal(end.subtract(BigInteger.ONE)), -1);
  }

  private static boolean isNumeric(JsonNode type) {
    if (type.isArray()) {
      return type.values().stream().anyMatch(Translator::isNumeric);
    }
    return type.asString("").equals("integer") || type.asString("").equals("number");
  }

  private static void bound(
      Rewriting out, String keyword, String exclusive, BigDecimal end, int tighter) {
    JsonNode written = out.get(keyword);
    if (written != null
        && written.isNumber()
        && Integer.signum(written.decimalValue().compareTo(end)) == tighter) {
      return;
    }
    out.set(keyword, MAKE.numberNode(end));
    if (out.get(exclusive) != null && out.get(exclusive).isBoolean()) {
      out.remove(exclusive);
    }
  }

  /// Adds null in place, so that everything else keeps its place.
  private void allowNull(Rewriting out) {
    JsonNode type = out.get("type");
    if (type != null && type.isString()) {
      out.set("type", MAKE.arrayNode().add(type).add("null"));
    }
    JsonNode listed = out.get("enum");
    if (listed != null && listed.isArray()) {
      boolean has = listed.values().stream().anyMatch(JsonNode::isNull);
      if (!has) {
        out.set("enum", MAKE.arrayNode().addAll((ArrayNode) listed).addNull());
      }
    }
    for (String keyword : new String[] {"anyOf", "oneOf"}) {
      JsonNode branches = out.get(keyword);
      if (branches != null && branches.isArray()) {
        ArrayNode more = MAKE.arrayNode().addAll((ArrayNode) branches);
        more.addObject().put("type", "null");
        out.set(keyword, more);
      }
    }
    JsonNode parts = out.get("allOf");
    if (parts != null && parts.isArray()) {
      ArrayNode more = MAKE.arrayNode();
      parts.values().forEach(part -> more.add(orNull(part)));
      out.set("allOf", more);
    }
  }

  private JsonNode orNull(JsonNode part) {
    if (part.isObject() && !part.has("$ref")) {
      Rewriting out = new Rewriting(part);
      allowNull(out);
      return out.result();
    }
    ObjectNode either = MAKE.objectNode();
    either.putArray("anyOf").add(part).addObject().put("type", "null");
    return either;
  }
}
