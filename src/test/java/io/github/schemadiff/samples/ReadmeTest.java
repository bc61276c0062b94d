package io.github.schemadiff.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.rule.RuleBook;
import io.github.schemadiff.rule.coupling.SignBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages that people read first say what is there.
class ReadmeTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

  @Test
  void everyRuleStandsInTheReadmeUnderItsTitle() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(RuleBook.cards())
        .isNotEmpty()
        .allSatisfy(
            card ->
                assertThat(readme)
                    .contains(
                        "| %s | `%s` | %s |".formatted(card.principle(), card.id(), card.title())));
  }

  @Test
  void everySignStandsInTheReadmeUnderItsTitle() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(SignBook.cards())
        .isNotEmpty()
        .allSatisfy(
            card ->
                assertThat(readme).contains("| `%s` | %s |".formatted(card.id(), card.title())));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsToAFile(Path page) throws IOException {
    List<String> targets =
        LINK.matcher(Files.readString(page))
            .results()
            .map((MatchResult found) -> found.group(1))
            .filter(target -> !target.contains("://"))
            .toList();
    assertThat(targets)
        .allSatisfy(
            target -> assertThat(page.resolveSibling(target)).as("link in %s", page).exists());
  }

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> samples = Files.walk(Path.of("sample-schemas"), 2)) {
      return Stream.concat(
          Stream.of("README.md", "icons/README.md", "jpackage/README.md").map(Path::of),
          samples.filter(path -> path.endsWith("README.md")))
          .toList()
          .stream();
    }
  }
}
