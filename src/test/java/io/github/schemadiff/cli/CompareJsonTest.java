package io.github.schemadiff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The JSON of `compare`, key by key as the contract has it.
class CompareJsonTest {
  private static final String OLD = "sample-schemas/hotel/old";
  private static final String NEW = "sample-schemas/hotel/new";

  private static String text;
  private static JsonNode json;

  @BeforeAll
  static void compareTheHotel() throws Exception {
    Run run = Run.of("compare", OLD, NEW, "--output", "json");
    assertThat(run.err()).isEmpty();
    text = run.out();
    json = run.json();
  }

  @Test
  void theKeysStandInTheOrderOfTheContract() {
    assertThat(json.propertyNames())
        .containsExactly(
            "tool",
            "policy",
            "content",
            "formats",
            "old",
            "new",
            "verdict",
            "summary",
            "events",
            "findings",
            "coupling");
    assertThat(json.get("tool").propertyNames()).containsExactly("name", "version");
    assertThat(json.get("old").propertyNames()).containsExactly("location", "events", "problems");
    assertThat(json.get("verdict").propertyNames()).containsExactly("backward", "forward");
    assertThat(json.get("summary").propertyNames())
        .containsExactly(
            "violations", "warnings", "advice", "notProven", "waived", "R1", "R2", "R3", "R4");
    for (JsonNode event : json.get("events")) {
      assertThat(event.propertyNames())
          .startsWith(
              "name",
              "format",
              "dialect",
              "change",
              "successor",
              "backward",
              "forward",
              "rollout",
              "consumers",
              "producers");
      assertThat(event.get("backward").propertyNames())
          .containsExactly("verdict", "evidence", "reason");
    }
    for (JsonNode finding : json.get("findings")) {
      assertThat(finding.propertyNames())
          .startsWith(
              "id",
              "rule",
              "check",
              "severity",
              "direction",
              "event",
              "path",
              "cause",
              "places",
              "message",
              "why",
              "fix",
              "old",
              "new",
              "witness",
              "decision");
    }
  }

  @Test
  void theSettingsAreSaid() {
    assertThat(json.at("/tool/name").asString()).isEqualTo("schema-diff");
    assertThat(json.at("/tool/version").asString()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
    assertThat(json.get("policy").asString()).isEqualTo("four-rules");
    assertThat(json.get("content").asString()).isEqualTo("declared");
    assertThat(json.get("formats").asString()).isEqualTo("annotation");
    assertThat(json.at("/old/location").asString()).isEqualTo(OLD);
  }

  @Test
  void wordsAreThoseOfTheContract() {
    List<String> verdicts = List.of("compatible", "incompatible", "undecided");
    for (JsonNode event : json.get("events")) {
      assertThat(event.get("change").asString())
          .isIn("unchanged", "modified", "added", "removed", "renamed");
      assertThat(event.at("/backward/verdict").asString()).isIn(verdicts);
      assertThat(event.at("/forward/evidence").asString()).isIn("proof", "witness", "rule", "none");
      if (event.get("change").asString().equals("removed")) {
        assertThat(event.get("rollout").isNull()).isTrue();
        assertThat(event.at("/forward/reason").asString()).isEqualTo("no longer published");
      } else {
        assertThat(event.get("rollout").asString())
            .isIn("any", "consumers-first", "producers-first", "new-event");
      }
    }
    for (JsonNode finding : json.get("findings")) {
      assertThat(finding.get("severity").asString()).isIn("violation", "warning", "advice", "info");
      assertThat(finding.get("direction").asString()).isIn("backward", "forward", "both", "none");
      assertThat(finding.get("rule").asString()).matches("R[1-4]");
    }
  }

  @Test
  void aWitnessSaysWhoWroteAndWhoCheckedIt() {
    for (JsonNode finding : json.get("findings")) {
      JsonNode witness = finding.get("witness");
      if (!witness.isNull()) {
        assertThat(witness.propertyNames())
            .startsWith("writer", "reader", "document", "error", "checkedBy");
        assertThat(List.of(witness.get("writer").asString(), witness.get("reader").asString()))
            .containsExactlyInAnyOrder("old", "new");
      }
    }
  }

  @Test
  void countsAgreeWithTheFindings() {
    long violations = 0;
    for (JsonNode finding : json.get("findings")) {
      violations += finding.get("severity").asString().equals("violation") ? 1 : 0;
    }
    assertThat(json.at("/summary/violations").asLong()).isEqualTo(violations);
    assertThat(json.get("events").size()).isPositive();
  }

  @Test
  void theSameInputGivesTheSameBytes() throws Exception {
    assertThat(Run.of("compare", OLD, NEW, "--output", "json").out()).isEqualTo(text);
  }

  @Test
  void aReportFileHoldsTheSame(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("in/a/new folder/report.JSON");
    Run.of("compare", OLD, NEW, "--report", file.toString());
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void onlySeveritiesFollowThePolicy() throws Exception {
    JsonNode backward = Run.of("compare", OLD, NEW, "--policy=backward", "--output=json").json();
    assertThat(backward.get("policy").asString()).isEqualTo("backward");
    assertThat(backward.get("verdict")).isEqualTo(json.get("verdict"));
    assertThat(ids(backward)).containsExactlyInAnyOrderElementsOf(ids(json));
  }

  private static List<String> ids(JsonNode comparison) {
    return comparison.get("findings").valueStream().map(it -> it.get("id").asString()).toList();
  }
}
