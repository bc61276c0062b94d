package io.github.schemadiff.format.openapi;

import io.github.schemadiff.format.container.Dialects;
import io.github.schemadiff.format.container.Problems;
import io.github.schemadiff.format.container.Refs;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.format.jsonschema.SchemaDialect;

/// What the readers of one document share.
record Context(
    Spot root,
    Version version,
    SchemaDialect dialect,
    Refs refs,
    Problems problems,
    Dialects dialects) {
  boolean isSwagger() {
    return version == Version.SWAGGER_2_0;
  }
}
