package io.github.schemadiff.format.openapi;

import io.github.schemadiff.compat.json.gen.Seeded;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Small interfaces as OpenAPI 3.0 documents; the same for the same seed. Everything that the
/// specification says of an operation occurs.
final class ApiGenerator {
  private static final List<String> TYPES = List.of("string", "integer", "number", "boolean");
  private static final List<String> NAMED = List.of("Order", "Line", "Money");

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Seeded random;
  private final boolean plain;

  /// @param plain whether only what Swagger 2.0 can say as well
  ApiGenerator(long seed, boolean plain) {
    this.random = new Seeded(seed);
    this.plain = plain;
  }

  ObjectNode document() {
    ObjectNode root = nodes.objectNode().put("openapi", "3.0.3");
    root.putObject("info").put("title", "Shop").put("version", "1");
    root.putArray("servers").addObject().put("url", "https://shop.example.com/v1");
    ObjectNode paths = root.putObject("paths");
    for (String path : List.of("/orders", "/orders/{id}", "/stock/{id}/{lot}")) {
      ObjectNode item = paths.putObject(path);
      for (String method : List.of("get", "post", "delete")) {
        if (!random.onceIn(3)) {
          operation(item.putObject(method), method, path);
        }
      }
    }
    ObjectNode components = root.putObject("components");
    ObjectNode schemas = components.putObject("schemas");
    NAMED.forEach(name -> schemas.set(name, object(2)));
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes.putObject("key").put("type", "apiKey").put("in", "header").put("name", "X-Key");
    ObjectNode flow = schemes.putObject("login").put("type", "oauth2").putObject("flows");
    flow.putObject("implicit")
        .put("authorizationUrl", "https://login.example.com")
        .putObject("scopes")
        .put("read", "to look")
        .put("write", "to change");
    return root;
  }

  private void operation(ObjectNode operation, String method, String path) {
    ArrayNode parameters = operation.putArray("parameters");
    for (String name : List.of("id", "lot")) {
      if (path.contains("{" + name + "}")) {
        parameter(parameters, "path", name).put("required", true);
      }
    }
    for (String in : plain ? List.of("query", "header") : List.of("query", "header", "cookie")) {
      if (random.coin()) {
        ObjectNode parameter = parameter(parameters, in, in.equals("header") ? "X-Trace" : "page");
        if (random.onceIn(3)) {
          parameter.put("required", true);
        }
      }
    }
    if (method.equals("post")) {
      ObjectNode body = operation.putObject("requestBody");
      if (random.coin()) {
        body.put("required", true);
      }
      content(body);
    }
    ObjectNode responses = operation.putObject("responses");
    for (String status : List.of("200", "404", "default")) {
      if (status.equals("200") || random.onceIn(3)) {
        ObjectNode response = responses.putObject(status).put("description", "done");
        if (!random.onceIn(4)) {
          content(response);
        }
        if (random.onceIn(3)) {
          // In Swagger a header says nothing of whether it is always sent.
          ObjectNode header = response.putObject("headers").putObject("X-Rest");
          header.set("schema", scalar());
          if (!plain && random.coin()) {
            header.put("required", true);
          }
        }
      }
    }
    if (random.onceIn(3)) {
      ArrayNode security = operation.putArray("security");
      security.addObject().putArray("key");
      if (random.coin()) {
        security.addObject().putArray("login").add("read");
      }
    }
    if (!plain && method.equals("post") && random.coin()) {
      callback(operation);
    }
  }

  private void callback(ObjectNode operation) {
    ObjectNode post =
        operation
            .putObject("callbacks")
            .putObject("shipped")
            .putObject("{$request.body#/url}")
            .putObject("post");
    content(post.putObject("requestBody"));
    content(post.putObject("responses").putObject("200").put("description", "taken"));
  }

  private ObjectNode parameter(ArrayNode parameters, String in, String name) {
    ObjectNode parameter = parameters.addObject().put("name", name).put("in", in);
    if (in.equals("query") && random.onceIn(3)) {
      parameter.put("explode", random.coin());
      parameter.putObject("schema").put("type", "array").set("items", scalar());
    } else {
      parameter.set("schema", scalar());
    }
    return parameter;
  }

  private void content(ObjectNode owner) {
    ObjectNode content = owner.putObject("content");
    content.putObject("application/json").set("schema", schema(2));
    if (!plain && random.onceIn(4)) {
      content.putObject("text/csv").set("schema", scalar());
    }
  }

  private ObjectNode schema(int depth) {
    if (random.onceIn(3)) {
      return nodes.objectNode().put("$ref", "#/components/schemas/" + random.of(NAMED));
    }
    if (depth == 0 || random.onceIn(3)) {
      return scalar();
    }
    if (random.onceIn(4)) {
      ObjectNode list = nodes.objectNode().put("type", "array");
      list.set("items", schema(depth - 1));
      return random.coin() ? list.put("minItems", random.below(3)) : list;
    }
    return object(depth);
  }

  private ObjectNode object(int depth) {
    ObjectNode object = nodes.objectNode().put("type", "object");
    ObjectNode properties = object.putObject("properties");
    ArrayNode required = nodes.arrayNode();
    for (String name : List.of("id", "sku", "state", "total")) {
      if (random.coin()) {
        ObjectNode property = schema(depth - 1);
        properties.set(name, property);
        if (!property.has("$ref") && random.onceIn(5)) {
          property.put("readOnly", true);
        } else if (!plain && !property.has("$ref") && random.onceIn(8)) {
          property.put("writeOnly", true);
        }
        if (random.coin()) {
          required.add(name);
        }
      }
    }
    if (!required.isEmpty()) {
      object.set("required", required);
    }
    if (random.onceIn(4)) {
      object.put("additionalProperties", random.coin());
    }
    if (!plain && random.onceIn(5)) {
      object.put("nullable", true);
    }
    return object;
  }

  private ObjectNode scalar() {
    ObjectNode scalar = nodes.objectNode();
    String type = random.of(TYPES);
    scalar.put("type", type);
    switch (type) {
      case "string" -> {
        if (random.coin()) {
          scalar.put("maxLength", 3 + random.below(3));
        } else if (random.coin()) {
          scalar.putArray("enum").add("NEW").add("PAID");
        }
      }
      case "integer" -> {
        if (random.coin()) {
          scalar.put("format", random.coin() ? "int32" : "int64");
        }
        if (random.onceIn(3)) {
          scalar.put("minimum", random.below(3)).put("exclusiveMinimum", random.coin());
        }
      }
      default -> {
        if (type.equals("number") && random.coin()) {
          scalar.put("maximum", 10 + random.below(3));
        }
      }
    }
    if (!plain && random.onceIn(5)) {
      scalar.put("nullable", true);
    }
    return scalar;
  }
}
