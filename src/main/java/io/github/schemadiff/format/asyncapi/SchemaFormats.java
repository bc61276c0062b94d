package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.format.container.OpenApiDialect;
import io.github.schemadiff.format.jsonschema.SchemaDialect;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `schemaFormat` says of a payload's language.
sealed interface SchemaFormats {
  /// A dialect of JSON Schema.
  record Json(SchemaDialect dialect) implements SchemaFormats {}

  record Avro() implements SchemaFormats {}

  /// @param third whether a text that does not say so itself is proto3
  record Protobuf(boolean third) implements SchemaFormats {}

  /// A language that is not read.
  record Unknown(String format) implements SchemaFormats {}

  Pattern DRAFT = Pattern.compile("version=\"?(?:draft-?)?0?([467]|2019-09|2020-12)");

  /// AsyncAPI's own schemas are draft-07, with OpenAPI's discriminator and formats.
  Json OWN = new Json(OpenApiDialect.of(Draft.DRAFT_07));

  static SchemaFormats of(Optional<String> format) {
    String said = format.orElse("").toLowerCase(Locale.ROOT).strip();
    if (said.isEmpty() || said.startsWith("application/vnd.aai.asyncapi")) {
      return OWN;
    }
    if (said.startsWith("application/schema+")) {
      return new Json(SchemaDialect.of(draft(said)));
    }
    if (said.startsWith("application/vnd.oai.openapi")) {
      return new Json(
          said.contains("version=3.0") || !said.contains("version=3")
              ? OpenApiDialect.OPENAPI_3_0
              : OpenApiDialect.of(Draft.DRAFT_2020_12));
    }
    if (said.startsWith("application/vnd.apache.avro")) {
      return new Avro();
    }
    return said.startsWith("application/vnd.google.protobuf")
        ? new Protobuf(!said.contains("version=2"))
        : new Unknown(format.orElseThrow());
  }

  private static Draft draft(String format) {
    Matcher version = DRAFT.matcher(format);
    return switch (version.find() ? version.group(1) : "7") {
      case "4" -> Draft.DRAFT_04;
      case "6" -> Draft.DRAFT_06;
      case "2019-09" -> Draft.DRAFT_2019_09;
      case "2020-12" -> Draft.DRAFT_2020_12;
      case String _ -> Draft.DRAFT_07;
    };
  }
}
