package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.RuleFixtures;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.SourceSet;
import io.github.schemadiff.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each folder `<rule>/{breaks-*,allowed-*}` is a test: what a whole comparison of its `before` and
/// `after` says, from advice upwards; information only where `expected.json` names it.
class RuleFixtureTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TestFactory
  Stream<DynamicTest> fixtures() {
    return RuleFixtures.all().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    RuleFixtures.ROOT.relativize(folder).toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException, SourceException {
    JsonNode expected = JSON.readTree(Files.readString(folder.resolve("expected.json")));
    Comparison comparison =
        Comparer.compare(
            side(folder, "before"), side(folder, "after"), Settings.DEFAULT, Progress.NONE);

    assertThat(comparison.old().problems()).isEmpty();
    assertThat(comparison.recent().problems()).isEmpty();
    List<String> wanted =
        expected.get("findings").valueStream().map(RuleFixtureTest::line).sorted().toList();
    List<String> told =
        comparison.findings().stream()
            .filter(
                finding -> finding.severity() != Severity.INFO || wanted.contains(line(finding)))
            .map(RuleFixtureTest::line)
            .sorted()
            .toList();
    assertThat(told).isEqualTo(wanted);
    assertThat(word(comparison.backward())).isEqualTo(expected.get("backward").stringValue());
    assertThat(word(comparison.forward())).isEqualTo(expected.get("forward").stringValue());
    assertThat(comparison.further().stream().map(Further.OfSet::word).map(RuleFixtureTest::word))
        .isEqualTo(
            expected.has("clients") ? List.of(expected.get("clients").stringValue()) : List.of());
    assertThat(comparison.events()).allSatisfy(RuleFixtureTest::breaksAreTold);
    assertThat(comparison.findings()).allSatisfy(RuleFixtureTest::isWorded);
    assertThat(comparison.findings()).extracting(Finding::id).doesNotHaveDuplicates();
    assertThat(heaviest(comparison, folder.getParent().getFileName().toString()))
        .isEqualTo(folder.getFileName().toString().startsWith("breaks-"));
  }

  /// Whether the folder's own rule speaks up.
  private static boolean heaviest(Comparison comparison, String rule) {
    // Advice counts as speaking up only for the rule that can give no more than advice.
    Severity loud = rule.equals("content-already-closed") ? Severity.ADVICE : Severity.WARNING;
    return comparison.findings().stream()
        .anyMatch(finding -> finding.check().equals(rule) && finding.severity().atLeast(loud));
  }

  /// Every break of a verdict is told by exactly one finding, with a witness.
  private static void breaksAreTold(EventComparison event) {
    Stream.of(event.backward(), event.forward())
        .flatMap(outcome -> outcome.verdict().stream())
        .filter(Verdict.Incompatible.class::isInstance)
        .map(Verdict.Incompatible.class::cast)
        .flatMap(verdict -> verdict.breaks().stream())
        .forEach(
            failure -> {
              boolean shown = failure.witness().isPresent() || failure.byRule();
              // No document shows another content type.
              assertThat(shown).isNotEqualTo(failure.aspect() == Aspect.CONTENT_TYPE);
              assertThat(event.findings())
                  .filteredOn(
                      finding ->
                          Stream.concat(finding.backward().stream(), finding.forward().stream())
                              .anyMatch(told -> told == failure))
                  .hasSize(1);
            });
  }

  private static void isWorded(Finding finding) {
    assertThat(Stream.of(finding.message(), finding.why(), finding.fix()))
        .allSatisfy(
            text ->
                assertThat(text)
                    .endsWith(".")
                    .doesNotContain("..", "  ", "``", "Optional", "null,", "!", "please"));
    assertThat(finding.headline()).isNotBlank().doesNotEndWith(".");
  }

  private static String line(Finding finding) {
    return String.join(
        " ",
        finding.check(),
        finding.severity().id(),
        finding.principle().name(),
        finding.direction().name().toLowerCase(Locale.ROOT),
        finding.path().toString());
  }

  private static String line(JsonNode finding) {
    return Stream.of("check", "severity", "rule", "direction", "path")
        .map(key -> finding.get(key).stringValue())
        .reduce((left, right) -> left + " " + right)
        .orElseThrow();
  }

  private static String word(EventComparison.Word word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /// A file of any format, or a folder.
  private static SourceSet side(Path folder, String name) throws IOException, SourceException {
    try (Stream<Path> files = Files.list(folder)) {
      Path side =
          files
              .filter(file -> file.getFileName().toString().replaceFirst("\\..*", "").equals(name))
              .findFirst()
              .orElseThrow();
      return Sources.open(side.toString());
    }
  }
}
