package io.github.schemadiff.format.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Payloads in Avro and Protobuf, within documents and beside them.
class ForeignPayloadsTest {
  private static final String AVRO = "application/vnd.apache.avro;version=1.9.0";
  private static final String PROTOBUF = "application/vnd.google.protobuf;version=3";

  /// A document with one message.
  ///
  /// @param schema in the flow or block style of YAML, indented by ten
  private static String document(String format, String schema) {
    return """
    asyncapi: 3.0.0
    info: {title: booking, version: '1'}
    channels:
      rooms:
        address: hotel.rooms
        messages: {RoomBooked: {$ref: '#/components/messages/RoomBooked'}}
    operations: {book: {action: send, channel: {$ref: '#/channels/rooms'}}}
    components:
      messages:
        RoomBooked:
          headers: {type: object, properties: {trace: {type: string}}}
          payload:
            schemaFormat: %s
            schema: %s
    """
        .formatted(format, schema);
  }

  @Test
  void avroInADocumentIsDecidedWitnessedAndPlaced() {
    String record = "{type: record, name: RoomBooked, fields: [{name: room, type: %s}%s]}";
    Comparison comparison =
        compare(
            document(AVRO, record.formatted("int", "")),
            document(AVRO, record.formatted("long", ", {name: floor, type: int}")));
    assertThat(comparison.findings())
        .extracting(finding -> finding.check() + " " + finding.path())
        .containsExactly("type-widened /room", "required-field-added /floor");
    assertThat(comparison.findings())
        .extracting(finding -> finding.recent().orElseThrow())
        .extracting(SourceSpan::file, SourceSpan::line)
        .containsOnly(tuple("a.yaml", 14));
    assertThat(comparison.findings())
        .flatExtracting(finding -> finding.firstBreak().stream().toList())
        .extracting(Incompatibility::witness)
        .allMatch(Optional::isPresent);
    assertThat(comparison.findings().getLast().edit().orElseThrow().added())
        .containsExactly("{\"name\": \"floor\", \"type\": [\"null\", \"int\"], \"default\": null}");
  }

  @Test
  void headersStayJsonSchemaBesideAnAvroPayload() {
    String text = document(AVRO, "{type: record, name: RoomBooked, fields: []}");
    Comparison comparison =
        compare(text, text.replace("{type: object, properties", "{required: [trace], properties"));
    assertThat(comparison.findings())
        .extracting(finding -> finding.check() + " " + finding.path())
        .contains("field-became-required /headers/trace");
    assertThat(comparison.backward()).isEqualTo(Word.INCOMPATIBLE);
  }

  @Test
  void protobufInABlockKeepsThePlacesOfTheDocument() {
    String text = "|\n          message RoomBooked {\n            %s room = 1;\n          }";
    Comparison comparison =
        compare(
            document(PROTOBUF, text.formatted("int32")),
            document(PROTOBUF, text.formatted("string")));
    assertThat(comparison.findings())
        .extracting(finding -> finding.check() + " " + finding.recent().orElseThrow().display())
        .containsExactly("type-changed a.yaml:16:13");
    assertThat(comparison.events().getFirst().backward().word()).isEqualTo(Word.INCOMPATIBLE);
  }

  @Test
  void protobufInQuotesBecomesAFileThatPeopleCanLookAt() {
    EventCatalog catalog =
        load("a.yaml", document(PROTOBUF, "\"message RoomBooked { int32 room = 1; }\""));
    assertThat(catalog.problems()).isEmpty();
    EventType event = catalog.events().getFirst();
    assertThat(event.dialect()).isEqualTo(Dialect.PROTOBUF);
    assertThat(catalog.source().files())
        .extracting(SourceFile::path)
        .contains("a.yaml/components/messages/RoomBooked/payload/schema.proto");
  }

