package io.github.schemadiff.format.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A schema with a discriminator stands for all that extend it: what changes in these is told
/// there.
class ExtendedSchemasTest {
  private static final String API =
      """
      openapi: 3.0.3
      info: {title: Pets, version: "1"}
      paths:
        /pets:
          post:
            requestBody:
              required: true
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Pet'}
            responses:
              "204": {description: added}
      components:
        schemas:
          Pet:
            type: object
            required: [kind, name]
            discriminator: {propertyName: kind}
            properties:
              kind: {type: string}
              name: {type: string}
          Cat:
            allOf:
              - $ref: '#/components/schemas/Pet'
              - type: object
                properties:
                  lives: {type: %s}
                  nickname: {type: string, nullable: %s}
                  toys: {type: array, items: {$ref: '#/components/schemas/Toy'}}
          Toy: {type: object, properties: {colour: {type: string%s}}}
      """;

  private static List<Finding> findings(String old, String recent) {
    return Comparer.compare(set(old), set(recent), Settings.DEFAULT, Progress.NONE).findings();
  }

  private static SourceSet set(String api) {
    byte[] bytes = api.getBytes(StandardCharsets.UTF_8);
    return new SourceSet(
        "/sets/pets", "v", false, List.of(new SourceFile("a.yaml", bytes)), List.of());
  }

  @Test
  void aChangeInAnExtensionIsToldOfItsMember() {
    assertThat(
            findings(
                API.formatted("integer", "true", ""),
                API.formatted("string", "false", ", maxLength: 3")))
        .filteredOn(finding -> finding.severity() == Severity.VIOLATION)
        .extracting(Finding::headline)
        .containsExactlyInAnyOrder(
            "`request.lives` went from integer to string",
            "`request.nickname` may no longer be null",
            "`maxLength` of `request.toys[].colour` was tightened");
  }

  @Test
  void whatStaysIsNoFinding() {
    String api = API.formatted("integer", "true", "");

    assertThat(findings(api, api))
        .filteredOn(finding -> finding.severity() != Severity.ADVICE)
        .isEmpty();
  }
}
