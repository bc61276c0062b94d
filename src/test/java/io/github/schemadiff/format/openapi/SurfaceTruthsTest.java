package io.github.schemadiff.format.openapi;

import static io.github.schemadiff.engine.EventComparison.Word.COMPATIBLE;
import static io.github.schemadiff.engine.EventComparison.Word.INCOMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What each change of an operation means for those who call it, one change at a time.
class SurfaceTruthsTest {
  private static String api;

  @BeforeAll
  static void read() throws IOException {
    api = Files.readString(Path.of("src/test/resources/openapi/shop.yaml"));
  }

  static Stream<Arguments> truths() {
    return Stream.of(
        /// @param from text that occurs once in `shop.yaml`
        // paths and methods
        of("path renamed", "/orders/{id}:", "/order/{id}:", INCOMPATIBLE, "operation-removed"),
        of("method gone", "put:", "x-put:", INCOMPATIBLE, "operation-removed"),
        of(
            "method new",
            "put:",
            "patch: {responses: {'204': {description: done}}}\n    put:",
            COMPATIBLE,
            "operation-added"),
        of("operation id", "showOrder", "displayOrder", COMPATIBLE, "operation-id-changed"),
        of(
            "deprecated",
            "operationId: showOrder",
            "deprecated: true",
            COMPATIBLE,
            "deprecation-changed"),
        // parameters
        of(
            "query gone",
            "- {name: page, in: query, schema: {type: integer, maximum: 50}}",
            "",
            INCOMPATIBLE,
            "parameter-removed"),
        of(
            "query required",
            "{name: page, in: query,",
            "{name: page, in: query, required: true,",
            INCOMPATIBLE,
            "parameter-became-required"),
        of("query narrower", "maximum: 50", "maximum: 40", INCOMPATIBLE, "constraint-tightened"),
        of("query wider", "maximum: 50", "maximum: 60", COMPATIBLE, "constraint-relaxed"),
        of(
            "query new",
            "- {name: tags,",
            "- {name: sort, in: query, schema: {type: string}}\n      - {name: tags,",
            COMPATIBLE,
            "optional-parameter-added"),
        of(
            "query new and required",
            "- {name: tags,",
            "- {name: sort, in: query, required: true, schema: {type: string}}\n"
                + "      - {name: tags,",
            INCOMPATIBLE,
            "required-parameter-added"),
        of(
            "explode",
            "explode: true",
            "explode: false",
            INCOMPATIBLE,
            "parameter-encoding-changed"),
        of("explode as by default", "explode: true,", "", COMPATIBLE, ""),
        of(
            "style",
            "explode: true",
            "style: pipeDelimited, explode: true",
            INCOMPATIBLE,
            "parameter-encoding-changed"),
        of(
            "header optional",
            "X-Trace, in: header, required: true",
            "X-Trace, in: header",
            COMPATIBLE,
            "parameter-became-optional"),
        of("header in other letters", "X-Trace", "x-trace", COMPATIBLE, ""),
        of(
            "header gone",
            "- {name: X-Trace, in: header, required: true, schema: {type: string}}",
            "",
            INCOMPATIBLE,
            "parameter-removed"),
        of("cookie narrower", "[dark, light]", "[dark]", INCOMPATIBLE, "symbol-removed"),
        of("cookie wider", "[dark, light]", "[dark, light, auto]", COMPATIBLE, "symbol-added"),
        of(
            "moved to a header",
            "{name: page, in: query",
            "{name: page, in: header",
            INCOMPATIBLE,
            "parameter-removed"),
        of(
            "content of a parameter",
            "{name: filter, in: query, content: {application/json:",
            "{name: filter, in: query, content: {text/plain:",
            INCOMPATIBLE,
            "parameter-encoding-changed"),
        of(
            "path parameter narrower",
            "required: true, schema: {type: string}}\n    get",
            "required: true, schema: {type: string, maxLength: 9}}\n    get",
            INCOMPATIBLE,
            "constraint-tightened"),
        of(
            "accept is said elsewhere",
            "- {name: tags,",
            "- {name: Accept, in: header, required: true, schema: {type: string}}\n"
                + "      - {name: tags,",
            COMPATIBLE,
            ""),
        // request bodies
        of(
            "body required",
            "requestBody:\n        content",
            "requestBody:\n        required: true\n        content",
            INCOMPATIBLE,
            "parameter-became-required"),
        of(
            "body media type gone",
            "application/xml: {schema: {type: object}}",
            "",
            INCOMPATIBLE,
            "media-type-removed"),
        of(
            "body media type new",
            "application/xml:",
            "application/yaml: {schema: {type: object}}\n          application/xml:",
            COMPATIBLE,
            "media-type-added"),
        of("body media range gone", "image/*:", "image/png:", INCOMPATIBLE, "media-type-removed"),
        of(
            "body member required",
            "{type: object, properties: {sku: {type: string}, by",
            "{type: object, required: [sku], properties: {sku: {type: string}, by",
            INCOMPATIBLE,
            "field-became-required"),
        of(
            "body member read-only",
            "{sku: {type: string}, by",
            "{sku: {type: string, readOnly: true}, by",
            INCOMPATIBLE,
            ""),
        of(
            "read-only member required",
            "{type: object, properties: {sku: {type: string}, by",
            "{type: object, required: [by], properties: {sku: {type: string}, by",
            COMPATIBLE,
            ""),
        // responses
        of(
            "response member optional",
            "required: [id], properties: {id: {type: string}}}}\n            text",
            "properties: {id: {type: string}}}}\n            text",
            INCOMPATIBLE,
            "field-became-optional"),
        of(
            "response member new and required",
            "required: [id], properties: {id: {type: string}}}}\n            text",
            "required: [id, sum], properties: {id: {type: string}, sum: {type: integer}}}}\n"
                + "            text",
            COMPATIBLE,
            "required-field-added"),
        of(
            "response media type gone",
            "text/csv: {schema: {type: string}}",
            "",
            INCOMPATIBLE,
            "media-type-removed"),
        of(
            "response media type new",
            "text/csv:",
            "text/html: {schema: {type: string}}\n            text/csv:",
            COMPATIBLE,
            "media-type-added"),
        of(
            "status gone",
            "'204': {description: changed}",
            "'202': {description: changed}",
            INCOMPATIBLE,
            "response-removed"),
        of(
            "status new",
            "4XX:",
            "'404': {description: none}\n        4XX:",
            COMPATIBLE,
            "response-added"),
        of("range in other letters", "4XX:", "4xx:", COMPATIBLE, ""),
        of("default gone", "default: {description: failed}", "", INCOMPATIBLE, "response-removed"),
        of(
            "response header gone",
            "X-Rest: {required: true, schema: {type: integer}}",
            "",
            INCOMPATIBLE,
            "parameter-removed"),
        of(
            "response header optional",
            "X-Rest: {required: true, schema",
            "X-Rest: {schema",
            INCOMPATIBLE,
            "parameter-became-optional"),
        of(
            "response header required",
            "X-Hint: {schema",
            "X-Hint: {required: true, schema",
            COMPATIBLE,
            "parameter-became-required"),
        of(
            "response header wider",
            "X-Rest: {required: true, schema: {type: integer}}",
            "X-Rest: {required: true, schema: {type: number}}",
            INCOMPATIBLE,
            "type-widened"),
        // security and servers
        of(
            "alternative gone",
            "security: [{key: []}, {login: [read]}]",
            "security: [{key: []}]",
            INCOMPATIBLE,
            "security-tightened"),
        of(
            "alternative new",
            "security: [{key: []}, {login: [read]}]",
            "security: [{key: []}, {login: [read]}, {login: [write]}]",
            COMPATIBLE,
            "security-relaxed"),
        of(
            "scope more",
            "{login: [read]}",
            "{login: [read, write]}",
            INCOMPATIBLE,
            "security-tightened"),
        of(
            "both at once",
            "security: [{key: []}, {login: [read]}]",
            "security: [{key: [], login: [read]}]",
            INCOMPATIBLE,
            "security-tightened"),
        of(
            "open to all",
            "security: [{key: []}, {login: [read]}]",
            "security: []",
            COMPATIBLE,
            "security-relaxed"),
        of(
            "open as well",
            "{login: [read]}]",
            "{login: [read]}, {}]",
            COMPATIBLE,
            "security-relaxed"),
        of(
            "key elsewhere",
            "in: header, name: X-Key",
            "in: query, name: X-Key",
            INCOMPATIBLE,
            "security-scheme-changed"),
        of(
            "server gone",
            "servers: [{url: 'https://shop.example.com/v1'}]",
            "servers: [{url: 'https://shop.example.com/v2'}]",
            COMPATIBLE,
            "server-removed"),
        // what the service sends of itself
        of("webhook gone", "  paid:\n", "  settled:\n", INCOMPATIBLE, "operation-removed"),
        of(
            "webhook says less",
            "required: [sum], properties",
            "properties",
            INCOMPATIBLE,
            "field-became-optional"),
        of(
            "webhook says more",
            "required: [sum], properties: {sum: {type: integer}}",
            "required: [sum, by], properties: {sum: {type: integer}, by: {type: string}}",
            COMPATIBLE,
            "required-field-added"),
        of(
            "webhook header gone",
            "{name: X-Sign, in: header, required: true, schema: {type: string}}",
            "",
            INCOMPATIBLE,
            "parameter-removed"),
        of(
            "webhook header new and required",
            "[{name: X-Sign",
            "[{name: X-More, in: header, required: true, schema: {type: string}}, {name: X-Sign",
            COMPATIBLE,
            "required-parameter-added"),
        of(
            "webhook takes fewer answers",
            ", '202': {description: later}",
            "",
            INCOMPATIBLE,
            "response-removed"),
        of(
            "callback says less",
            "required: [id], properties: {id: {type: string}}}}}}\n              responses",
            "properties: {id: {type: string}}}}}}\n              responses",
            INCOMPATIBLE,
            "field-became-optional"),
        of("callback gone", "callbacks:", "x-callbacks:", INCOMPATIBLE, "operation-removed"));
  }

