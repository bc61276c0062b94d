package io.github.schemadiff.format.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventCatalog.Unread;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bad input: said with its place and an expectation, and never compared silently.
class ProblemsTest {
  private static final String OBJECT = "{\"type\":\"object\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type": "strng"}                 | 1:2  | type is "strng"; expected one of array, boolean, integer, null, number, object, string.
          {"type": "object", "required": true} | 1:20 | required is true; expected a list of names.
          {"minLength": "3"}                | 1:2  | minLength is "3"; expected a whole number of 0 or more.
          {"maxItems": 1.5}                 | 1:2  | maxItems is 1.5; expected a whole number of 0 or more.
          {"multipleOf": 0}                 | 1:2  | multipleOf is 0; expected a number above 0.
          {"properties": []}                | 1:2  | properties is a list; expected an object of schemas.
          {"properties": {"a": 1}}          | 1:2  | properties is an object; expected an object of schemas.
          {"allOf": []}                     | 1:2  | allOf is a list; expected a list of schemas.
          {"items": [true]}                 |      |
          {"$schema": "https://json-schema.org/draft/2020-12/schema", "items": [true]} | 1:61 | items is a list; expected a schema (a list of schemas is called prefixItems in 2020-12).
          {"exclusiveMinimum": "x"}         | 1:2  | exclusiveMinimum is "x"; expected a number (true or false in draft-04).
          {"$ref": 1}                       | 1:2  | $ref is 1; expected a string.
          {"$ref": "#/$defs/x"}             | 1:2  | #/$defs/x was not found; expected a schema at /$defs/x.
          {"$ref": "#x"}                    | 1:2  | #x was not found; expected a schema with the anchor x.
          {"$ref": "money.json"}            | 1:2  | money.json was not found; expected a file money.json in the set.
          {"$ref": "../up.json#/a"}         | 1:2  | ../up.json#/a was not found
          {"$ref": "http://x.org/a.json"}   | 1:2  | http://x.org/a.json was not found; expected a schema with the identifier http://x.org/a.json in the set (nothing is fetched from a network).
          {"$ref": "not a uri %%"}          | 1:2  | not a uri %% was not found
          {"$ref": "#/enum/0", "enum": [1]} | 1:2  | #/enum/0 leads to something that is no schema
          {"$ref": "#"}                     | 1:1  | The reference leads back to itself
          {"anyOf": [{"type": "null"}, {"allOf": [{"$ref": "#"}]}]} | 1:41 | The reference leads back to itself
          {"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": "x"}}, "type": "object"} | | x.json#x is taken already at x.json:1; expected each identifier once.
          {"type": "object", "type": "string"} | 1:20 | type stands here a second time; expected each name once.
          {"type": "object",}               | 1:19 | Unexpected character
          {"$schema": "http://json-schema.org/draft-03/schema#"} | 1:2 | http://json-schema.org/draft-03/schema# cannot be read; expected draft-04, 06, 07, 2019-09 or 2020-12.
          """)
  void whatIsWrongIsSaidWhereItStands(String text, String place, String message) {
    EventCatalog catalog = Loading.named("x.json", text);
    String said = String.join("\n", Loading.errors(catalog)).replace("`", "");

    if (message == null) {
      assertThat(said).isEmpty();
    } else {
      assertThat(said).contains(message);
    }
    if (place != null) {
      assertThat(said).startsWith("x.json:" + place + ": ");
      assertThat(catalog.events()).isEmpty();
      assertThat(catalog.unread()).extracting(Unread::name).contains("x");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          draft-07, silenced by a reference  | {"$schema":"http://json-schema.org/draft-07/schema#","$ref":"#/definitions/a","type":"strng","definitions":{"a":{}}}
          unknown to the draft               | {"$schema":"http://json-schema.org/draft-07/schema#","prefixItems":3,"minContains":"x"}
          draft-04 booleans                  | {"$schema":"http://json-schema.org/draft-04/schema#","minimum":1,"exclusiveMinimum":true}
          data, not schemas                  | {"type":"object","default":{"type":"strng","$ref":"#/x"},"examples":[{"required":true}],"enum":[{"$id":1}]}
          members that look like keywords    | {"properties":{"type":{"type":"string"},"$ref":{"type":"string"},"required":{"type":"boolean"}}}
          a guarded cycle                    | {"properties":{"next":{"$ref":"#"}}}
          large whole numbers                | {"maxLength":1e300000000}
          """)
  void whatIsFineIsNotBlamed(String why, String text) {
    assertThat(Loading.errors(Loading.named("x.json", text))).as(why).isEmpty();
  }

  @Test
  void onlyTheEventsThatReachIt_areLeftOut() {
    EventCatalog catalog =
        Loading.folder(
            "all.json",
            """
            {"oneOf": [{"$ref": "#/$defs/good"}, {"$ref": "#/$defs/bad"}, {"$ref": "#/$defs/fine"}],
             "$defs": {
               "good": {"type": "object", "properties": {"x": {"$ref": "#/$defs/sound"}}},
               "fine": {"type": "object"},
               "bad": {"type": "object", "properties": {"x": {"$ref": "#/$defs/broken"}}},
               "sound": {"type": "string"},
               "broken": {"type": "array", "items": {"minLength": -1}}}}
            """);

    assertThat(Loading.names(catalog.events())).containsExactly("good", "fine");
    assertThat(catalog.unread())
        .filteredOn(unread -> unread.name().equals("bad"))
        .singleElement()
        .satisfies(
            unread -> {
              assertThat(unread.because().line()).isEqualTo(7);
              assertThat(unread.because().message()).contains("`minLength` is `-1`");
            });
    assertThat(catalog.catalogues()).hasSize(1);
    assertThat(Loading.errors(catalog)).hasSize(1);
  }

  @Test
  void aBrokenFileLeavesTheOthers() {
    EventCatalog catalog =
        Loading.folder(
            "broken.json", "{",
            "placed.json", OBJECT,
            "user.json", "{\"properties\":{\"x\":{\"$ref\":\"broken.json\"}}}");

    assertThat(Loading.names(catalog.events())).containsExactly("placed");
    assertThat(catalog.unread())
        .extracting(Unread::name)
        .containsExactlyInAnyOrder("broken", "user");
    assertThat(Loading.errors(catalog)).hasSize(2);
  }

  @Test
  void theSameIdentifierTwiceIsSaidAtTheSecond() {
    EventCatalog catalog =
        Loading.folder(
            "a1.json", "{\"$id\":\"https://x.org/a\",\"type\":\"object\"}",
            "b1.json", "{\"$id\":\"https://x.org/a\",\"type\":\"array\"}");

    assertThat(Loading.errors(catalog))
        .containsExactly(
            "b1.json:1:1: `https://x.org/a` is taken already at a1.json:1; expected each identifier"
                + " once.");
    assertThat(Loading.names(catalog.events())).containsExactly("a1");
  }

  @Test
  void aCopyThatSaysTheSameMayHaveTheSameIdentifier() {
    EventCatalog catalog =
        Loading.folder(
            "a1.json", "{\"$id\":\"https://x.org/a\",\"type\":\"object\"}",
            "b1.json", "{\"$id\":\"https://x.org/a\",\"type\":\"object\"}");

    assertThat(Loading.errors(catalog)).isEmpty();
    assertThat(catalog.events())
        .extracting(event -> event.id())
        .containsExactly("https://x.org/a", "b1.json");
  }

  @Test
  void aReferenceThatAnIdentifierLeadsAstrayIsExplained() {
    EventCatalog catalog =
        Loading.folder(
            "a1.json",
            "{\"$id\":\"https://x.org/s/a1\",\"$ref\":\"money.json\"}",
            "money.json",
            OBJECT);

    assertThat(Loading.errors(catalog))
        .containsExactly(
            "a1.json:1:29: `money.json` means `https://x.org/s/money.json` here, by the identifier"
                + " of its document; expected the file of that name to have it as its identifier.");
  }

  @Test
  void chainsOfReferencesEnd() {
    String chain =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "\"d%d\":{\"$ref\":\"#/$defs/d%d\"}".formatted(i, i + 1))
            .collect(Collectors.joining(","));

    EventCatalog catalog =
        Loading.named(
            "x.json", "{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + chain + ",\"d20000\":{}}}");

    assertThat(Loading.errors(catalog)).isNotEmpty();
    assertThat(catalog.events()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"pattern": "(a"}                    | x.json:1:2: The pattern does not look like a regular expression: Unclosed group.
          {"patternProperties": {"a{2,1": {}}} | x.json:1:24: The pattern does not look like a regular expression: Unclosed counted closure.
          {"pattern": "[^]\\\\u{1F600}[[]"}      |
          """)
  void aPatternThatLooksWrongIsARemark(String text, String note) {
    EventCatalog catalog = Loading.named("x.json", text);

    assertThat(Loading.notes(catalog)).isEqualTo(note == null ? List.of() : List.of(note));
    assertThat(catalog.events()).hasSize(1);
  }

  @Test
  void documentsOfAnotherFormatAreLeftOutWhereThisOneIsForced() {
    String document = "openapi: 3.1.0\npaths: {}";
    assertThat(Loading.notes(Loading.forced("api.yaml", document, "a1.json", OBJECT)))
        .containsExactly(
            "api.yaml: Left out: an `openapi` document, which has a format of its own.");
    assertThat(Loading.errors(Loading.named("api.yaml", document))).hasSize(1);
  }

  @Test
  void aSetWithoutAnySchemaSaysSo() {
    assertThat(Loading.errors(Loading.folder("README.md", "# hello")))
        .containsExactly("No schema was found; expected files of a format that is read.");
    assertThat(Loading.errors(Loading.folder("data.json", "{\"a\":1}")))
        .containsExactly("No schema was found; expected files of a format that is read.");
  }
}
