package io.github.schemadiff.format.avro;

import static io.github.schemadiff.format.avro.Loading.errors;
import static io.github.schemadiff.format.avro.Loading.folder;
import static io.github.schemadiff.format.avro.Loading.load;
import static io.github.schemadiff.format.avro.Loading.named;
import static io.github.schemadiff.format.avro.Loading.names;
import static io.github.schemadiff.format.avro.Loading.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.idl.IdlReader;
import org.junit.jupiter.api.Test;

/// Protocols, interface descriptions and data files.
class OtherFilesTest {
  private static final String HOTEL =
      """
      /** The hotel. */
      @namespace("hotel")
      protocol Hotel {
        /** What a room is let for. */
        enum Status { FREE, BOOKED } = FREE;
        @aliases(["Digest"]) fixed MD5(16);
        error Full { string why; }

        /**
         * A guest,
         * who sleeps.
         */
        @aliases(["hotel.Person"])
        record Guest {
          string name;
          string? phone;
          string? language = "en";
          union { null, Guest } with = null;
          @logicalType("timestamp-micros") long @order("IGNORE") since;
        }

        record Booked {
          uuid id;
          date arrival; time_ms at; timestamp_ms made; local_timestamp_ms there;
          decimal(9, 2) price = "\\u0001";
          array<Guest> guests = [];
          map<double> rates = {"eur": 1.5};
          Status @aliases(["state"]) status = "FREE";
          @unit("min") int minutes = 50, `record` = 0x10;
          MD5 hash;
          /** By hand. */ boolean manual = true;
          other.Place place;
        }
        @namespace("other") record Place { bytes data; null none; float x; }

        void book(Booked booking, int nights = 1) oneway;
        Guest find(string name) throws Full;
      }
      """;

  @Test
  void anInterfaceDescriptionSaysWhatTheLibraryMakesOfIt() throws Exception {
    String protocol = new IdlReader().parse(null, HOTEL).getProtocol().toString();
    EventCatalog ours = folder("hotel.avdl", HOTEL);
    EventCatalog theirs =
        load(
            List.of(new SourceFile("hotel.avpr", protocol.getBytes(StandardCharsets.UTF_8))),
            false);
    assertThat(ours.problems()).isEmpty();
    assertThat(theirs.problems()).isEmpty();
    assertThat(names(ours.events())).containsExactlyElementsOf(names(theirs.events()));
    assertThat(ours.definitions().keySet()).isEqualTo(theirs.definitions().keySet());
    ours.definitions()
        .forEach(
            (name, shape) ->
                assertThat(text(shape)).as(name).isEqualTo(text(theirs.definitions().get(name))));
    assertThat(ours.events().stream().map(EventType::shape).map(Loading::text).toList())
        .isEqualTo(theirs.events().stream().map(EventType::shape).map(Loading::text).toList());
    assertThat(text(ours.definitions().get("hotel.Guest")))
        .startsWith(
            "{name!: string, phone!: (null: null | string: string),"
                + " language: (string: string | null: null) ='en',")
        .endsWith("~hotel.Person");
  }

  @Test
  void aDescriptionKeepsItsPlaces() {
    EventCatalog catalog = folder("hotel.avdl", HOTEL);
    Shape.Structure guest = (Shape.Structure) catalog.definitions().get("hotel.Guest");
    assertThat(place(guest.span())).isEqualTo("14:10 Guest");
    assertThat(place(guest.fields().get(2).span())).isEqualTo("17:13 language");
    assertThat(place(guest.fields().get(2).presenceSpan())).isEqualTo("17:24 \"en\"");
    assertThat(place(guest.fields().get(3).shape().span())).isEqualTo("18:5 u");
    Shape.Enumeration status = (Shape.Enumeration) catalog.definitions().get("hotel.Status");
    assertThat(place(status.symbols().get(1).span())).isEqualTo("5:23 BOOKED");
  }

  private static String place(SourceSpan span) {
    String line = HOTEL.lines().toList().get(span.line() - 1);
    return span.line()
        + ":"
        + span.column()
        + " "
        + line.substring(span.column() - 1, span.column() - 1 + span.length());
  }

  @Test
  void aMessageSendsItsParametersAndAnswers() {
    EventCatalog catalog = folder("hotel.avdl", HOTEL);
    assertThat(names(catalog.events()))
        .containsExactly("book.request", "find.request", "find.response", "find.errors");
    assertThat(text(catalog.events().getFirst().shape()))
        .isEqualTo("{booking!: &Booked, nights: int =1}");
    assertThat(names(catalog.sharedTypes()))
        .containsExactly("Status", "MD5", "Full", "Guest", "Booked", "Place");
  }

