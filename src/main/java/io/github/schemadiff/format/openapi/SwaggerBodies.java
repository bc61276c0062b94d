package io.github.schemadiff.format.openapi;

import io.github.schemadiff.format.container.PartDraft;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.SchemaPath.Member;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.schema.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Swagger 2.0, where it says in other places what OpenAPI 3 says: a body is a parameter, the media
/// types stand beside, and a parameter is its own schema.
final class SwaggerBodies {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  /// Members of a parameter or a header that belong to its schema.
  private static final Set<String> SCHEMA =
      Set.of(
          "type",
          "format",
          "items",
          "default",
          "maximum",
          "exclusiveMaximum",
          "minimum",
          "exclusiveMinimum",
          "maxLength",
          "minLength",
          "pattern",
          "maxItems",
          "minItems",
          "uniqueItems",
          "enum",
          "multipleOf");

  private final Context context;

  SwaggerBodies(Context context) {
    this.context = context;
  }

  /// What of a parameter or header is its schema.
  static JsonNode schemaOf(JsonNode parameter) {
    ObjectNode schema = MAKE.objectNode();
    for (Map.Entry<String, JsonNode> member : parameter.properties()) {
      if (SCHEMA.contains(member.getKey())) {
        schema.set(member.getKey(), member.getValue());
      }
    }
    if (schema.path("type").asString("").equals("file")) {
      schema.put("type", "string");
    }
    return schema;
  }

  /// In the words of OpenAPI 3, where `collectionFormat` became style and explosion.
  static void serialisation(PartDraft part, Spot spot, String in) {
    boolean form = in.equals("query") || in.equals("cookie");
    boolean list = spot.text("type").filter("array"::equals).isPresent();
    String format = spot.text("collectionFormat").orElse("csv");
    String style =
        switch (list ? format : "") {
          case "ssv" -> "spaceDelimited";
          case "tsv" -> "tabDelimited";
          case "pipes" -> "pipeDelimited";
          case String _ -> form ? "form" : "simple";
        };
    boolean explode = list ? format.equals("multi") : form;
    SourceSpan span = spot.has("collectionFormat") ? spot.member("collectionFormat") : spot.value();
    part.attribute("style", MAKE.stringNode(style), span);
    part.attribute("explode", MAKE.booleanNode(explode), span);
    part.attribute("allowReserved", MAKE.booleanNode(false), span);
  }

  private List<Spot> parameters(Spot operation, Spot shared) {
    return Stream.of(shared, operation)
        .flatMap(around -> around.items("parameters").stream())
        .flatMap(written -> context.refs().follow(written).stream())
        .toList();
  }

  Optional<PartDraft> request(Spot operation, Spot shared, Writer writer) {
    List<Spot> all = parameters(operation, shared);
    Optional<Spot> body = in(all, "body").findFirst();
    List<Spot> form = in(all, "formData").toList();
    if (body.isEmpty() && form.isEmpty()) {
      return Optional.empty();
    }
    Spot first = body.orElseGet(form::getFirst);
    PartDraft part =
        new PartDraft(PartKind.REQUEST, "request", first.member("name"))
            .writer(writer)
            .step(new Member("request"));
    Stream.concat(body.stream(), form.stream())
        .filter(it -> it.isTrue("required"))
        .findFirst()
        .ifPresent(it -> part.required(it.member("required")));
    if (body.isPresent()) {
      Optional<Spot> schema = body.get().child("schema");
      for (String media : media(operation, "consumes", "application/json")) {
        part.add(body(media, body.get(), schema, writer));
      }
      return Optional.of(part);
    }
    boolean file = form.stream().anyMatch(it -> it.text("type").orElse("").equals("file"));
    String absent = file ? "multipart/form-data" : "application/x-www-form-urlencoded";
    for (String media : media(operation, "consumes", absent)) {
      PartDraft fields = Bodies.mediaType(media, first.member("in"), writer);
      form.forEach(it -> fields.add(field(it, writer)));
      part.add(fields);
    }
    return Optional.of(part);
  }

  private static Stream<Spot> in(List<Spot> parameters, String place) {
    return parameters.stream().filter(it -> it.text("in").orElse("").equals(place));
  }

  private PartDraft body(String media, Spot spot, Optional<Spot> schema, Writer writer) {
    PartDraft part = Bodies.mediaType(media, spot.member("name"), writer);
    schema.ifPresentOrElse(
        it -> context.dialects().collect(context.dialect(), it),
        () -> context.dialects().collect(context.dialect(), spot, MAKE.objectNode()));
    return part.schema(context.dialect(), schema.orElse(spot), Bodies.role(writer));
  }

  private PartDraft field(Spot spot, Writer writer) {
    String name = spot.text("name").orElse("");
    PartDraft part =
        new PartDraft(PartKind.PARAMETER, name, spot.member("name"))
            .writer(writer)
            .step(new Member(name))
            .annotated(spot);
    if (spot.isTrue("required")) {
      part.required(spot.member("required"));
    }
    context.dialects().collect(context.dialect(), spot, schemaOf(spot.json()));
    return part.schema(context.dialect(), spot, Bodies.role(writer));
  }

  List<PartDraft> response(Spot operation, Spot response, Writer writer) {
    Optional<Spot> schema = response.child("schema");
    if (schema.isEmpty()) {
      return List.of();
    }
    if (schema.get().text("type").orElse("").equals("file")) {
      context.dialects().collect(context.dialect(), schema.get(), schemaOf(schema.get().json()));
    } else {
      context.dialects().collect(context.dialect(), schema.get());
    }
    List<PartDraft> parts = new ArrayList<>();
    for (String media : media(operation, "produces", "application/json")) {
      parts.add(
          Bodies.mediaType(media, response.member("schema"), writer)
              .schema(context.dialect(), schema.get(), Bodies.role(writer)));
    }
    return parts;
  }

  /// The operation's own, or else the document's.
  private List<String> media(Spot operation, String keyword, String absent) {
    for (Spot around : List.of(operation, context.root())) {
      List<String> named =
          around.items(keyword).stream().map(it -> it.json().asString("")).toList();
      if (!named.isEmpty()) {
        return named;
      }
    }
    return List.of(absent);
  }

  Optional<PartDraft> servers() {
    Spot root = context.root();
    Optional<String> host = root.text("host");
    String base = root.text("basePath").orElse("");
    if (host.isEmpty()) {
      return Optional.empty();
    }
    SourceSpan span = root.member("host");
    PartDraft group =
        new PartDraft(PartKind.SERVERS, "servers", span)
            .shared("servers " + root.file() + "#/host", "servers");
    List<String> schemes =
        root.items("schemes").stream().map(it -> it.json().asString("")).toList();
    for (String scheme : schemes.isEmpty() ? List.of("https") : schemes) {
      String url = scheme + "://" + host.get() + base;
      group.add(PartDraft.fact(PartKind.SERVER, url, url, span));
    }
    return Optional.of(group);
  }
}
