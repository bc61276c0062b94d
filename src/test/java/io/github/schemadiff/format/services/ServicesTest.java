package io.github.schemadiff.format.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.catalog.Service.EventUse;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which services a set names.
class ServicesTest {
  private static final String SCHEMA =
      "{\"type\": \"object\", \"properties\": {\"id\": {\"type\": \"string\"}}}";

  @Nested
  class File {
    @Test
    void namesServicesWithAllThatIsSaidOfThem() {
      EventCatalog catalog =
          set(
              "services.yaml",
              """
              services:
                booking:
                  description: Takes bookings.
                  sends:
                    - RoomBooked
                    - event: RoomAssigned
                      channel: hotel.rooms
                  calls:
                    - rates
                    - service: guests
                      operation: GET /guests/{id}
                  stores: [booking-db]
                  servers:
                    - kafka://events.example.com:9092
                    - protocol: https
                      host: booking.example.com
                  x-team: front office
                rates:
                guests:
              """,
              "RoomBooked.json",
              SCHEMA,
              "RoomAssigned.json",
              SCHEMA);

      assertThat(catalog.problems()).isEmpty();
      Service booking = service(catalog, "booking");
      assertThat(booking.inferred()).isFalse();
      assertThat(booking.where().display()).isEqualTo("services.yaml:2:3");
      assertThat(booking.sends())
          .extracting(EventUse::event, EventUse::channel, use -> use.span().display())
          .containsExactly(
              tuple("RoomBooked.json", Optional.empty(), "services.yaml:5:9"),
              tuple("RoomAssigned.json", Optional.of("hotel.rooms"), "services.yaml:6:9"));
      assertThat(booking.calls())
          .extracting(Service.Call::service, Service.Call::operation)
          .containsExactly(
              tuple("rates", Optional.empty()), tuple("guests", Optional.of("GET /guests/{id}")));
      assertThat(booking.stores())
          .extracting(Service.DataStore::name)
          .containsExactly("booking-db");
      assertThat(booking.servers())
          .extracting(Service.Server::protocol, Service.Server::host)
          .containsExactly(
              tuple("kafka", "events.example.com:9092"), tuple("https", "booking.example.com"));
      assertThat(catalog.services())
          .extracting(Service::name)
          .containsExactly("booking", "rates", "guests");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            RoomBooked                            | its name
            booking/RoomBooked.json               | its path
            ./booking/RoomBooked.json             | its path from here
            https://example.com/room-booked       | its identifier
            """)
    void namesAnEventBy(String called, String how) {
      EventCatalog catalog =
          set(
              "services.yaml",
              "services:\n  booking:\n    sends: ['%s']\n".formatted(called),
              "booking/RoomBooked.json",
              "{\"$id\": \"https://example.com/room-booked\", \"type\": \"object\"}");

      assertThat(catalog.problems()).as(how).isEmpty();
      assertThat(service(catalog, "booking").sends())
          .extracting(EventUse::event)
          .containsExactly("https://example.com/room-booked");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        textBlock =
            """
            "services: [a, b]"                               | 1:1 | Expected the services by name
            "services: {a: 1}"                               | 1:12 | Expected what the service sends
            "services: {'': {}}"                             | 1:12 | A service has no name.
            "services: {a: {sends: RoomBooked}}"             | 1:16 | Expected a list, such as `sends: [...]`.
            "services: {a: {sends: [1]}}"                    | 1:24 | Expected the name of an event.
            "services: {a: {sends: [{channel: x}]}}"         | 1:24 | Expected the name of an event as `event`.
            "services: {a: {recieves: []}}"                  | 1:16 | Did you mean `receives`?
            "services: {a: {calls: [[]]}}"                   | 1:24 | Expected the name of a service.
            "services: {a: {stores: ['']}}"                  | 1:25 | Expected the name of a data store.
            "services: {a: {servers: [kafka]}}"              | 1:26 | Expected a server, such as `kafka://
            "services: {a: {servers: [{host: x}]}}"          | 1:26 | Expected a `protocol`
            "services: {a: {servers: [{protocol: x, host: 1}]}}" | 1:40 | Expected a text.
            "services: {a: {}, a: {}}"                       | 1:19 | `a` is said twice
            "services: {a: {}}, b"                           | 1:18 | ""
            "services: {a: [}"                               | 1:16 | ""
            """)
    void saysWhatIsWrongWithItsPlace(String file, String place, String said) {
      EventCatalog catalog = set("services.yaml", file, "RoomBooked.json", SCHEMA);

      assertThat(catalog.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.severity()).isEqualTo(LoadProblem.Kind.ERROR);
                assertThat(problem.display()).startsWith("services.yaml:" + place + ": ");
                assertThat(problem.message()).contains(said);
              });
      assertThat(catalog.events()).hasSize(1);
    }

    @Test
    void saysWhichEventsAndServicesItDoesNotKnow() {
      EventCatalog catalog =
          set(
              "services.yaml",
              """
              services:
                booking:
                  sends: [RoomBooked, RoomBokked]
                  calls: [raets, bank]
                rates:
              """,
              "RoomBooked.json",
              SCHEMA);

      assertThat(notes(catalog))
          .containsExactly(
              "services.yaml:3:25: There is no event `RoomBokked` in this set. Did you mean"
                  + " `RoomBooked`?",
              "services.yaml:4:13: `raets` is called, and nothing in this set describes that"
                  + " service. Did you mean `rates`?",
              "services.yaml:4:20: `bank` is called, and nothing in this set describes that"
                  + " service.");
      assertThat(service(catalog, "booking").sends()).hasSize(1);
      assertThat(service(catalog, "booking").calls()).hasSize(2);
    }

    @Test
    void doesNotGuessWhichOfTwoEventsIsMeant() {
      EventCatalog catalog =
          set(
              "services.yaml",
              "services:\n  audit:\n    receives: [RoomBooked, b/RoomBooked.json]\n",
              "a/RoomBooked.json",
              SCHEMA,
              "b/RoomBooked.json",
              SCHEMA);

      assertThat(catalog.problems())
          .extracting(LoadProblem::display)
          .containsExactly(
              "services.yaml:3:16: `RoomBooked` stands for 2 events; expected the id or the path of"
                  + " one: `a/RoomBooked.json`, `b/RoomBooked.json`.");
      assertThat(service(catalog, "audit").receives())
          .extracting(EventUse::event)
          .containsExactly("b/RoomBooked.json");
    }

    @Test
    void knowsAnEventThatCannotBeRead() {
      EventCatalog catalog =
          set(
              "services.yaml",
              "services:\n  booking:\n    sends: [RoomBooked]\n",
              "RoomBooked.json",
              "{\"type\": \"object\", ");
      assertThat(catalog.problems())
          .singleElement()
          .extracting("file")
          .isEqualTo("RoomBooked.json");
    }

    @Test
    void isNoSchemaAndNoSchemaIsIt() {
      EventCatalog schema =
          set(
              "services.json",
              "{\"type\": \"object\", \"properties\": {\"id\": {\"type\": \"string\"}}}");
      assertThat(schema.events()).hasSize(1);
      assertThat(schema.services()).isEmpty();

      EventCatalog services =
          set("x/services.json", "{\"services\": {\"a\": {}}}", "A.json", SCHEMA);
      assertThat(services.events()).hasSize(1);
      assertThat(services.services()).hasSize(1);
    }

    @Test
    void keepsHostileNamesAsTheyAre() {
      String evil = "a`b\u001b[2J</script>\u202e";
      EventCatalog catalog =
          set(
              "services.json",
              "{\"services\": {\"%1$s\": {\"sends\": [\"%1$s\"], \"calls\": [\"%1$s!\"]}}}"
                  .formatted(evil.replace("\u001b", "\\u001b")),
              "A.json",
              SCHEMA);
      assertThat(catalog.services()).extracting(Service::name).containsExactly(evil);
      assertThat(notes(catalog)).hasSize(2).allMatch(note -> note.contains("`a'b"));
    }
  }

