package io.github.schemadiff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `coupling`: what it prints, and what it exits with.
class CouplingTest {
  private static final String OLD = "sample-schemas/hotel/old";
  private static final String NEW = "sample-schemas/hotel/new";

  @TempDir Path folder;

  @Test
  void oneSetShowsItsSignsAtAGlanceAndTheirEvidence() throws Exception {
    Run run = Run.of("coupling", OLD);
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            """
            C1  No event bus                  ✓ Not seen: every edge is an event
            C2  Shared database               ? Unknown: no store declared
            C3  Shared models                 ● Seen: 1 model, 3 services
            C4  Super chatty                  ● Seen: 2 pairs talk both ways
            C5  Cycles and hubs               ● Seen: 1 cycle, no hub
            C6  Who breaks                    ? Unknown: needs two versions
            C7  Drops what it should forward  ✓ Not seen: nobody loses a field
            """)
        .contains(
            """
                Three services share `HotelRoom`
                housekeeping, maintenance and reservations refer to one definition. A change
                to it is a change to all of them at once.
                Service       How     Same fields  In
                housekeeping  `$ref`  5 of 5       RoomCleaned
                maintenance   `$ref`  5 of 5       RoomTakenOutOfService
                reservations  `$ref`  5 of 5       RoomAssigned
                where       common/HotelRoom.schema.json:1:1  `HotelRoom`
            """)
        .doesNotContain("Since ");
  }

  @Test
  void twoSetsShowWhoBreaksAndWhatGotWorse() throws Exception {
    Path old = system("old", "booking:\n    sends: [Booked]\n    stores: [db]");
    Path recent =
        system(
            "new",
            """
            booking:
                sends: [Booked]
                stores: [db]
              billing:
                receives: [Booked]
                calls: [booking]
                stores: [db]\
            """);
    Run run = Run.of("coupling", old.toString(), recent.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains(
            """
            Since the old version
              worse   C1  appeared: 1 of 2 edges is a call
              worse   C2  appeared: Two services use `db`
              worse   C4  appeared: billing and booking talk both ways
              worse   C5  appeared: Two services depend on each other
            """);

    assertThat(Run.of("coupling", recent.toString(), old.toString()).out())
        .contains("  better  C2  went: Two services use `db`\n");
    assertThat(Run.of("coupling", OLD, NEW).out().replaceAll("\\s+", " "))
        .contains("C6 Who breaks ● Seen: 6 services, by 7 events")
        .contains("now `room.minutesToClean` was widened from integer to number")
        .contains("No sign appeared, grew, shrank or went.");
  }

  @Test
  void jsonNamesServicesEdgesAndSignsWithTheirEvidence() throws Exception {
    JsonNode json = Run.of("coupling", OLD, NEW, "--output", "json").json();
    assertThat(json.propertyNames()).containsExactly("tool", "set", "old", "changes");
    JsonNode set = json.get("set");
    assertThat(set.propertyNames())
        .containsExactly("location", "services", "events", "edges", "signs", "problems");
    assertThat(set.get("services").valueStream().map(it -> it.get("name").stringValue()))
        .containsExactly(
            "billing",
            "front-desk",
            "guest-mailer",
            "housekeeping",
            "maintenance",
            "reporting",
            "reservations");
    JsonNode edge = set.get("edges").get(0);
    assertThat(edge.toString())
        .isEqualTo(
            "{\"from\":\"billing\",\"to\":\"guest-mailer\",\"events\":[\"InvoiceIssued\"],\"calls\":[]}");
    JsonNode shared = set.get("signs").get(2);
    assertThat(shared.get("id").stringValue()).isEqualTo("C3");
    assertThat(shared.get("state").stringValue()).isEqualTo("seen");
    JsonNode evidence = shared.get("evidence").get(0);
    assertThat(evidence.get("services").toString())
        .isEqualTo("[\"housekeeping\",\"maintenance\",\"reservations\"]");
    assertThat(evidence.get("findings")).hasSize(3);
    assertThat(evidence.get("places").get(0).get("file").stringValue())
        .isEqualTo("common/HotelRoom.schema.json");
    assertThat(json.get("changes").isArray()).isTrue();

    JsonNode alone = Run.of("coupling", OLD, "--output", "json").json();
    assertThat(alone.get("old").isNull()).isTrue();
    assertThat(alone.get("changes").isNull()).isTrue();
  }

  @Test
  void reportsOnCouplingAloneAreWrittenAndCanBeReproduced() throws Exception {
    for (String ending : List.of(".html", ".pdf", ".json", ".txt")) {
      Path once = folder.resolve("once" + ending);
      Path twice = folder.resolve("twice" + ending);
      for (Path file : List.of(once, twice)) {
        Run run = Run.of("coupling", OLD, NEW, "--report", file.toString(), "--date", "2026-11-23");
        assertThat(run.exit()).isZero();
      }
      assertThat(Files.readAllBytes(twice)).as(ending).isEqualTo(Files.readAllBytes(once));
    }
    assertThat(Files.readString(folder.resolve("once.html")))
        .contains("Signs of a distributed monolith", "Seen</strong>: 1 model, 3 services")
        .contains("<svg class=\"graph\"")
        .doesNotContain("Can the new version");
    Path nobody = folder.resolve("nobody.html");
    Run.of("coupling", "sample-schemas/orders/old", "--report", nobody.toString());
    assertThat(Files.readString(nobody)).contains("No service is named");
    assertThat(Run.of("coupling", OLD, "--report", "x.doc").exit()).isEqualTo(2);
  }

  @Test
  void whereNobodyIsNamedItSaysHowToNameThem() throws Exception {
    Run run = Run.of("coupling", "sample-schemas/orders/old");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("No service is named in this set, so nothing can be told.")
        .contains("services.yaml")
        .doesNotContain("C3");
  }

  @Test
  void aDifferenceNeedsServicesOnBothSides() throws Exception {
    Path old = system("old", "booking:");
    Files.delete(old.resolve("services.yaml"));
    Path recent = system("new", "booking:\n    sends: [Booked]");
    Run run = Run.of("coupling", old.toString(), recent.toString());
    assertThat(run.out())
        .contains("No service is named in the old version, so no difference can be told.");
  }

  @Test
  void badInputIsSaidAndTheRestIsShown() throws Exception {
    Path set = system("new", "booking:\n    sends: [Booked, Bookd]\n    sens: []");
    Run run = Run.of("coupling", set.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("services.yaml:4:5: `sens` is not known here");
    assertThat(run.out())
        .contains("! services.yaml:3:21: There is no event `Bookd` in this set. Did you mean\n");
    assertThat(Run.of("coupling", folder.resolve("none").toString()).exit()).isEqualTo(3);
    assertThat(Run.of("coupling").exit()).isEqualTo(2);
    assertThat(Run.of("coupling", set.toString(), "--output", "xml").exit()).isEqualTo(2);
  }

  @Test
  void hostileNamesSteerNothingAndFitThePage() throws Exception {
    String evil = "a\\u001b[2J\\u202e" + "x".repeat(90);
    Path set =
        system(
            "new",
            "\"%s\":\n    sends: [Booked]\n  \"`b`\":\n    receives: [Booked]\n    calls: [\"%s\"]"
                .formatted(evil, evil));
    Run run = Run.of("coupling", set.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out()).doesNotContain("\u001b", "\u202e").contains("'b'");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  private Path system(String name, String services) throws Exception {
    Path set = Files.createDirectories(folder.resolve(name));
    Files.writeString(set.resolve("Booked.json"), "{\"type\": \"object\"}");
    Files.writeString(set.resolve("services.yaml"), "services:\n  " + services + "\n");
    return set;
  }
}
