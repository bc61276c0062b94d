package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.rule.coupling.Sign;
import io.github.schemadiff.rule.coupling.SignBook;
import io.github.schemadiff.rule.coupling.SignCard;
import io.github.schemadiff.rule.coupling.SignEvidence;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each folder below `coupling/<sign>` is a set, or two of them in `old` and `new`, and
/// `expected.json` says what the sign shows of it.
class SignFixtureTest {
  private static final Path FIXTURES = Path.of("src/test/resources/coupling");
  private static final Path PAGES = Path.of("src/main/resources/rules");

  @TestFactory
  Stream<DynamicTest> eachSetShowsWhatIsExpected() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (SignCard card : SignBook.cards()) {
      for (Path fixture : children(FIXTURES.resolve(card.id()))) {
        tests.add(
            DynamicTest.dynamicTest(
                card.id() + " " + fixture.getFileName(), () -> check(card, fixture)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(20);
    return tests.stream();
  }

  static Stream<SignCard> cards() {
    return SignBook.cards().stream();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everySignIsShownSeenNotSeenAndUnknown(SignCard card) throws IOException {
    List<String> names =
        children(FIXTURES.resolve(card.id())).stream()
            .map(path -> path.getFileName().toString())
            .toList();
    assertThat(names)
        .anyMatch(name -> name.startsWith("seen-"))
        .anyMatch(name -> name.startsWith("not-seen-"))
        .anyMatch(name -> name.startsWith("unknown-"));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everySignHasItsPage(SignCard card) throws IOException {
    assertThat(Files.readAllLines(PAGES.resolve(card.id() + ".md")))
        .containsSubsequence(
            "# " + card.title(),
            "## What it does",
            "## Why it breaks",
            "## Example",
            "## What to do instead");
  }

  private static void check(SignCard card, Path fixture) throws SourceException, IOException {
    JsonNode expected = JsonMapper.shared().readTree(fixture.resolve("expected.json").toFile());
    Coupling coupling = look(fixture);
    assertThat(coupling.recent().catalog().problems())
        .noneMatch(problem -> problem.severity() == LoadProblem.Kind.ERROR);
    Sign sign =
        coupling.recent().signs().stream()
            .filter(one -> one.card().equals(card))
            .findFirst()
            .orElseThrow();
    String state = sign.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    assertThat(state + ": " + sign.summary())
        .isEqualTo(
            expected.get("state").stringValue() + ": " + expected.get("summary").stringValue());
    assertThat(fixture.getFileName().toString()).startsWith(state + "-");
    assertThat(sign.evidence().stream().map(SignEvidence::headline))
        .containsExactlyElementsOf(
            expected.get("evidence").valueStream().map(JsonNode::stringValue).toList());
  }

  private static Coupling look(Path fixture) throws SourceException {
    return Files.isDirectory(fixture.resolve("old"))
        ? Comparer.compare(
                Sources.open(fixture.resolve("old").toString()),
                Sources.open(fixture.resolve("new").toString()),
                Settings.DEFAULT,
                Progress.NONE)
            .coupling()
        : Coupling.of(Sources.open(fixture.toString()), Optional.empty());
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }
}
