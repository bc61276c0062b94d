package io.github.schemadiff.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.report.Compared;
import io.github.schemadiff.report.content.ReportContent.EventSection;
import io.github.schemadiff.report.content.ReportContent.FindingSection;
import io.github.schemadiff.report.content.ReportContent.Level;
import io.github.schemadiff.report.content.ReportContent.Line;
import io.github.schemadiff.report.content.ReportContent.RulePage;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportContentTest {
  private static ReportContent hotel() {
    return ReportContent.of(Compared.hotel(), Compared.details());
  }

  private static Stream<FindingSection> findings(ReportContent content) {
    return content.events().stream().map(EventSection::findings).flatMap(List::stream);
  }

  private static SourceSet set(String location, String label, String schema) {
    byte[] bytes = schema.getBytes(StandardCharsets.UTF_8);
    return new SourceSet(
        location, label, false, List.of(new SourceFile("event.json", bytes)), List.of());
  }

  private static ReportContent compare(SourceSet old, SourceSet recent) {
    return ReportContent.of(
        Comparer.compare(old, recent, Settings.DEFAULT, Progress.NONE), Compared.details());
  }

  @ParameterizedTest
  @CsvSource({
    "events-1.0.tgz, 1.0, events-2.0.tgz, 2.0, Can events 2.0 go out?, events 1.0 → 2.0",
    "x/orders/v1, v1, x/orders/v2, v2, Can orders v2 go out?, orders v1 → v2",
    "git:shop@v1, v1, git:shop@v2, v2, Can shop v2 go out?, shop v1 → v2",
    "a.json, a, b.json, b, Can b go out?, a → b",
  })
  void asksAboutTheSetByItsName(
      String old, String oldLabel, String recent, String label, String question, String pair) {
    ReportContent content = compare(set(old, oldLabel, "{}"), set(recent, label, "{}"));
    assertThat(content.title()).isEqualTo(question);
    assertThat(content.pair()).isEqualTo(pair);
  }

  @Test
  void theHeaviestEventComesFirstAndFindingsAreNumberedThrough() {
    ReportContent content = hotel();
    assertThat(content.answer().level()).isEqualTo(Level.BREAKS);
    assertThat(content.events().getFirst().name()).isEqualTo("RoomBooked");
    List<Integer> numbers = findings(content).map(FindingSection::number).toList();
    assertThat(numbers)
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSize(content.counts().shown())
        .startsWith(1);
  }

  @Test
  void theRollOutEndsWithWhatMayGoOut() {
    List<String> steps = hotel().rollout().stream().map(Prose::plain).toList();
    assertThat(steps).anyMatch(step -> step.startsWith("Publish RoomBookedV2 beside the restored"));
    assertThat(steps).anyMatch(step -> step.startsWith("Keep publishing TableReserved"));
    assertThat(steps.getLast())
        .isEqualTo("What is left of the new version can then go out in any order.");
  }

  @Test
  void theRulesThatSpokeAreInTheAppendix() {
    ReportContent content = hotel();
    List<String> pages = content.appendix().rules().stream().map(RulePage::id).toList();
    assertThat(pages)
        .containsExactlyInAnyOrderElementsOf(
            findings(content).map(FindingSection::check).distinct().toList());
    assertThat(content.appendix().rules()).allMatch(page -> page.blocks().size() > 6);
  }

  @Test
  void aSchemaOnOneLineIsCutAroundTheMark() {
    String filler = "\"description\": \"" + "words ".repeat(400) + "\", ";
    String schema = "{%s\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"%s\"}}}";
    ReportContent content =
        compare(
            set("v1", "v1", schema.formatted(filler, "string")),
            set("v2", "v2", schema.formatted(filler, "integer")));
    Line line =
        findings(content).findFirst().orElseThrow().recent().orElseThrow().lines().getFirst();
    String text = line.pieces().stream().map(ReportContent.Piece::text).reduce("", String::concat);
    assertThat(text).hasSizeLessThan(400).startsWith("… ").contains("\"integer\"");
    assertThat(line.pieces()).anyMatch(ReportContent.Piece::marked);
  }

  @Test
  void listsSayHowMuchTheyLeaveOut() {
    List<Prose> names = Stream.of("a", "b", "c", "d", "e").map(Prose::of).toList();
    assertThat(Prose.list(names, 3).plain()).isEqualTo("a, b, c and 2 more");
    assertThat(Prose.list(names, 4).plain()).isEqualTo("a, b, c, d and e");
    assertThat(Prose.list(names.subList(0, 1), 3).plain()).isEqualTo("a");
  }

  @Test
  void backticksMarkCode() {
    assertThat(Prose.of("`a` became `b").runs())
        .containsExactly(new Prose.Code("a"), new Prose.Plain(" became `b"));
  }
}
