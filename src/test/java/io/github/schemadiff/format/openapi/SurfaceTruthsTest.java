package io.github.schemadiff.format.openapi;

import static io.github.schemadiff.engine.EventComparison.Word.COMPATIBLE;
import static io.github.schemadiff.engine.EventComparison.Word.INCOMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.rule.Finding;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What each change of an operation means for those who call it, one change at a time.
class SurfaceTruthsTest {
  private static final String API =
      """
      openapi: 3.1.0
      info: {title: Shop, version: '1'}
      servers: [{url: 'https://shop.example.com/v1'}]
      security: [{key: []}, {login: [read]}]
      paths:
        /orders/{id}:
          parameters:
          - {name: id, in: path, required: true, schema: {type: string}}
          get:
            operationId: showOrder
            parameters:
            - {name: page, in: query, schema: {type: integer, maximum: 50}}
            - {name: tags, in: query, explode: true, schema: {type: array, items: {type: string}}}
            - {name: X-Trace, in: header, required: true, schema: {type: string}}
            - {name: theme, in: cookie, schema: {enum: [dark, light]}}
            - {name: filter, in: query, content: {application/json: {schema: {type: object, properties: {sku: {type: string}}}}}}
            responses:
              '200':
                description: shown
                headers:
                  X-Rest: {required: true, schema: {type: integer}}
                  X-Hint: {schema: {type: string}}
                content:
                  application/json: {schema: {type: object, required: [id], properties: {id: {type: string}}}}
                  text/csv: {schema: {type: string}}
              4XX: {description: refused}
              default: {description: failed}
          put:
            deprecated: true
            requestBody:
              content:
                application/json: {schema: {type: object, properties: {sku: {type: string}, by: {type: string, readOnly: true}}}}
                application/xml: {schema: {type: object}}
                image/*: {schema: {type: string}}
            responses: {'204': {description: changed}}
            callbacks:
              changed:
                '{$request.query.url}':
                  post:
                    requestBody: {content: {application/json: {schema: {type: object, required: [id], properties: {id: {type: string}}}}}}
                    responses: {'200': {description: taken}}
      webhooks:
        paid:
          post:
            parameters: [{name: X-Sign, in: header, required: true, schema: {type: string}}]
            requestBody: {required: true, content: {application/json: {schema: {type: object, required: [sum], properties: {sum: {type: integer}}}}}}
            responses: {'200': {description: taken}, '202': {description: later}}
      components:
        securitySchemes:
          key: {type: apiKey, in: header, name: X-Key}
          login: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://login.example.com', scopes: {read: look, write: change}}}}
      """;