  @Nested
  class Folders {
    @Test
    void tellWhoSendsAndWhoReceives() {
      EventCatalog catalog =
          set(
              "booking/sends/RoomBooked.json",
              SCHEMA,
              "billing/receives/RoomBooked.json",
              SCHEMA,
              "billing/publishes/InvoiceIssued.json",
              SCHEMA,
              "common/Types.json",
              "{\"$defs\": {\"id\": {\"type\": \"string\"}}}");

      assertThat(catalog.services())
          .extracting(Service::name)
          .containsExactly("billing", "booking");
      assertThat(catalog.services()).allMatch(Service::inferred);
      Service billing = service(catalog, "billing");
      assertThat(billing.sends())
          .extracting(EventUse::event)
          .containsExactly("billing/publishes/InvoiceIssued.json");
      assertThat(billing.receives())
          .extracting(EventUse::event, EventUse::of)
          .containsExactly(
              tuple(
                  "billing/receives/RoomBooked.json",
                  Optional.of("booking/sends/RoomBooked.json")));
      assertThat(notes(catalog))
          .containsExactly(
              "Inferred from the folders `sends` and `receives`, who sends and receives what:"
                  + " `billing`, `booking`.");
    }

    @Test
    void tellNothingByTheirNamesAlone() {
      EventCatalog catalog =
          set("booking/RoomBooked.json", SCHEMA, "billing/InvoiceIssued.json", SCHEMA);
      assertThat(catalog.services()).isEmpty();
      assertThat(catalog.problems()).isEmpty();
    }

