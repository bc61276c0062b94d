package io.github.schemadiff.format.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is an event, and what it is called.
class EventsTest {
  private static final String OBJECT = "{\"type\":\"object\"}";

  @Test
  void aDocumentThatNoOtherRefersToIsAnEvent() {
    EventCatalog catalog =
        Loading.folder(
            "order-placed.schema.json",
                "{\"properties\":{\"total\":{\"$ref\":\"common/money.json\"}}}",
            "common/money.json",
                "{\"type\":\"object\",\"properties\":{\"amount\":{\"type\":\"number\"}}}",
            "README.md", "# read me",
            "package.json", "{\"name\":\"orders\",\"type\":\"module\"}");

    assertThat(Loading.names(catalog.events())).containsExactly("order-placed");
    assertThat(Loading.names(catalog.sharedTypes())).containsExactly("money");
    assertThat(catalog.problems()).isEmpty();
    assertThat(Loading.text(catalog.events().getFirst().shape()))
        .isEqualTo("{total: &money}(untyped)");
    assertThat(catalog.definitions()).containsOnlyKeys("set:///common/money.json#");
  }

  @Test
  void aReferenceToADefinitionIsNoneToItsDocument() {
    EventCatalog catalog =
        Loading.folder(
            "placed.json", "{\"type\":\"object\",\"$defs\":{\"customer\":{\"type\":\"string\"}}}",
            "cancelled.json",
                "{\"properties\":{\"by\":{\"$ref\":\"placed.json#/$defs/customer\"}}}");

    assertThat(Loading.names(catalog.events())).containsExactly("cancelled", "placed");
  }

  @Test
  void ifEverythingIsReferredToEverythingIsAnEvent() {
    EventCatalog catalog =
        Loading.folder(
            "a1.json", "{\"properties\":{\"b\":{\"$ref\":\"b1.json\"}}}",
            "b1.json", "{\"properties\":{\"a\":{\"$ref\":\"a1.json\"}}}");

    assertThat(Loading.names(catalog.events())).containsExactly("a1", "b1");
    assertThat(catalog.sharedTypes()).isEmpty();
  }

  @Test
  void aFileOfMereDefinitionsIsSharedTypes() {
    EventCatalog catalog =
        Loading.folder(
            "common.json",
            "{\"$id\":\"https://example.org/common\",\"$defs\":{\"money\":{\"type\":\"object\"},"
                + "\"unused\":{\"type\":\"string\"}}}",
            "paid.json",
            "{\"properties\":{\"x\":{\"$ref\":\"https://example.org/common#/$defs/money\"}}}");

    assertThat(Loading.names(catalog.events())).containsExactly("paid");
    assertThat(Loading.names(catalog.sharedTypes())).containsExactly("money", "unused");
  }

  @Test
  void whereThereIsNothingElseDefinitionsAreTheEvents() {
    EventCatalog catalog =
        Loading.named(
            "events.json",
            "{\"definitions\":{\"placed\":{\"type\":\"object\"},\"paid\":{\"type\":\"object\"}}}");

    assertThat(Loading.names(catalog.events())).containsExactly("placed", "paid");
    assertThat(Loading.names(catalog.closed().events())).containsExactly("events");
  }

  @Test
  void aUnionOfReferencesIsACatalogueWithTwoReadings() {
    EventCatalog catalog =
        Loading.folder(
            "all.json",
            """
            {"$schema": "http://json-schema.org/draft-07/schema#",
             "oneOf": [{"$ref": "#/definitions/ping_event"}, {"$ref": "#/definitions/push$event"}],
             "definitions": {
               "ping_event": {"type": "object"},
               "push$event": {"oneOf": [{"$ref": "#/definitions/a"}, {"$ref": "#/definitions/b"}]},
               "a": {"type": "object"}, "b": {"properties": {"x": true}}}}
            """);

    assertThat(Loading.names(catalog.events())).containsExactly("ping_event", "push$event");
    assertThat(catalog.events().get(1).id()).isEqualTo("all.json#/definitions/push$event");
    assertThat(catalog.events().get(1).where().line()).isEqualTo(5);
    assertThat(contract(catalog.events().get(1)).root())
        .isEqualTo("set:///all.json#/definitions/push$event");
    assertThat(catalog.catalogues()).hasSize(1);
    assertThat(Loading.names(catalog.closed().events())).containsExactly("all");
  }

