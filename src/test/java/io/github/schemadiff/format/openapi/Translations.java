package io.github.schemadiff.format.openapi;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The same interface in the words of other versions of the specification.
final class Translations {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private static final Set<String> METHODS = Set.of("get", "post", "delete");

  private Translations() {}

  /// OpenAPI 3.0 as 3.1: `nullable` became a type, and exclusive bounds became numbers.
  static ObjectNode modern(ObjectNode document) {
    ObjectNode copy = document.deepCopy();
    copy.put("openapi", "3.1.0");
    modernise(copy);
    return copy;
  }

  private static void modernise(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("type").isString()) {
      if (object.path("nullable").asBoolean(false)) {
        object.set("type", MAKE.arrayNode().add(object.get("type")).add("null"));
        if (object.get("enum") instanceof ArrayNode listed) {
          listed.addNull();
        }
      }
      object.remove("nullable");
      JsonNode exclusive = object.remove("exclusiveMinimum");
      if (exclusive != null && exclusive.booleanValue()) {
        object.set("exclusiveMinimum", object.remove("minimum"));
      }
    }
    node.forEach(Translations::modernise);
  }

  /// OpenAPI 3.0 as Swagger 2.0.
  static ObjectNode swagger(ObjectNode document) {
    ObjectNode root = MAKE.objectNode().put("swagger", "2.0");
    root.set("info", document.get("info").deepCopy());
    root.put("host", "shop.example.com").put("basePath", "/v1");
    root.putArray("schemes").add("https");
    ObjectNode paths = root.putObject("paths");
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      ObjectNode item = paths.putObject(path.getKey());
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          item.set(method.getKey(), operation((ObjectNode) method.getValue()));
        }
      }
    }
    JsonNode components = document.get("components");
    root.set("definitions", pointing(components.get("schemas")));
    ObjectNode schemes = root.putObject("securityDefinitions");
    schemes.set("key", components.get("securitySchemes").get("key").deepCopy());
    JsonNode flow = components.get("securitySchemes").get("login").get("flows").get("implicit");
    ObjectNode login = schemes.putObject("login").put("type", "oauth2").put("flow", "implicit");
    login.set("authorizationUrl", flow.get("authorizationUrl"));
    login.set("scopes", flow.get("scopes").deepCopy());
    return root;
  }

  private static ObjectNode operation(ObjectNode from) {
    ObjectNode operation = MAKE.objectNode();
    ArrayNode parameters = operation.putArray("parameters");
    for (JsonNode parameter : from.path("parameters")) {
      ObjectNode flat = inlined((ObjectNode) parameter);
      if (flat.path("type").asString("").equals("array")) {
        boolean each = parameter.path("explode").asBoolean(true);
        flat.put("collectionFormat", each ? "multi" : "csv");
      }
      flat.remove("explode");
      parameters.add(flat);
    }
    JsonNode body = from.path("requestBody");
    if (!body.isMissingNode()) {
      operation.putArray("consumes").add("application/json");
      ObjectNode parameter = parameters.addObject().put("name", "body").put("in", "body");
      if (body.path("required").asBoolean(false)) {
        parameter.put("required", true);
      }
      parameter.set("schema", schema(body));
    }
    operation.putArray("produces").add("application/json");
    ObjectNode responses = operation.putObject("responses");
    for (Map.Entry<String, JsonNode> entry : from.get("responses").properties()) {
      ObjectNode response = responses.putObject(entry.getKey()).put("description", "done");
      if (entry.getValue().has("content")) {
        response.set("schema", schema(entry.getValue()));
      }
      for (Map.Entry<String, JsonNode> header : entry.getValue().path("headers").properties()) {
        response
            .withObject("headers")
            .set(header.getKey(), inlined((ObjectNode) header.getValue()));
      }
    }
    if (from.has("security")) {
      operation.set("security", from.get("security").deepCopy());
    }
    return operation;
  }

  private static ObjectNode inlined(ObjectNode described) {
    ObjectNode flat = described.deepCopy();
    JsonNode schema = flat.remove("schema");
    schema.properties().forEach(member -> flat.set(member.getKey(), member.getValue()));
    return flat;
  }

  private static JsonNode schema(JsonNode owner) {
    return pointing(owner.get("content").get("application/json").get("schema"));
  }

  private static JsonNode pointing(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    point(copy);
    return copy;
  }

  private static void point(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("$ref").isString()) {
      String there = object.get("$ref").stringValue();
      object.put("$ref", there.replace("#/components/schemas/", "#/definitions/"));
    }
    node.forEach(Translations::point);
  }

  /// All schemas of bodies and parameters moved into components, where they are referred to.
  static ObjectNode extracted(ObjectNode document) {
    ObjectNode copy = document.deepCopy();
    ObjectNode schemas = (ObjectNode) copy.get("components").get("schemas");
    ObjectNode moved = MAKE.objectNode();
    extract(copy.get("paths"), moved);
    moved.properties().forEach(one -> schemas.set(one.getKey(), one.getValue()));
    return copy;
  }

  private static void extract(JsonNode node, ObjectNode moved) {
    if (node instanceof ObjectNode object
        && object.get("schema") instanceof ObjectNode schema
        && !schema.has("$ref")) {
      String name = "Moved" + moved.size();
      moved.set(name, schema);
      object.putObject("schema").put("$ref", "#/components/schemas/" + name);
    }
    node.forEach(child -> extract(child, moved));
  }

  /// All parameters, bodies and responses moved into components.
  static ObjectNode shared(ObjectNode document) {
    ObjectNode copy = document.deepCopy();
    ObjectNode components = (ObjectNode) copy.get("components");
    for (JsonNode path : copy.get("paths")) {
      for (JsonNode method : path) {
        ObjectNode operation = (ObjectNode) method;
        ArrayNode parameters = (ArrayNode) operation.get("parameters");
        for (int i = 0; i < parameters.size(); i++) {
          parameters.set(i, moved(components, "parameters", parameters.get(i)));
        }
        if (operation.has("requestBody")) {
          operation.set(
              "requestBody", moved(components, "requestBodies", operation.get("requestBody")));
        }
        ObjectNode responses = (ObjectNode) operation.get("responses");
        for (String status : Set.copyOf(responses.propertyNames())) {
          responses.set(status, moved(components, "responses", responses.get(status)));
        }
      }
    }
    return copy;
  }

  private static JsonNode moved(ObjectNode components, String kind, JsonNode written) {
    ObjectNode there = components.withObject(kind);
    String name = "moved" + there.size();
    there.set(name, written);
    return MAKE.objectNode().put("$ref", "#/components/" + kind + "/" + name);
  }
}
