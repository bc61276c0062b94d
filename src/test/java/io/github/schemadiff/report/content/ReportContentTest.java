package io.github.schemadiff.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.report.Compared;
import io.github.schemadiff.report.content.ReportContent.FindingSection;
import io.github.schemadiff.report.content.ReportContent.Level;
import io.github.schemadiff.report.content.ReportContent.Line;
import io.github.schemadiff.report.content.ReportContent.RulePage;
import io.github.schemadiff.report.content.ReportContent.Section;
import io.github.schemadiff.rule.Finding.Edit;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportContentTest {
  private static ReportContent hotel() {
    return ReportContent.of(Compared.hotel(), Compared.details());
  }

  private static Stream<FindingSection> findings(ReportContent content) {
    return Stream.concat(content.shared().stream(), content.events().stream())
        .map(Section::findings)
        .flatMap(List::stream);
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
        .hasSize(content.counts().told())
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
  void aChangeOfASharedDefinitionIsToldThere() {
    Section shared = hotel().shared().getFirst();
    assertThat(shared.name()).isEqualTo("HotelRoom");
    assertThat(shared.findings()).extracting(FindingSection::check).containsExactly("type-widened");
    assertThat(shared.findings().getFirst().who().getLast().text().plain())
        .contains("front-desk", "reservations");
    Section assigned =
        hotel().events().stream()
            .filter(event -> event.name().equals("RoomAssigned"))
            .findFirst()
            .orElseThrow();
    assertThat(assigned.findings()).isEmpty();
    assertThat(assigned.elsewhere().getFirst().plain()).endsWith("finding 1 at HotelRoom");
  }

  @Test
  void whatIsTooMuchToReadIsFoldedAndNothingIsLost() {
    Comparison large = Compared.large();
    ReportContent content = ReportContent.of(large, Compared.details());
    Map<String, Long> inFull =
        findings(content)
            .collect(Collectors.groupingBy(FindingSection::check, Collectors.counting()));
    assertThat(inFull.values()).allMatch(count -> count <= 2);
    assertThat(content.shared()).extracting(Section::name).containsExactly("Order");
    assertThat(content.shared().getFirst().findings().getFirst().alike()).hasSize(2);
    long shared = 3;
    long own = large.findings().stream().filter(one -> one.cause().isEmpty()).count();
    assertThat(own).isGreaterThan(40);
    assertThat(content.counts().told() + content.counts().lines()).isEqualTo((int) (shared + own));
    assertThat(content.events())
        .flatExtracting(Section::lines)
        .isNotEmpty()
        .allMatch(line -> line.like().plain().matches("as finding \\d+"));
    assertThat(content.events().getLast().elsewhere())
        .extracting(Prose::plain)
        .allMatch(line -> line.endsWith("at Order"));
  }

  @Test
  void ofALongLineTheDifferenceIsShown() {
    String names = "\"name\", ".repeat(60);
    Edit edit =
        new Edit(
            List.of("\"required\": [" + names + "\"new\", " + names + "\"last\"]"),
            List.of("\"required\": [" + names + names + "\"last\"]"));
    assertThat(Difference.removed(edit).getFirst())
        .hasSizeLessThan(200)
        .startsWith("\"required\": [")
        .contains("\"new\"");
    assertThat(Difference.added(edit).getFirst()).hasSizeLessThan(200).contains(" … ");
    Edit small = new Edit(List.of("a"), List.of("b"));
    assertThat(Difference.removed(small)).containsExactly("a");
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
