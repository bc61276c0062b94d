package io.github.schemadiff.format.avro;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The form that is decided on ([io.github.schemadiff.catalog.Contract.AvroTypes]): what a reader
/// reads, without what only people read; named types by their keys.
final class Canonical {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private final Function<Part, String> keys;

  /// @param keys of a definition or of a use of one
  Canonical(Function<Part, String> keys) {
    this.keys = keys;
  }

  /// A type as it is used somewhere.
  JsonNode use(Part part) {
    return switch (Written.of(part)) {
      case Written.Primitive(String name) -> primitive(part, name);
      case Written.Named _, Written.Definition _ -> MAKE.stringNode(keys.apply(part));
      case Written.ArrayOf(Part items) ->
          MAKE.objectNode().put("type", "array").set("items", use(items));
      case Written.MapOf(Part values) ->
          MAKE.objectNode().put("type", "map").set("values", use(values));
      case Written.UnionOf _ -> {
        ArrayNode union = MAKE.arrayNode();
        part.items().forEach(branch -> union.add(use(branch)));
        yield union;
      }
      case Written.Wrong _ -> part.node();
    };
  }

  private static JsonNode primitive(Part part, String name) {
    return LogicalType.of(part)
        .map(
            logical ->
                (JsonNode)
                    MAKE.objectNode()
                        .put("type", name)
                        .put("logicalType", logical.name())
                        .setAll(logical.parameters()))
        .orElseGet(() -> MAKE.stringNode(name));
  }

  ObjectNode definition(Unit unit) {
    Part part = unit.part;
    String kind = Types.kind(part).orElseThrow();
    ObjectNode out = MAKE.objectNode().put("name", unit.fullName.orElseThrow());
    ArrayNode aliases = MAKE.arrayNode();
    for (Part alias : part.items("aliases")) {
      aliases.add(FullName.qualified(alias.node().asString(), part.namespace()));
    }
    if (!aliases.isEmpty()) {
      out.set("aliases", aliases);
    }
    switch (kind) {
      case "enum" -> {
        out.put("type", "enum").set("symbols", part.node().path("symbols"));
        copy(part.node(), "default", out);
      }
      case "fixed" -> {
        out.put("type", "fixed").set("size", part.node().path("size"));
        LogicalType.of(part)
            .ifPresent(it -> out.put("logicalType", it.name()).setAll(it.parameters()));
      }
      default -> out.put("type", "record").set("fields", fields(part.items("fields")));
    }
    return out;
  }

  /// What a message sends: a record of its parameters, under the protocol's own word.
  ObjectNode request(String message, Part request) {
    ObjectNode out = MAKE.objectNode().put("name", message).put("type", "record");
    out.set("request", fields(request.items()));
    return out;
  }

  private ArrayNode fields(Iterable<Part> fields) {
    ArrayNode out = MAKE.arrayNode();
    for (Part field : fields) {
      ObjectNode one = MAKE.objectNode();
      copy(field.node(), "name", one);
      Types.ofField(field).forEach(type -> one.set("type", use(type)));
      for (String member : new String[] {"default", "aliases", "example", "examples"}) {
        copy(field.node(), member, one);
      }
      out.add(one);
    }
    return out;
  }

  private static void copy(JsonNode from, String member, ObjectNode to) {
    if (from.has(member)) {
      to.set(member, from.get(member));
    }
  }
}
