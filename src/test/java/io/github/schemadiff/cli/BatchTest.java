package io.github.schemadiff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Many pairs in one run, of which some are bad.
class BatchTest {
  private static final String STRING = "{\"type\": \"string\"}";
  private static final String NUMBER = "{\"type\": \"number\"}";

  @TempDir Path folder;

  @Test
  void everyPairHasItsLineInTheOrderOfTheNames() throws Exception {
    for (int at = 0; at < 40; at++) {
      pair("case-" + (at < 10 ? "0" : "") + at, STRING, at % 2 == 0 ? STRING : NUMBER);
    }
    Run run = batch();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(cases(run))
        .containsExactlyElementsOf(
            IntStream.range(0, 40).mapToObj(at -> String.format("case-%02d", at)).toList());
    assertThat(run.jsonLines().getFirst().propertyNames())
        .containsExactly("case", "verdict", "events", "findings", "problems", "millis");
    assertThat(run.jsonLines().getFirst().at("/verdict/backward").asString())
        .isEqualTo("compatible");
    assertThat(run.jsonLines().get(1).at("/verdict/backward").asString())
        .isNotEqualTo("compatible");
  }

  @Test
  void aBadPairPrintsItsLineAndStopsNoOther() throws Exception {
    pair("a", STRING, STRING);
    pair("b", STRING, "{\"type\": ");
    Files.createDirectories(folder.resolve("c"));
    pair("d", "true", "false");
    Files.writeString(folder.resolve("a").resolve("verdict.json"), "{}");
    Run run = batch();
    assertThat(run.exit()).isEqualTo(3);
    assertThat(cases(run)).containsExactly("a", "b", "c", "d");
    JsonNode broken = run.jsonLines().get(1);
    assertThat(broken.get("verdict").isNull()).isTrue();
    assertThat(broken.get("problems").get(0).get("line").asInt()).isEqualTo(1);
    assertThat(run.jsonLines().get(2).at("/problems/0/message").asString()).contains("old");
    assertThat(run.jsonLines().get(3).at("/verdict/forward").isMissingNode()).isFalse();
  }

  @Test
  void aCrashOnOnePairIsSaidAndStopsNoOther() throws Exception {
    pair("a", STRING, STRING);
    pair("b", NUMBER, NUMBER);
    pair("c", STRING, STRING);
    Comparing overflowing =
        (old, recent, settings, progress) -> {
          if (old.location().endsWith("b" + java.io.File.separator + "old.json")) {
            throw new StackOverflowError();
          }
          return Comparer.compare(old, recent, settings, progress);
        };
    Run run = Run.with(overflowing, "batch", folder.toString(), "--output", "json");
    assertThat(run.exit()).isEqualTo(70);
    assertThat(cases(run)).containsExactly("a", "b", "c");
    assertThat(run.jsonLines().get(1).get("verdict").isNull()).isTrue();
    assertThat(run.jsonLines().get(2).at("/verdict/backward").asString()).isEqualTo("compatible");
  }

  @Test
  void whatSaysNothingOfItselfIsReadAsItIsAskedFor() throws Exception {
    pair("a", "\"int\"", "\"long\"");
    pair("b", "[\"null\", \"int\"]", "[\"null\", \"string\"]");
    pair("c", "{\"type\": \"array\", \"items\": \"int\"}", "\"int");
    Run run = Run.of("batch", folder.toString(), "--output", "json", "--as", "avro");
    assertThat(run.exit()).isEqualTo(3);
    List<JsonNode> lines = run.jsonLines();
    assertThat(lines.get(0).at("/verdict/backward").asString()).isEqualTo("compatible");
    assertThat(lines.get(0).at("/verdict/forward").asString()).isEqualTo("incompatible");
    assertThat(lines.get(0).at("/events/0/dialect").asString()).isEqualTo("avro");
    assertThat(lines.get(1).at("/events/0/backward/evidence").asString()).isEqualTo("witness");
    assertThat(lines.get(2).get("verdict").isNull()).isTrue();
    assertThat(lines.get(2).at("/problems/0/column").asInt()).isPositive();
  }

  @Test
  void pairsMayBeFolders() throws Exception {
    for (String side : List.of("old", "new")) {
      Path set = Files.createDirectories(folder.resolve("x").resolve(side));
      Files.writeString(set.resolve("e.schema.json"), "{\"$id\": \"e\", \"type\": \"object\"}");
    }
    Run run = batch();
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.jsonLines().getFirst().get("events").size()).isEqualTo(1);
  }

  @Test
  void aFolderWithoutPairsIsUnreadable() throws Exception {
    assertThat(batch().exit()).isEqualTo(3);
    assertThat(Run.of("batch", folder.resolve("none").toString()).exit()).isEqualTo(3);
  }

  private Run batch() throws InterruptedException {
    return Run.of("batch", folder.toString(), "--output", "json");
  }

  private static List<String> cases(Run run) {
    return run.jsonLines().stream().map(line -> line.get("case").asString()).toList();
  }

  private void pair(String name, String old, String recent) throws IOException {
    Path pair = Files.createDirectories(folder.resolve(name));
    Files.writeString(pair.resolve("old.json"), old);
    Files.writeString(pair.resolve("new.json"), recent);
  }
}