  @Test
  void aCatalogueMayListOtherFiles() {
    EventCatalog catalog =
        Loading.folder(
            "index.json", "{\"anyOf\":[{\"$ref\":\"placed.json\"},{\"$ref\":\"paid.json\"}]}",
            "paid.json", OBJECT,
            "placed.json", OBJECT);

    assertThat(Loading.names(catalog.events())).containsExactly("placed", "paid");
    assertThat(catalog.sharedTypes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          strings        | {"oneOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/b"}],"$defs":{"a":{"type":"string"},"b":{"type":"object"}}}
          one branch     | {"oneOf":[{"$ref":"#/$defs/a"}],"$defs":{"a":{"type":"object"}}}
          inline branch  | {"oneOf":[{"$ref":"#/$defs/a"},{"type":"object"}],"$defs":{"a":{"type":"object"}}}
          more asserted  | {"oneOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/b"}],"required":["x"],"$defs":{"a":{"type":"object"},"b":{"type":"object"}}}
          """)
  void otherUnionsAreOneEvent(String why, String schema) {
    EventCatalog catalog = Loading.named("shape.json", schema);

    assertThat(catalog.events()).as(why).hasSize(1);
    assertThat(catalog.catalogues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          orders/v2/order-placed.schema.json | {"type":"object","title":"OrderPlaced"} | order-placed
          OrderPlaced.yaml                   | type: object                            | OrderPlaced
          order-placed/schema.json           | {"type":"object"}                       | order-placed
          schema.json                        | {"type":"object","title":"OrderPlaced"} | OrderPlaced
          schema.json                        | {"type":"object","title":"An order"}    | schema
          event.json                         | {"type":"object","$id":"https://x.org/order-paid.json"} | order-paid
          """)
  void anEventInAFolderIsCalledByItsFile(String path, String text, String name) {
    assertThat(Loading.names(Loading.folder(path, text).events())).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          cases/hotel-room/old.json | {"type":"object"}                       | hotel-room
          cases/hotel-room/new.json | {"type":"object"}                       | hotel-room
          old.json                  | {"type":"object","title":"HotelRoom"}   | HotelRoom
          order-v1.json             | {"type":"object"}                       | order
          order.1.2.0.schema.json   | {"type":"object"}                       | order
          old.json                  | true                                    | old
          """)
  void aNamedFileIsAVersionOfItsEvent(String location, String text, String name) {
    assertThat(Loading.names(Loading.named(location, text).events())).containsExactly(name);
  }

  @Test
  void eventsOfTheSameFileNameAreToldApartByTheirFolders() {
    EventCatalog catalog =
        Loading.folder("orders/created.json", OBJECT, "payments/created.json", OBJECT);

    assertThat(Loading.names(catalog.events()))
        .containsExactly("orders/created", "payments/created");
  }

  @Test
  void theIdentityIsTheIdentifierOrThePath() {
    EventCatalog catalog =
        Loading.folder(
            "paid.json",
            "{\"$id\":\"https://x.org/paid\",\"type\":\"object\"}",
            "placed.json",
            OBJECT);

    assertThat(catalog.events().stream().map(EventType::id))
        .containsExactly("https://x.org/paid", "placed.json");
  }

  @Test
  void allEventsShareOneSetOfDocuments() {
    EventCatalog catalog = Loading.folder("my paid%.json", OBJECT, "placed.json", OBJECT);

    assertThat(catalog.events().stream().map(event -> contract(event).documents()).distinct())
        .singleElement()
        .satisfies(
            documents ->
                assertThat(documents.documents())
                    .containsOnlyKeys("set:///my%20paid%25.json", "set:///placed.json"));
    assertThat(catalog.events().stream().map(event -> contract(event).root()))
        .containsExactly("set:///my%20paid%25.json#", "set:///placed.json#");
  }

  @Test
  void whatIsNoSchemaIsLeftOutUnlessItWasNamed() {
    String data = "{\"name\":\"x\",\"items\":[1,2],\"type\":\"module\"}";

    EventCatalog folder = Loading.folder("data.json", data, "list.json", "[]", "a1.json", OBJECT);
    EventCatalog named = Loading.named("data.json", "{\"name\":\"x\"}");

    assertThat(Loading.names(folder.events())).containsExactly("a1");
    assertThat(Loading.errors(folder)).isEmpty();
    assertThat(Loading.notes(folder))
        .containsExactly(
            "data.json: Left out: it has no keyword of a JSON Schema.",
            "list.json: Left out: it has no keyword of a JSON Schema.");
    assertThat(Loading.names(named.events())).containsExactly("data");
  }

  @Test
  void booleansAreSchemasWhenNamed() {
    assertThat(Loading.named("x.json", "false").events()).hasSize(1);
    assertThat(Loading.errors(Loading.named("x.json", "[1]")))
        .containsExactly("x.json:1:1: This is no schema; expected an object, true or false.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"object"}                                        | 2020-12 |
          {"$schema":"http://json-schema.org/draft-04/schema"}     | draft-04 |
          {"$schema":"https://json-schema.org/draft/2019-09/schema#"} | 2019-09 |
          {"definitions":{"a":{"type":"string"}},"type":"object"}  | 2020-12 |
          {"properties":{"a":{"minimum":1,"exclusiveMinimum":true}}} | draft-04 | exclusiveMinimum is true or false only in draft-04
          {"id":"http://x.org/a#","type":"object"}                 | draft-04 | only in draft-04 is a schema identified by id
          {"properties":{"id":{"type":"string"}}}                  | 2020-12 |
          {"properties":{"x":{"items":[{"type":"string"}]}}}       | draft-07 | items as a list ended with 2020-12
          {"$defs":{},"items":[{"type":"string"}]}                 | 2019-09 | items as a list ended with 2020-12
          {"dependencies":{"a":["b"]}}                             | draft-07 | dependencies ended with draft-07
          {"default":{"dependencies":{}},"type":"object"}          | 2020-12 |
          {"prefixItems":[{"type":"string"}],"dependencies":{}}    | 2020-12 |
          {"$recursiveRef":"#/$defs/a","$defs":{"a":{}}}           | 2019-09 | only 2019-09 has $recursiveRef
          {"$schema":"https://example.org/meta","type":"object"}   | 2020-12 | $schema names https://example.org/meta, which is no draft
          """)
  void theDraftIsNamedOrGuessedWithAReason(String schema, String draft, String reason) {
    EventCatalog catalog = Loading.named("x.json", schema);

    assertThat(contract(catalog.events().getFirst()).documents().drafts().get("set:///x.json"))
        .extracting(found -> found.label())
        .isEqualTo(draft);
    assertThat(Loading.notes(catalog).stream().map(note -> note.replace("`", "")))
        .containsExactlyElementsOf(
            Optional.ofNullable(reason).stream()
                .map(why -> "x.json: Read as " + draft + ": " + why + ".")
                .toList());
  }

  @Test
  void identifiersAndAnchorsLeadAcrossFiles() {
    EventCatalog catalog =
        Loading.folder(
            "a1.json",
            """
            {"$id": "https://x.org/a1", "type": "object", "properties": {
              "byId": {"$ref": "b1"},
              "byAnchor": {"$ref": "https://x.org/b1#money"},
              "byPointer": {"$ref": "b1#/$defs/n%20m"},
              "embedded": {"$ref": "inner"}},
             "$defs": {"i": {"$id": "inner", "type": "boolean"}}}
            """,
            "b1.json",
            """
            {"$id": "https://x.org/b1", "type": "object",
             "$defs": {"m": {"$anchor": "money", "type": "number"}, "n m": {"type": "string"}}}
            """);

    assertThat(Loading.errors(catalog)).isEmpty();
    assertThat(Loading.text(catalog.events().getFirst().shape()))
        .isEqualTo("{byId: &b1, byAnchor: &m, byPointer: &n m, embedded: &i}");
    assertThat(catalog.definitions().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("b1.json#", "b1.json#/$defs/m", "b1.json#/$defs/n m", "a1.json#/$defs/i")
                .map(key -> "set:///" + key)
                .toList());
  }

  private static Contract.JsonSchema contract(EventType event) {
    return (Contract.JsonSchema) event.contract();
  }
}
