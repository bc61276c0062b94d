package io.github.schemadiff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `compare` prints into a pipe: 80 columns, no colour.
class TextSnapshotTest {
  @TempDir Path folder;

  @Test
  void aBrokenRuleIsToldWithWhereWitnessAndWhatToDo() throws Exception {
    Run run =
        compare(
            """
            {
              "type": "object",
              "required": ["id"],
              "properties": {
                "id": {"type": "string"}
              }
            }
            """,
            """
            {
              "type": "object",
              "required": ["id", "room"],
              "properties": {
                "id": {"type": "string"},
                "room": {"type": "integer"}
              }
            }
            """);
    assertThat(run.out())
        .contains("Rule 1 is broken, in the only event.")
        .contains("  Backward  ✗ breaks 1 event – readers on ")
        .contains("  Forward   ✓ safe – readers on ")
        .contains("  ✗ R1  `room` is new and required  required-field-added\n")
        .contains("        witness     {\"id\": ")
        .contains("        do instead  ")
        .contains("        new         new.json:3:22\n")
        .contains("1 violation")
        .endsWith("1 event: 1 modified\n");
  }

  @Test
  void goodNewsIsShort() throws Exception {
    Run run = compare("{\"type\": \"string\"}", "{\"type\": \"string\", \"title\": \"A\"}");
    assertThat(run.out()).contains("No rule is broken. ").contains(" can go out in any order.");
    assertThat(run.exit()).isZero();
  }

  @Test
  void nothingIsWiderThanThePageAndNothingIsColoured() throws Exception {
    Run run = Run.of("compare", "sample-schemas/orders/old", "sample-schemas/orders/new");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out().lines()).noneMatch(line -> line.endsWith(" "));
    assertThat(run.out()).doesNotContain("\u001b");
  }

  @Test
  void namesCannotSteerTheTerminal() throws Exception {
    String evil = "{\"properties\": {\"a\\u001b[2Jb\\u202e\": {\"type\": \"string\"}}}";
    Run run = compare("{\"type\": \"object\"}", evil);
    assertThat(run.out()).contains("a\\u001b[2Jb\\u202e").doesNotContain("\u001b", "\u202e");
  }

  @Test
  void whatSeveralEventsShareIsToldOnce() throws Exception {
    Run run = Run.of("compare", "sample-schemas/hotel/old", "sample-schemas/hotel/new");
    assertThat(run.out().split("was widened from integer to number", -1)).hasSize(2);
    assertThat(run.out().replaceAll("\\s+", " ")).contains("also in 2 events: ");
  }

  private Run compare(String old, String recent) throws Exception {
    Path before = Files.writeString(folder.resolve("old.json"), old);
    Path after = Files.writeString(folder.resolve("new.json"), recent);
    return Run.of("compare", before.toString(), after.toString());
  }
}