  /// @param from text that occurs once in `shop.yaml`
  /// @param check what is told; empty where nothing is to be told
  @ParameterizedTest(name = "{0}")
  @MethodSource("truths")
  void isKnown(String what, String from, String to, Word clients, String check) {
    assertThat(api.split(Pattern.quote(from), -1)).as(what).hasSize(2);
    String changed = api.replace(from, to);

    Comparison comparison =
        Apis.compare(Apis.set("old", "api.yaml", api), Apis.set("new", "api.yaml", changed));

    assertThat(comparison.old().problems()).isEmpty();
    assertThat(comparison.recent().problems()).isEmpty();
    assertThat(Apis.clients(comparison)).as(Apis.said(comparison)).isEqualTo(clients);
    if (!check.isEmpty()) {
      assertThat(comparison.findings()).extracting(Finding::check).contains(check);
    } else if (clients == Word.COMPATIBLE) {
      assertThat(Apis.said(comparison)).isEmpty();
    }
  }

  @Test
  void theNameOfAPathParameterSaysNothing() {
    Comparison comparison =
        Apis.compare(
            Apis.set("old", "api.yaml", api),
            Apis.set(
                "new",
                "api.yaml",
                api.replace("{id}:", "{number}:").replace("name: id, in", "name: number, in")));

    assertThat(Apis.clients(comparison)).isEqualTo(COMPATIBLE);
    assertThat(Apis.said(comparison)).isEmpty();
  }
}