  @Test
  void schemasMayStandWithoutAProtocolAndNameTheMainOne() {
    EventCatalog all =
        folder("a.avdl", "namespace shop; record Paid { Money m; } record Money { long cents; }");
    assertThat(names(all.events())).containsExactly("Paid");
    EventCatalog one =
        folder("a.avdl", "namespace shop; schema array<Paid>; record Paid { long cents; }");
    assertThat(names(one.events())).containsExactly("a");
    assertThat(text(one.events().getFirst().shape())).isEqualTo("[&Paid]");
  }

  @Test
  void importsLeadIntoTheSet() {
    EventCatalog good =
        folder(
            "events/paid.avdl", "import schema \"../types/money.avsc\"; record Paid { Money m; }",
            "types/money.avsc", "{'type':'fixed','name':'Money','size':8}");
    assertThat(good.problems()).isEmpty();
    assertThat(names(good.events())).containsExactly("Paid");
    assertThat(errors(folder("a.avdl", "import idl \"b.avdl\"; record A { int a; }")))
        .containsExactly(
            "a.avdl:1:12: There is no `b.avdl` in this set; expected a path from here.");
  }

  @Test
  void aSyntaxErrorHasItsPlaceAndNothingItNamesLooksRemoved() {
    EventCatalog catalog =
        folder("a.avdl", "protocol P {\n  record Paid { int }\n  record Other { int a; }\n}");
    assertThat(errors(catalog)).hasSize(1).allMatch(it -> it.startsWith("a.avdl:2:21: "));
    assertThat(catalog.unread()).extracting(it -> it.name()).contains("Paid", "Other");
    EventCatalog unknown = folder("a.avdl", "record A { int a;\n Money m; }");
    assertThat(errors(unknown)).hasSize(1).allMatch(it -> it.startsWith("a.avdl:2:2: No type"));
  }

  @Test
  void aProtocolInJsonIsRead() {
    EventCatalog catalog =
        named(
            "p.avpr",
            "{'protocol':'P','namespace':'x','types':[{'type':'record','name':'R','fields':[]}],"
                + "'messages':{'ping':{'request':[],'response':'null'},"
                + "'ask':{'request':[{'name':'r','type':'R'}],'response':'string'}}}");
    assertThat(catalog.problems()).isEmpty();
    assertThat(names(catalog.events())).containsExactly("ask.request", "ask.response");
    assertThat(catalog.events().getFirst().id()).isEqualTo("x.P.ask.request");
  }

  @Test
  void aDataFileIsReadForItsSchema() throws IOException {
    EventCatalog catalog = load(List.of(new SourceFile("rooms.avro", rooms())), false);
    assertThat(catalog.problems()).isEmpty();
    assertThat(names(catalog.events())).containsExactly("Room");
    SourceSpan where = catalog.events().getFirst().where();
    assertThat(where.file()).isEqualTo("rooms.avro/avro.schema");
    assertThat(where.line()).isGreaterThan(1);
    assertThat(catalog.source().file(where.file())).isPresent();
  }

  @Test
  void aTruncatedDataFileIsSaidAndItsSchemaReadAsLongAsItIsThere() throws IOException {
    byte[] whole = rooms();
    EventCatalog cut =
        load(List.of(new SourceFile("r.avro", Arrays.copyOf(whole, whole.length - 5))), false);
    assertThat(errors(cut)).hasSize(1).allMatch(it -> it.contains("within the data block"));
    assertThat(names(cut.events())).containsExactly("Room");
    for (int length = 0; length < 60; length++) {
      EventCatalog head =
          load(List.of(new SourceFile("r.avro", Arrays.copyOf(whole, length))), false);
      assertThat(errors(head)).hasSize(1);
      assertThat(head.events()).isEmpty();
    }
  }

  private static byte[] rooms() throws IOException {
    Schema schema =
        new Schema.Parser()
            .parse(
                "{\"type\":\"record\",\"name\":\"Room\",\"fields\":[{\"name\":\"no\",\"type\":\"int\"}]}");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DataFileWriter<Object> writer = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      writer.create(schema, out);
      writer.append(new GenericRecordBuilder(schema).set("no", 412).build());
    }
    return out.toByteArray();
  }
}