  static Stream<Arguments> truths() {
    return Stream.of(
        /// @param from text that occurs once
        // paths and methods
        arguments(
            "path renamed", "/orders/{id}:", "/order/{id}:", INCOMPATIBLE, "operation-removed"),
        arguments("method gone", "put:", "x-put:", INCOMPATIBLE, "operation-removed"),
        arguments(
            "method new",
            "put:",
            "patch: {responses: {'204': {description: done}}}\n    put:",
            COMPATIBLE,
            "operation-added"),
        arguments("operation id", "showOrder", "displayOrder", COMPATIBLE, "operation-id-changed"),
        arguments(
            "deprecated",
            "operationId: showOrder",
            "deprecated: true",
            COMPATIBLE,
            "deprecation-changed"),
        // parameters
        arguments(
            "query gone",
            "- {name: page, in: query, schema: {type: integer, maximum: 50}}",
            "",
            INCOMPATIBLE,
            "parameter-removed"),
        arguments(
            "query required",
            "{name: page, in: query,",
            "{name: page, in: query, required: true,",
            INCOMPATIBLE,
            "parameter-became-required"),
        arguments(
            "query narrower", "maximum: 50", "maximum: 40", INCOMPATIBLE, "constraint-tightened"),
        arguments("query wider", "maximum: 50", "maximum: 60", COMPATIBLE, "constraint-relaxed"),
        arguments(
            "query new",
            "- {name: tags,",
            "- {name: sort, in: query, schema: {type: string}}\n      - {name: tags,",
            COMPATIBLE,
            "optional-parameter-added"),
        arguments(
            "query new and required",
            "- {name: tags,",
            "- {name: sort, in: query, required: true, schema: {type: string}}\n"
                + "      - {name: tags,",
            INCOMPATIBLE,
            "required-parameter-added"),
        arguments(
            "explode",
            "explode: true",
            "explode: false",
            INCOMPATIBLE,
            "parameter-encoding-changed"),
        arguments("explode as by default", "explode: true,", "", COMPATIBLE, ""),
        arguments(
            "style",
            "explode: true",
            "style: pipeDelimited, explode: true",
            INCOMPATIBLE,
            "parameter-encoding-changed"),
        arguments(
            "header optional",
            "X-Trace, in: header, required: true",
            "X-Trace, in: header",
            COMPATIBLE,
            "parameter-became-optional"),
        arguments("header in other letters", "X-Trace", "x-trace", COMPATIBLE, ""),
        arguments(
            "header gone",
            "- {name: X-Trace, in: header, required: true, schema: {type: string}}",
            "",
            INCOMPATIBLE,
            "parameter-removed"),
        arguments("cookie narrower", "[dark, light]", "[dark]", INCOMPATIBLE, "symbol-removed"),
        arguments(
            "cookie wider", "[dark, light]", "[dark, light, auto]", COMPATIBLE, "symbol-added"),
        arguments(
            "moved to a header",
            "{name: page, in: query",
            "{name: page, in: header",
            INCOMPATIBLE,
            "parameter-removed"),
        arguments(
            "content of a parameter",
            "{name: filter, in: query, content: {application/json:",
            "{name: filter, in: query, content: {text/plain:",
            INCOMPATIBLE,
            "parameter-encoding-changed"),
        arguments(
            "path parameter narrower",
            "required: true, schema: {type: string}}\n    get",
            "required: true, schema: {type: string, maxLength: 9}}\n    get",
            INCOMPATIBLE,
            "constraint-tightened"),
        arguments(
            "accept is said elsewhere",
            "- {name: tags,",
            "- {name: Accept, in: header, required: true, schema: {type: string}}\n"
                + "      - {name: tags,",
            COMPATIBLE,
            ""),
        // request bodies
        arguments(
            "body required",
            "requestBody:\n        content",
            "requestBody:\n        required: true\n        content",
            INCOMPATIBLE,
            "parameter-became-required"),
        arguments(
            "body media type gone",
            "application/xml: {schema: {type: object}}",
            "",
            INCOMPATIBLE,
            "media-type-removed"),
        arguments(
            "body media type new",
            "application/xml:",
            "application/yaml: {schema: {type: object}}\n          application/xml:",
            COMPATIBLE,
            "media-type-added"),
        arguments(
            "body media range gone", "image/*:", "image/png:", INCOMPATIBLE, "media-type-removed"),
        arguments(
            "body member required",
            "{type: object, properties: {sku: {type: string}, by",
            "{type: object, required: [sku], properties: {sku: {type: string}, by",
            INCOMPATIBLE,
            "field-became-required"),
        arguments(
            "body member read-only",
            "{sku: {type: string}, by",
            "{sku: {type: string, readOnly: true}, by",
            INCOMPATIBLE,
            ""),
        arguments(
            "read-only member required",
            "{type: object, properties: {sku: {type: string}, by",
            "{type: object, required: [by], properties: {sku: {type: string}, by",
            COMPATIBLE,
            ""),
        // responses
        arguments(
            "response member optional",
            "required: [id], properties: {id: {type: string}}}}\n            text",
            "properties: {id: {type: string}}}}\n            text",
            INCOMPATIBLE,
            "field-became-optional"),
        arguments(
            "response member new and required",
            "required: [id], properties: {id: {type: string}}}}\n            text",
            "required: [id, sum], properties: {id: {type: string}, sum: {type: integer}}}}\n"
                + "            text",
            COMPATIBLE,
            "required-field-added"),
        arguments(
            "response media type gone",
            "text/csv: {schema: {type: string}}",
            "",
            INCOMPATIBLE,
            "media-type-removed"),
        arguments(
            "response media type new",
            "text/csv:",
            "text/html: {schema: {type: string}}\n            text/csv:",
            COMPATIBLE,
            "media-type-added"),
        arguments(
            "status gone",
            "'204': {description: changed}",
            "'202': {description: changed}",
            INCOMPATIBLE,
            "response-removed"),
        arguments(
            "status new",
            "4XX:",
            "'404': {description: none}\n        4XX:",
            COMPATIBLE,
            "response-added"),
        arguments("range in other letters", "4XX:", "4xx:", COMPATIBLE, ""),
        arguments(
            "default gone", "default: {description: failed}", "", INCOMPATIBLE, "response-removed"),
        arguments(
            "response header gone",
            "X-Rest: {required: true, schema: {type: integer}}",
            "",
            INCOMPATIBLE,
            "parameter-removed"),
        arguments(
            "response header optional",
            "X-Rest: {required: true, schema",
            "X-Rest: {schema",
            INCOMPATIBLE,
            "parameter-became-optional"),
        arguments(
            "response header required",
            "X-Hint: {schema",
            "X-Hint: {required: true, schema",
            COMPATIBLE,
            "parameter-became-required"),
        arguments(
            "response header wider",
            "X-Rest: {required: true, schema: {type: integer}}",
            "X-Rest: {required: true, schema: {type: number}}",
            INCOMPATIBLE,
            "type-widened"),
        // security and servers
        arguments(
            "alternative gone",
            "security: [{key: []}, {login: [read]}]",
            "security: [{key: []}]",
            INCOMPATIBLE,
            "security-tightened"),
        arguments(
            "alternative new",
            "security: [{key: []}, {login: [read]}]",
            "security: [{key: []}, {login: [read]}, {login: [write]}]",
            COMPATIBLE,
            "security-relaxed"),
        arguments(
            "scope more",
            "{login: [read]}",
            "{login: [read, write]}",
            INCOMPATIBLE,
            "security-tightened"),
        arguments(
            "both at once",
            "security: [{key: []}, {login: [read]}]",
            "security: [{key: [], login: [read]}]",
            INCOMPATIBLE,
            "security-tightened"),
        arguments(
            "open to all",
            "security: [{key: []}, {login: [read]}]",
            "security: []",
            COMPATIBLE,
            "security-relaxed"),
        arguments(
            "open as well",
            "{login: [read]}]",
            "{login: [read]}, {}]",
            COMPATIBLE,
            "security-relaxed"),
        arguments(
            "key elsewhere",
            "in: header, name: X-Key",
            "in: query, name: X-Key",
            INCOMPATIBLE,
            "security-scheme-changed"),
        arguments(
            "server gone",
            "servers: [{url: 'https://shop.example.com/v1'}]",
            "servers: [{url: 'https://shop.example.com/v2'}]",
            COMPATIBLE,
            "server-removed"),
        // what the service sends of itself
        arguments("webhook gone", "  paid:\n", "  settled:\n", INCOMPATIBLE, "operation-removed"),
        arguments(
            "webhook says less",
            "required: [sum], properties",
            "properties",
            INCOMPATIBLE,
            "field-became-optional"),
        arguments(
            "webhook says more",
            "required: [sum], properties: {sum: {type: integer}}",
            "required: [sum, by], properties: {sum: {type: integer}, by: {type: string}}",
            COMPATIBLE,
            "required-field-added"),
        arguments(
            "webhook header gone",
            "{name: X-Sign, in: header, required: true, schema: {type: string}}",
            "",
            INCOMPATIBLE,
            "parameter-removed"),
        arguments(
            "webhook header new and required",
            "[{name: X-Sign",
            "[{name: X-More, in: header, required: true, schema: {type: string}}, {name: X-Sign",
            COMPATIBLE,
            "required-parameter-added"),
        arguments(
            "webhook takes fewer answers",
            ", '202': {description: later}",
            "",
            INCOMPATIBLE,
            "response-removed"),
        arguments(
            "callback says less",
            "required: [id], properties: {id: {type: string}}}}}}\n              responses",
            "properties: {id: {type: string}}}}}}\n              responses",
            INCOMPATIBLE,
            "field-became-optional"),
        arguments(
            "callback gone", "callbacks:", "x-callbacks:", INCOMPATIBLE, "operation-removed"));
  }

  /// @param from text that occurs once
  /// @param check what is told; empty where nothing is to be told
  @ParameterizedTest(name = "{0}")
  @MethodSource("truths")
  void isKnown(String what, String from, String to, Word clients, String check) {
    assertThat(API.split(Pattern.quote(from), -1)).as(what).hasSize(2);
    String changed = API.replace(from, to);

    Comparison comparison =
        Apis.compare(Apis.set("old", "api.yaml", API), Apis.set("new", "api.yaml", changed));

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
            Apis.set("old", "api.yaml", API),
            Apis.set(
                "new",
                "api.yaml",
                API.replace("{id}:", "{number}:").replace("name: id, in", "name: number, in")));

    assertThat(Apis.clients(comparison)).isEqualTo(COMPATIBLE);
    assertThat(Apis.said(comparison)).isEmpty();
  }
}