  @Test
  void filesThatADocumentRefersToAreNoEventsByThemselves() {
    EventCatalog catalog =
        load(
            "a.yaml",
            document(AVRO, "{$ref: 'schemas/room.avsc'}"),
            "schemas/room.avsc",
            "/* ours */ {\"type\":\"record\",\"name\":\"h.Room\",\"fields\":"
                + "[{\"name\":\"m\",\"type\":\"h.Money\"}]}",
            "schemas/money.avsc",
            "{\"type\":\"record\",\"name\":\"h.Money\",\"fields\":[]}",
            "b.yaml",
            document(PROTOBUF, "{$ref: 'schemas/bill.proto#shop.Bill'}"),
            "schemas/bill.proto",
            "syntax = \"proto3\"; package shop; import \"tax.proto\";"
                + " message Bill { Tax tax = 1; } message Other {}",
            "schemas/tax.proto",
            "syntax = \"proto3\"; package shop; message Tax { int32 percent = 1; }");
    assertThat(catalog.problems()).isEmpty();
    assertThat(catalog.events())
        .extracting(EventType::format, EventType::dialect)
        .containsExactly(tuple("asyncapi", Dialect.AVRO), tuple("asyncapi", Dialect.PROTOBUF));
    assertThat(catalog.sharedTypes()).isEmpty();
  }

  /// Each has its own copy, and a name is what its own document makes of it.
  @Test
  void twoServicesMayMeanDifferentThingsByOneName() {
    String record = "{type: record, name: shop.Room, fields: [{name: n, type: %s}]}";
    EventCatalog catalog =
        load(
            "a.yaml",
            document(AVRO, record.formatted("int")),
            "b.yaml",
            document(AVRO, record.formatted("string")).replace("booking", "billing"));
    assertThat(catalog.problems()).isEmpty();
    assertThat(catalog.events()).hasSize(2);
    assertThat(catalog.definitions()).hasSize(2);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          application/vnd.apache.avro | {type: record, name: R, fields: [{name: a, type: Money}]} | 14:66: No type is called
          application/vnd.apache.avro | {$ref: 'none.avsc'} | 14:18: ´none.avsc´ was not found
          application/vnd.apache.avro | {$ref: 'two.avdl'} | two.avdl:1:1: There is no one schema here
          application/vnd.google.protobuf | {type: object} | 14:17: This is no Protobuf
          application/vnd.google.protobuf | "message A {} message B {}" | 14:17: There are 2 messages here
          application/vnd.google.protobuf | {$ref: 'two.proto#C'} | 14:17: ´C´ was not found in ´two.proto´
          application/vnd.google.protobuf | {$ref: 'none.proto'} | 14:18: ´none.proto´ was not found
          application/raml+yaml;version=1.0 | {type: object} | 13:9: ´application/raml+yaml;version=1.0´ cannot be read
          """)
  void badPayloadsAreSaidWithTheirPlace(String format, String schema, String said) {
    EventCatalog catalog =
        load(
            "a.yaml",
            document(format, schema),
            "two.proto",
            "syntax = \"proto3\"; message A {} message B {}",
            "two.avdl",
            "protocol P { record A {} record B {} }");
    assertThat(catalog.problems())
        .filteredOn(problem -> problem.severity() == LoadProblem.Kind.ERROR)
        .extracting(LoadProblem::display)
        .singleElement()
        .asString()
        .contains(said.replace('´', '`'));
    assertThat(catalog.unread()).extracting(EventCatalog.Unread::name).contains("RoomBooked");
  }

  @Test
  void aMarkedMessageIsTheOneThatIsMeant() {
    String text = "|\n          // @RootNode\n          message A {}\n          message B {}";
    EventCatalog catalog = load("a.yaml", document(PROTOBUF, text));
    assertThat(catalog.problems()).isEmpty();
    assertThat(catalog.events()).hasSize(1);
  }

  private static Comparison compare(String old, String recent) {
    return Comparer.compare(
        set("a.yaml", old), set("a.yaml", recent), Settings.DEFAULT, Progress.NONE);
  }

  private static EventCatalog load(String... pathsAndTexts) {
    return Formats.load(set(pathsAndTexts), Optional.empty());
  }

  private static SourceSet set(String... pathsAndTexts) {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.add(
          new SourceFile(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
    }
    return new SourceSet("set", "set", false, files, List.of());
  }
}
