package io.github.schemadiff.format.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Input that is broken or made to harm: it is survived, said with its place, and the rest is
/// compared.
class HostileApisTest {
  private static final String GOOD =
      """
        /good:
          get: {responses: {'200': {description: done}}}
      """;

  private static String api(String paths, String more) {
    return "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths:\n" + GOOD + paths + more;
  }

  private static Comparison withItself(String... files) {
    return Apis.compare(Apis.set("old", files), Apis.set("new", files));
  }

  private static List<String> errors(Comparison comparison) {
    return comparison.recent().problems().stream()
        .filter(problem -> problem.severity() == LoadProblem.Kind.ERROR)
        .map(LoadProblem::display)
        .toList();
  }

  private static void theRestIsCompared(Comparison comparison) {
    assertThat(comparison.events()).extracting(EventComparison::name).contains("GET /good");
    assertThat(comparison.events())
        .filteredOn(event -> event.name().equals("GET /good"))
        .extracting(Apis::clients)
        .containsExactly(Word.COMPATIBLE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a missing schema | {schema: {$ref: '#/components/schemas/None'}} | api.yaml:7:",
        "a file above the set | {schema: {$ref: '../../etc/passwd'}} | api.yaml:7:",
        "a file that is not there | {schema: {$ref: 'none.yaml#/a'}} | api.yaml:7:",
        "a network | {schema: {$ref: 'https://example.com/a.json'}} | api.yaml:7:",
        "a type that is none | {schema: {type: strng}} | api.yaml:7:",
        "a keyword of the wrong kind | {schema: {type: object, properties: [1]}} | api.yaml:7:"
      })
  void isSaidWithItsPlace(String what, String media, String place) {
    Comparison comparison =
        withItself(
            "api.yaml",
            api(
                "  /bad:\n"
                    + "    get: {responses: {'200': {description: done, content: {application/json:"
                    + " "
                    + media
                    + "}}}}\n",
                ""));

    assertThat(errors(comparison)).hasSize(1).first().asString().startsWith(place);
    theRestIsCompared(comparison);
  }

  @Test
  void badYamlIsSaidWithLineAndColumn() {
    Comparison comparison = withItself("api.yaml", api("", "components: {schemas: [}\n"));

    assertThat(errors(comparison)).hasSize(1).first().asString().startsWith("api.yaml:6:24: ");
  }

  @Test
  void referencesInACircleAreSaid() {
    Comparison comparison =
        withItself(
            "api.yaml",
            api(
                """
                  /bad:
                    parameters: [{$ref: '#/components/parameters/a'}]
                    post:
                      requestBody: {$ref: '#/components/requestBodies/a'}
                      responses: {'200': {$ref: '#/components/responses/a'}}
                """,
                """
                components:
                  parameters: {a: {$ref: '#/components/parameters/b'}, b: {$ref: '#/components/parameters/a'}}
                  requestBodies: {a: {$ref: '#/components/requestBodies/a'}}
                  responses: {a: {$ref: '#/components/responses/a'}}
                """));

    assertThat(errors(comparison)).hasSize(3).allMatch(it -> it.contains("leads back to itself"));
    theRestIsCompared(comparison);
  }

  @Test
  void schemasInACircleAreRead() {
    Comparison comparison =
        withItself(
            "api.yaml",
            api(
                "  /tree:\n"
                    + "    get: {responses: {'200': {description: done, content: {application/json:"
                    + " {schema: {$ref: '#/components/schemas/Tree'}}}}}}\n",
                """
                components:
                  schemas:
                    Tree: {type: object, properties: {down: {type: array, items: {$ref: '#/components/schemas/Tree'}}, up: {$ref: '#/components/schemas/Up'}}}
                    Up: {allOf: [{$ref: '#/components/schemas/Tree'}, {type: object}]}
                """));

    assertThat(errors(comparison)).isEmpty();
    assertThat(Apis.clients(comparison)).isEqualTo(Word.COMPATIBLE);
  }

  @Test
  void aPathItemThatRefersToItselfIsSaid() {
    Comparison comparison = withItself("api.yaml", api("  /bad: {$ref: '#/paths/~1bad'}\n", ""));

    assertThat(errors(comparison)).hasSize(1);
    theRestIsCompared(comparison);
  }

