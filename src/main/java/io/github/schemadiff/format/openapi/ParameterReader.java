package io.github.schemadiff.format.openapi;

import io.github.schemadiff.format.container.PartDraft;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.format.jsonschema.SchemaDialect.Role;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.SchemaPath.Member;
import io.github.schemadiff.schema.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;

/// The parameters of an operation, in a group for each place that they stand in.
///
/// A parameter in the path is recognised by its position: `/orders/{id}` is `/orders/{orderId}`.
final class ParameterReader {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final Pattern IN_PATH = Pattern.compile("\\{([^{}]*)}");

  /// Headers that other parts of the document describe: parameters of these names say nothing.
  private static final Set<String> SAID_ELSEWHERE =
      Set.of("accept", "content-type", "authorization");

  private final Context context;
  private final Writer writer;
  private final List<String> inPath = new ArrayList<>();

  ParameterReader(Context context, Writer writer, String path) {
    this.context = context;
    this.writer = writer;
    Matcher names = IN_PATH.matcher(path);
    while (names.find()) {
      inPath.add(names.group(1));
    }
  }

  List<PartDraft> read(Spot operation, Spot shared) {
    Map<String, Spot> byName = new LinkedHashMap<>();
    for (Spot around : List.of(shared, operation)) {
      for (Spot written : around.items("parameters")) {
        context
            .refs()
            .follow(written)
            .filter(it -> it.text("name").isPresent() && it.text("in").isPresent())
            .ifPresent(it -> byName.put(it.text("in").get() + " " + name(it), it));
      }
    }
    Map<String, PartDraft> groups = new LinkedHashMap<>();
    for (Spot parameter : byName.values()) {
      String in = parameter.text("in").orElseThrow();
      boolean body = in.equals("body") || in.equals("formData");
      if (body || in.equals("header") && SAID_ELSEWHERE.contains(name(parameter))) {
        continue;
      }
      groups
          .computeIfAbsent(
              in,
              _ ->
                  new PartDraft(PartKind.PARAMETERS, in, parameter.member("in"))
                      .step(new Member(in)))
          .add(parameter(parameter, in));
    }
    return List.copyOf(groups.values());
  }

  private static String name(Spot parameter) {
    String name = parameter.text("name").orElseThrow();
    return parameter.text("in").orElseThrow().equals("header")
        ? name.toLowerCase(Locale.ROOT)
        : name;
  }

  private PartDraft parameter(Spot spot, String in) {
    String name = spot.text("name").orElseThrow();
    int position = in.equals("path") ? inPath.indexOf(name) : -1;
    PartDraft part =
        new PartDraft(PartKind.PARAMETER, name, spot.member("name"))
            .key(position < 0 ? in + " " + name(spot) : in + " " + position)
            .writer(writer)
            .step(new Member(name))
            .annotated(spot);
    if (in.equals("path")) {
      part.required(spot.has("required") ? spot.member("required") : spot.member("name"));
    } else if (spot.isTrue("required")) {
      part.required(spot.member("required"));
    }
    if (context.isSwagger()) {
      swagger(part, spot, in);
    } else {
      value(part, spot, in);
    }
    return part;
  }

  private void value(PartDraft part, Spot spot, String in) {
    Role role = Bodies.role(writer);
    Optional<Spot.Named> content = spot.members("content").stream().findFirst();
    if (content.isPresent()) {
      Spot media = content.get().spot();
      part.attribute("content", MAKE.stringNode(content.get().name()), content.get().spot().key());
      schema(part, media.child("schema").orElse(media), media.has("schema"), role);
      return;
    }
    serialisation(part, spot, in);
    if (in.equals("query")) {
      flag(part, spot, "allowEmptyValue", false);
    }
    schema(part, spot.child("schema").orElse(spot), spot.has("schema"), role);
  }

  /// Style and explosion as they are in effect, so that to write a default down changes nothing.
  static void serialisation(PartDraft part, Spot spot, String in) {
    boolean form = in.equals("query") || in.equals("cookie");
    String style = spot.text("style").orElse(form ? "form" : "simple");
    part.attribute(
        "style", MAKE.stringNode(style), spot.has("style") ? spot.member("style") : spot.value());
    flag(part, spot, "explode", style.equals("form"));
    flag(part, spot, "allowReserved", false);
  }

  private static void flag(PartDraft part, Spot spot, String name, boolean absent) {
    boolean value = spot.json().path(name).asBoolean(absent);
    part.attribute(
        name, MAKE.booleanNode(value), spot.has(name) ? spot.member(name) : spot.value());
  }

  /// @param written whether there is one; without, every value will do
  private void schema(PartDraft part, Spot spot, boolean written, Role role) {
    if (written) {
      context.dialects().collect(context.dialect(), spot);
    } else {
      context.dialects().collect(context.dialect(), spot, MAKE.objectNode());
    }
    part.schema(context.dialect(), spot, role);
  }

  private void swagger(PartDraft part, Spot spot, String in) {
    SwaggerBodies.serialisation(part, spot, in);
    if (in.equals("query")) {
      flag(part, spot, "allowEmptyValue", false);
    }
    context.dialects().collect(context.dialect(), spot, SwaggerBodies.schemaOf(spot.json()));
    part.schema(context.dialect(), spot, Bodies.role(writer));
  }
}
