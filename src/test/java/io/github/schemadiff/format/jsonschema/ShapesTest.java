package io.github.schemadiff.format.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          true                                                   | any
          false                                                  | never
          {}                                                     | any
          {"type":"string","maxLength":3,"format":"email"}       | string(maxLength=3 email)
          {"type":"string","maximum":3}                          | string
          {"minLength":3}                                        | any(minLength=3)
          {"type":["string","null"]}                             | string(?)
          {"type":["null","string"],"minLength":1}               | string(minLength=1 ?)
          {"type":["integer","string"],"minLength":1}            | `anyOf(integer: integer | string: string)(minLength=1)`
          {"type":["integer","string","null"]}                   | `anyOf(integer: integer | string: string)(?)`
          {"enum":["a","b"]}                                     | `<a|b>`
          {"const":7}                                            | <7>
          {"type":["string","null"],"enum":["a",null]}           | <a>(?)
          {"type":"string","enum":["a",null]}                    | <a>
          {"type":"string","enum":[1]}                           | never
          {"type":"object"}                                      | {}
          {"type":"object","properties":{"b":true,"a":{"type":"string"}},"required":["a"]} | {b: any, a!: string}
          {"type":"object","required":["x"]}                     | {x!: any}
          {"properties":{"a":true}}                              | {a: any}(untyped)
          {"type":"object","additionalProperties":false}         | {closed}
          {"type":"object","additionalProperties":{"type":"string"}} | map(string: string)
          {"type":"object","additionalProperties":{"type":"string"},"propertyNames":{"maxLength":3},"maxProperties":9} | map(string(maxLength=3): string)(maxProperties=9)
          {"type":"object","additionalProperties":{"type":"string"},"required":["x"]} | {x!: string, …: string}
          {"type":"object","additionalProperties":{"description":"free"}} | {}
          {"type":"object","patternProperties":{"^x-":{"type":"string"}},"additionalProperties":false} | {…^x-: string closed}
          {"type":"object","properties":{"a":true},"unevaluatedProperties":false} | {a: any, closed}
          {"type":"array","items":{"type":"string"},"maxItems":3,"uniqueItems":true} | [string](maxItems=3 uniqueItems=true)
          {"type":"array"}                                       | [any]
          {"type":"array","prefixItems":[{"type":"string"}],"items":false} | [string, never]
          {"type":"array","contains":{"type":"string"},"minContains":2} | [any](contains… minContains=2)
          {"not":{"type":"string"}}                              | any(not…)
          {"type":"object","dependentRequired":{"a":["b"]}}      | {}(dependentRequired…)
          {"anyOf":[{"type":"string"},{"type":"null"}],"default":null} | string(=null ?)
          {"oneOf":[{"type":"string","format":"date"},{"type":"integer"}]} | `oneOf(string (date): string(date) | integer: integer)`
          {"oneOf":[{"const":"a","title":"A"},{"const":"b"}]}    | `<a|b>`
          {"anyOf":[{"const":"a"},{"const":"b"},{"type":"null"}],"default":"a"} | `<a|b>(="a" ?)`
          {"oneOf":[{"const":"a"},{"const":"b","minLength":2}]}  | `oneOf(a: <a> | b: <b>(minLength=2))`
          {"type":"object","oneOf":[{"required":["a"]},{"properties":{"b":true}}]} | `oneOf(with a: {a!: any} | option: {b: any})`
          {"oneOf":[{"type":"string"},{"type":"integer"},{"type":"null"}]} | `oneOf(string: string | integer: integer)(?)`
          {"oneOf":[{"type":"string"},{"type":"string"}]}        | `oneOf(string: string | string (2): string)`
          {"type":"string","default":"x","deprecated":true,"readOnly":true,"title":"T","examples":["e"]} | string(#title #examples ="x" deprecated readOnly)
          {"type":"string","contentEncoding":"base64","x-unit":"m"} | string(contentEncoding x-unit)
          {"type":"string","if":{"minLength":2},"then":{"maxLength":9}} | string(if… then…)
          """)
  void schemasOf2020(String schema, String shape) {
    assertThat(Loading.text(Loading.shape(schema))).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          http://json-schema.org/draft-04/schema# | {"type":"number","minimum":1,"exclusiveMinimum":true} | number(exclusiveMinimum=1)
          http://json-schema.org/draft-04/schema# | {"type":"number","minimum":1,"exclusiveMinimum":false} | number(minimum=1)
          http://json-schema.org/draft-04/schema# | {"type":"string","const":"a"} | string
          http://json-schema.org/draft-06/schema# | {"const":"a"} | <a>
          http://json-schema.org/draft-06/schema# | {"type":"object","if":{"required":["a"]},"then":{"required":["b"]}} | {}
          http://json-schema.org/draft-07/schema# | {"type":"array","items":[{"type":"string"}],"additionalItems":{"type":"integer"}} | [string, integer]
          http://json-schema.org/draft-07/schema# | {"type":"object","dependencies":{"a":["b"]}} | {}(dependencies…)
          http://json-schema.org/draft-07/schema# | {"type":"object","unevaluatedProperties":false} | {}
          https://json-schema.org/draft/2019-09/schema | {"type":"array","items":[{"type":"string"}]} | [string, any]
          https://json-schema.org/draft/2019-09/schema | {"type":"object","properties":{"next":{"$recursiveRef":"#"}}} | {next: &event}
          https://json-schema.org/draft/2020-12/schema | {"type":"object","properties":{"next":{"$dynamicRef":"#n"}},"$dynamicAnchor":"n"} | {next: &event}
          https://json-schema.org/draft/2020-12/schema | {"type":"object","dependencies":{"a":["b"]}} | {}
          """)
  void everyDraftHasItsOwnKeywords(String draft, String schema, String shape) {
    String full = "{\"$schema\":\"" + draft + "\"," + schema.substring(1);

    assertThat(Loading.text(Loading.shape(full))).isEqualTo(shape);
  }

  @Test
  void aConditionIsAUnionBesideTheFields() {
    assertThat(
            Loading.text(
                Loading.shape(
                    """
                    {"type": "object",
                     "properties": {"kind": {"type": "string"}},
                     "if": {"properties": {"kind": {"const": "card"}}},
                     "then": {"required": ["number"]},
                     "else": {"properties": {"iban": {"type": "string"}}}}
                    """)))
        .isEqualTo("{kind: string, if(then (kind=card): {number!: any} | else: {iban: string})}");
  }

  @Test
  void branchesAreToldApartByTheMemberThatFixesThem() {
    assertThat(
            Loading.text(
                Loading.shape(
                    """
                    {"type": "object",
                     "properties": {"id": {"type": "string"}},
                     "oneOf": [
                       {"properties": {"v": {"const": 1}, "action": {"const": "created"}}},
                       {"properties": {"v": {"const": 1}, "action": {"enum": ["deleted"]}}},
                       {"$ref": "#/$defs/other"}],
                     "$defs": {"other": {"type": "object"}}}
                    """)))
        .isEqualTo(
            "{id: string, oneOf(action=created: {v: <1>, action: <created>}"
                + " | action=deleted: {v: <1>, action: <deleted>} | other: &other)}");
  }

  @Test
  void allOfIsMergedAsAPersonReadsIt() {
    EventCatalog catalog =
        Loading.named(
            "event.json",
            """
            {"title": "Order", "allOf": [
              {"$ref": "#/$defs/base"},
              {"properties": {
                "kind": {"const": "order"},
                "total": {"type": "number"}},
               "required": ["total", "kind"]}],
             "$defs": {"base": {
               "title": "Base", "type": "object",
               "properties": {"id": {"type": "string"}, "kind": {"type": "string", "minLength": 2}},
               "required": ["id"]}}}
            """);
    Shape.Structure order = (Shape.Structure) catalog.events().getFirst().shape();

    assertThat(Loading.text(order))
        .isEqualTo("{id!: string, kind!: <order>(minLength=2), total!: number}(#title)");
    assertThat(order.field("id").orElseThrow().span().line()).isEqualTo(9);
    assertThat(order.field("total").orElseThrow().span().line()).isEqualTo(5);
    assertThat(order.field("total").orElseThrow().presenceSpan().pointer())
        .isEqualTo("/allOf/1/required/0");
  }

  @Test
  void allOfAroundOneReferenceIsThatReference() {
    assertThat(
            Loading.text(
                Loading.shape(
                    """
                    {"$schema": "http://json-schema.org/draft-07/schema#",
                     "type": "object",
                     "properties": {
                       "a": {"description": "d", "allOf": [{"$ref": "#/definitions/m"}]},
                       "b": {"description": "ignored", "$ref": "#/definitions/m"}},
                     "definitions": {"m": {"type": "string"}}}
                    """)))
        .isEqualTo("{a: &m(#description), b: &m}");
  }

  @Test
  void siblingsOfAReferenceCountFrom2019On() {
    assertThat(
            Loading.text(
                Loading.shape(
                    """
                    {"type": "object",
                     "properties": {
                       "a": {"$ref": "#/$defs/m", "maxLength": 3, "description": "d"},
                       "b": {"$ref": "#/$defs/o", "properties": {"y": {"type": "string"}}}},
                     "$defs": {
                       "m": {"type": "string"},
                       "o": {"type": "object", "properties": {"x": {"type": "string"}}}}}
                    """)))
        .isEqualTo("{a: &m(#description maxLength=3), b: {x: string, y: string}}");
  }

  @Test
  void recursionGoesThroughReferences() {
    EventCatalog catalog =
        Loading.named(
            "tree.json",
            """
            {"type": "object",
             "properties": {"children": {"type": "array", "items": {"$ref": "#"}},
                            "node": {"$ref": "#/$defs/node"}},
             "$defs": {"node": {"allOf": [
               {"properties": {"next": {"$ref": "#/$defs/node"}}},
               {"properties": {"next": {"$ref": "#/$defs/node"}}}]}}}
            """);

    assertThat(Loading.text(catalog.events().getFirst().shape()))
        .isEqualTo("{children: [&tree], node: &node}");
    assertThat(catalog.definitions())
        .containsOnlyKeys("set:///tree.json#", "set:///tree.json#/$defs/node");
    assertThat(Loading.text(catalog.definitions().get("set:///tree.json#/$defs/node")))
        .isEqualTo("{next: &node}(untyped)");
  }

  @Test
  void partsThatMultiplyStayFew() {
    String definitions =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    "\"d%d\":{\"allOf\":[{\"$ref\":\"#/$defs/d%d\"},{\"$ref\":\"#/$defs/d%d\"}]}"
                        .formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(","));

    Shape shape =
        Loading.shape(
            "{\"allOf\":[{\"$ref\":\"#/$defs/d0\"}],\"required\":[\"x\"],\"$defs\":{"
                + definitions
                + ",\"d60\":{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}}}}");

    assertThat(Loading.text(shape)).startsWith("{x!: ");
  }

  @Test
  void mergesThatWouldNeverEndAreShownAsReferences() {
    StringBuilder definitions = new StringBuilder("\"end\": true");
    for (int i = 0; i < 37; i++) {
      definitions.append(ring("a", i, 37));
    }
    for (int i = 0; i < 31; i++) {
      definitions.append(ring("b", i, 31));
    }

    Shape shape =
        Loading.shape(
            "{\"allOf\":[{\"$ref\":\"#/$defs/a0\"},{\"$ref\":\"#/$defs/b0\"}],\"$defs\":{"
                + definitions
                + "}}");

    assertThat(Loading.text(shape)).startsWith("{x: {x: {x: {x: ");
  }

  private static String ring(String name, int at, int size) {
    return ",\"%s%d\":{\"type\":\"object\",\"properties\":{\"x\":{\"$ref\":\"#/$defs/%s%d\"}}}"
        .formatted(name, at, name, (at + 1) % size);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"integer","default":1}                          | true
          {"type":"integer","default":"1"}                        | false
          {"type":"integer","default":1.0}                        | true
          {"type":"string","default":"abc","maxLength":2}         | false
          {"type":"string","default":"abc","pattern":"^b"}        | false
          `{"type":"string","default":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!","pattern":"^(a|aa)+(b)?\\\\2$"}` | true
          {"type":"number","default":0,"exclusiveMinimum":0}      | false
          {"type":"number","default":0.3,"multipleOf":0.1}        | true
          {"enum":["a"],"default":"b"}                            | false
          {"type":["string","null"],"default":null}               | true
          {"type":"array","items":{"type":"string"},"default":[1]} | false
          {"type":"array","items":{"type":"string"},"default":[]} | true
          {"type":"object","required":["a"],"default":{}}         | false
          {"type":"object","additionalProperties":false,"default":{"a":1}} | false
          {"$ref":"#/$defs/s","default":1,"$defs":{"s":{"type":"string"}}} | false
          {"anyOf":[{"type":"string"},{"type":"integer"}],"default":true} | false
          {"oneOf":[{"type":"number"},{"type":"integer"}],"default":1} | false
          {"not":{"type":"string"},"default":"x"}                 | false
          {"type":"string","format":"date","default":"x"}         | true
          {"allOf":[{"$ref":"#/$defs/s"}],"default":1,"$defs":{"s":{"type":"string"}}} | false
          """)
  void aDefaultIsCheckedAgainstItsOwnSchema(String schema, boolean valid) {
    Facet.Default found = Loading.shape(schema).first(Facet.Default.class).orElseThrow();

    assertThat(found.valid()).isEqualTo(valid);
  }

  @Test
  void everythingKnowsWhereItStands() {
    Shape.Structure order =
        (Shape.Structure)
            Loading.shape(
                """
                {
                  "type": "object",
                  "required": ["id"],
                  "properties": {
                    "id": {"type": "string", "maxLength": 20},
                    "state": {
                      "enum": ["OPEN", "DONE"]
                    }
                  },
                  "additionalProperties": false
                }
                """);
    Field id = order.field("id").orElseThrow();

    assertThat(order.span()).isEqualTo(new SourceSpan("event.json", 1, 1, 1, 11, ""));
    assertThat(id.span()).isEqualTo(new SourceSpan("event.json", 5, 5, 4, 5, "/properties/id"));
    assertThat(id.presenceSpan())
        .isEqualTo(new SourceSpan("event.json", 3, 16, 4, 3, "/required/0"));
    assertThat(id.shape().first(Facet.Constraint.class).orElseThrow().span())
        .isEqualTo(new SourceSpan("event.json", 5, 30, 15, 5, "/properties/id/maxLength"));
    assertThat(((Content.Closed) order.content()).span())
        .isEqualTo(new SourceSpan("event.json", 10, 3, 29, 10, "/additionalProperties"));
    Shape.Enumeration state = (Shape.Enumeration) order.field("state").orElseThrow().shape();
    assertThat(state.symbols().get(1).span())
        .isEqualTo(new SourceSpan("event.json", 7, 24, 6, 7, "/properties/state/enum/1"));
  }

  @Test
  void yamlGivesTheSameShapesWithItsOwnPlaces() {
    EventCatalog catalog =
        Loading.named(
            "event.yaml",
            """
            type: object
            required: [on]
            properties:
              on: {type: string}
              status:
                enum: [no, yes]
            """);
    Shape.Structure event = (Shape.Structure) catalog.events().getFirst().shape();

    assertThat(Loading.text(event)).isEqualTo("{on!: string, status: <no|yes>}");
    assertThat(event.field("on").orElseThrow().span())
        .isEqualTo(new SourceSpan("event.yaml", 4, 3, 2, 4, "/properties/on"));
    assertThat(event.field("on").orElseThrow().presenceSpan().line()).isEqualTo(2);
  }
}