    @Test
    void doNotTellWhoseEventItIsWhereTwoSendOneOfThatName() {
      EventCatalog catalog =
          set(
              "a/sends/Paid.json",
              SCHEMA,
              "b/sends/Paid.json",
              SCHEMA,
              "c/receives/Paid.json",
              SCHEMA);
      assertThat(service(catalog, "c").receives())
          .extracting(EventUse::of)
          .containsExactly(Optional.empty());
      assertThat(notes(catalog))
          .contains(
              "c/receives/Paid.json:1:1: Several services send an event called `Paid`; which of"
                  + " them `c` receives is not told.");
    }

    @Test
    void doNotTakeWhatAServicePassesOnForWhatItGets() {
      EventCatalog catalog =
          set(
              "a/sends/Paid.json",
              SCHEMA,
              "c/receives/Paid.json",
              SCHEMA,
              "c/sends/Paid.json",
              SCHEMA);
      assertThat(service(catalog, "c").receives())
          .extracting(EventUse::of)
          .containsExactly(Optional.of("a/sends/Paid.json"));
    }

    @Test
    void ofOneNameAreToldApartByTheirPaths() {
      EventCatalog catalog =
          set("eu/billing/sends/A.json", SCHEMA, "us/billing/sends/B.json", SCHEMA);
      assertThat(catalog.services())
          .extracting(Service::name)
          .containsExactly("eu/billing", "us/billing");
    }
  }

  @Test
  void whatSeveralSourcesSayOfOneServiceIsMerged() {
    EventCatalog catalog =
        set(
            "services.yaml",
            """
            services:
              billing:
                sends: [InvoiceIssued]
                receives: [RoomBooked]
                stores: [billing-db]
            """,
            "more/services.yaml",
            "services:\n  billing:\n    stores: [billing-db, archive]\n",
            "billing/sends/InvoiceIssued.json",
            SCHEMA,
            "RoomBooked.json",
            SCHEMA);

    Service billing = service(catalog, "billing");
    assertThat(catalog.services()).hasSize(1);
    assertThat(billing.sends()).hasSize(1);
    assertThat(billing.receives()).hasSize(1);
    assertThat(billing.stores())
        .extracting(Service.DataStore::name)
        .containsExactlyInAnyOrder("billing-db", "archive");
    assertThat(billing.inferred()).isFalse();
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }

  private static EventCatalog set(String... pathsAndTexts) {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.add(
          new SourceFile(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
    }
    return Formats.load(new SourceSet("set", "set", false, files, List.of()), Optional.empty());
  }

  private static Service service(EventCatalog catalog, String name) {
    return catalog.services().stream()
        .filter(service -> service.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> notes(EventCatalog catalog) {
    return catalog.problems().stream()
        .filter(problem -> problem.severity() == LoadProblem.Kind.NOTE)
        .map(LoadProblem::display)
        .toList();
  }
}