  /// Callbacks may hold operations with callbacks, by reference without end.
  @Test
  void callbacksWithinCallbacksEnd() {
    Comparison comparison =
        withItself(
            "api.yaml",
            api(
                """
                  /call:
                    post:
                      responses: {'200': {description: done}}
                      callbacks: {again: {$ref: '#/components/callbacks/again'}}
                """,
                """
                components:
                  callbacks:
                    again:
                      '{$url}':
                        post:
                          responses: {'200': {description: done}}
                          callbacks: {again: {$ref: '#/components/callbacks/again'}}
                """));

    theRestIsCompared(comparison);
    assertThat(comparison.events()).hasSizeLessThan(10);
  }

  @ParameterizedTest
  @CsvSource({"400, true", "3000, false", "100000, false"})
  void deepNestingIsReadOrRefused(int depth, boolean read) {
    String deep =
        "{\"type\": \"array\", \"items\": ".repeat(depth)
            + "{\"type\": \"string\"}"
            + "}".repeat(depth);
    String document =
        """
        {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "paths": {
          "/good": {"get": {"responses": {"200": {"description": "done"}}}},
          "/deep": {"get": {"responses": {"200": {"description": "done", "content":
            {"application/json": {"schema": %s}}}}}}}}
        """
            .formatted(deep);

    Comparison comparison = withItself("api.json", document);
    if (read) {
      theRestIsCompared(comparison);
    } else {
      assertThat(errors(comparison)).hasSize(1).first().asString().startsWith("api.json:");
    }
  }

  @Test
  void anchorsThatMultiplyAreRefused() {
    StringBuilder bomb = new StringBuilder("components:\n  schemas:\n    A0: &a0 {type: string}\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("    A%d: &a%d {anyOf: [*a%d, *a%d]}\n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(errors(withItself("api.yaml", api("", bomb.toString())))).isNotEmpty();
  }

  /// Two megabytes of schemas each of which refers to many others, and in the end to itself.
  @Test
  void aLargeDocumentThatRefersToItselfIsCompared() {
    int count = 4_000;
    StringBuilder schemas = new StringBuilder();
    for (int i = 0; i < count; i++) {
      schemas
          .append(i == 0 ? "" : ",")
          .append("\"S%d\": {\"type\": \"object\", \"properties\": {".formatted(i));
      for (int j = 0; j < 8; j++) {
        schemas
            .append(j == 0 ? "" : ",")
            .append(
                "\"p%d\": {\"$ref\": \"#/components/schemas/S%d\"}"
                    .formatted(j, (i * 7 + j * 131 + 1) % count));
      }
      schemas.append("}}");
    }
    String document =
        """
        {"openapi": "3.0.3", "info": {"title": "Shop", "version": "1"},
         "paths": {"/good": {"get": {"responses": {"200": {"description": "done", "content":
           {"application/json": {"schema": {"$ref": "#/components/schemas/S0"}}}}}}}},
         "components": {"schemas": {%s}}}
        """
            .formatted(schemas);
    String other =
        document.replace("\"S17\": {\"type\": \"object\"", "\"S17\": {\"type\": \"array\"");

    theRestIsCompared(withItself("api.json", document));
    assertThat(
            Apis.clients(
                Apis.compare(
                    Apis.set("old", "api.json", document), Apis.set("new", "api.json", other))))
        .isNotEqualTo(Word.COMPATIBLE);
  }

  @Test
  void anOperationIdThatIsTakenIsSaidAndTheOperationsAreCompared() {
    Comparison comparison =
        withItself(
            "api.yaml",
            api(
                """
                  /one: {get: {operationId: same, responses: {'200': {description: done}}}}
                  /two: {get: {operationId: same, responses: {'200': {description: done}}}}
                """,
                ""));

    assertThat(comparison.recent().problems()).hasSize(1);
    assertThat(comparison.recent().problems().getFirst().display())
        .startsWith("api.yaml:7:")
        .contains("`same` is taken")
        .contains("line 6");
    assertThat(comparison.recent().problems().getFirst().severity())
        .isEqualTo(LoadProblem.Kind.NOTE);
    assertThat(comparison.events()).hasSize(3);
  }
}
