package io.github.schemadiff.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.CouplingSide;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.rule.coupling.SignEvidence;
import io.github.schemadiff.source.Sources;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The distributed monolith of the sample, and its cure.
class MonolithStoryTest {
  private static Comparison hotel;

  @BeforeAll
  static void compare() throws Exception {
    hotel =
        Comparer.compare(
            Sources.open("sample-schemas/hotel-asyncapi/old"),
            Sources.open("sample-schemas/hotel-asyncapi/new"),
            Settings.DEFAULT,
            Progress.NONE);
  }

  @Test
  void theOldSystemShowsTheSignsOfTheTalk() {
    assertThat(summaries(hotel.coupling().old().orElseThrow()))
        .containsExactly(
            "C1 SEEN events flow without a broker",
            "C2 SEEN 1 store, 4 services",
            "C3 SEEN 1 model, 2 services",
            "C4 SEEN 4 pairs talk both ways",
            "C5 SEEN 1 cycle, no hub",
            "C6 UNKNOWN needs two versions",
            "C7 NOT_SEEN nobody loses a field");
  }

  @Test
  void theNewOneIsCuredOfThem() {
    assertThat(summaries(hotel.coupling().recent()))
        .containsExactly(
            "C1 NOT_SEEN 2 of 16 edges are calls",
            "C2 NOT_SEEN each store has one service",
            "C3 NOT_SEEN each service has its own models",
            "C4 SEEN 3 pairs talk both ways",
            "C5 SEEN 2 cycles, no hub",
            "C6 SEEN 7 services, by 20 events",
            "C7 NOT_SEEN nobody loses a field");
    assertThat(hotel.coupling().changes())
        .extracting(change -> change.card().id() + " " + change.way() + " " + change.headline())
        .contains(
            "C1 WENT No broker among the servers",
            "C1 SHRANK The longest chain is 2 calls",
            "C2 WENT Four services use `hotel-db`",
            "C3 WENT Two services share `HotelRoom`",
            "C4 WENT booking and front-desk talk both ways");
  }

  @Test
  void whoOnlyReadsAModelDoesNotShareIt() {
    assertThat(
            hotel.coupling().old().orElseThrow().signs().stream()
                .filter(sign -> sign.card().id().equals("C3"))
                .flatMap(sign -> sign.evidence().stream())
                .map(SignEvidence::services))
        .containsExactly(List.of("housekeeping", "maintenance"));
  }

  @Test
  void aQuestionIsACallAndNoEvent() {
    var graph = hotel.coupling().old().orElseThrow().facts().graph();
    assertThat(graph.link("booking", "front-desk").orElseThrow())
        .satisfies(
            link -> {
              assertThat(link.calls()).hasSize(1);
              assertThat(link.events()).isEmpty();
            });
    assertThat(graph.events().stream().filter(event -> event.name().equals("GetFreeRooms")))
        .singleElement()
        .satisfies(event -> assertThat(event.isPartOfCalls()).isTrue());
  }

  @Test
  void whoWaitsForAnAnswerIsNamedWhereItBreaks() {
    EventComparison gone =
        hotel.events().stream()
            .filter(event -> event.name().equals("GetFreeRoomsAnswer"))
            .findFirst()
            .orElseThrow();
    assertThat(gone.consumers()).containsExactly("booking");
    assertThat(gone.producers()).containsExactly("front-desk");
  }

  private static List<String> summaries(CouplingSide side) {
    return side.signs().stream()
        .map(sign -> sign.card().id() + " " + sign.state() + " " + sign.summary())
        .toList();
  }
}
