package io.github.schemadiff.format.openapi;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.format.container.OpenApiDialect;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.format.jsonschema.SchemaDialect;
import java.util.Optional;

/// Which specification a document follows.
enum Version {
  SWAGGER_2_0,
  OPENAPI_3_0,
  /// 3.1 and 3.2 differ in nothing but what they add.
  OPENAPI_3_1;

  static Optional<Version> of(Spot root) {
    if (root.text("swagger").filter("2.0"::equals).isPresent()) {
      return Optional.of(SWAGGER_2_0);
    }
    String version = root.text("openapi").orElse("");
    if (version.matches("3\\.0(\\..*)?")) {
      return Optional.of(OPENAPI_3_0);
    }
    return version.matches("3\\.[12](\\..*)?") ? Optional.of(OPENAPI_3_1) : Optional.empty();
  }

  /// The dialect that the document's schemas are written in.
  SchemaDialect dialect(Spot root) {
    return switch (this) {
      case SWAGGER_2_0 -> OpenApiDialect.SWAGGER_2;
      case OPENAPI_3_0 -> OpenApiDialect.OPENAPI_3_0;
      case OPENAPI_3_1 ->
          OpenApiDialect.of(
              root.text("jsonSchemaDialect").flatMap(Draft::of).orElse(Draft.DRAFT_2020_12));
    };
  }
}
