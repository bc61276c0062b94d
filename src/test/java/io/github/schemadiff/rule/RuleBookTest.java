package io.github.schemadiff.rule;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBookTest {
  private static final Path PAGES = Path.of("src/main/resources/rules");
  private static final List<String> HEADINGS =
      List.of("## What it does", "## Why it breaks", "## Example", "## What to do instead");

  /// Rules that never report more than information, and why.
  private static final Map<String, String> ONLY_INFORM =
      Map.ofEntries(
          entry("content-opened", "whoever ignores unknown members breaks on nothing new"),
          entry("default-added", "absence gets a meaning where it had none"),
          entry("property-changed", "such properties speak to tools, not to readers"),
          entry("event-added", "nobody reads a new event yet"),
          entry("symbol-read-as-default", "it says that rule 3 is kept"),
          entry("successor-published", "it says that rule 4 is kept"),
          entry("event-renamed", "a schema's name is no part of its documents"),
          entry("deprecation-changed", "nothing has gone yet"),
          entry("documentation-changed", "no reader reads words"),
          entry("optional-parameter-added", "who does not know of it leaves it out"),
          entry("media-type-added", "nobody has to use it"),
          entry("response-added", "a status code means at least what its first digit says"),
          entry("security-relaxed", "who was let in is still let in"),
          entry("operation-added", "nobody calls it yet"),
          entry("operation-id-changed", "nobody sees it on the way"),
          entry("server-added", "nobody has to use it"),
          entry("channel-added", "nobody listens there yet"),
          entry("channel-use-added", "a further sender or reader breaks nobody"),
          entry("channel-operation-renamed", "nobody sees it on the way"));

  static Stream<RuleCard> cards() {
    return RuleBook.cards();
  }

  @Test
  void listsEveryRuleThatThereIs() {
    List<String> classes =
        new ClassFileImporter()
            .importPackages("io.github.schemadiff.rule").stream()
                .filter(type -> type.isAssignableTo(Rule.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .toList();
    assertThat(RuleBook.rules().stream().map(rule -> rule.getClass().getSimpleName()))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(classes);
  }

  @Test
  void givesEveryRuleAnIdOfItsOwn() {
    assertThat(RuleBook.cards().map(RuleCard::id)).doesNotHaveDuplicates();
  }

  @Test
  void namesEveryRuleAfterItsProblem() {
    assertThat(RuleBook.rules())
        .allSatisfy(
            rule ->
                assertThat(rule.getClass().getSimpleName().toLowerCase())
                    .isEqualTo(rule.card().id().replace("-", "")));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everyRuleHasItsPage(RuleCard card) {
    assertThat(read(PAGES.resolve(card.id() + ".md")).lines())
        .containsSubsequence(HEADINGS)
        .first()
        .asString()
        .startsWith("# ");
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everyRuleIsShownBreakingAndAllowed(RuleCard card) {
    List<String> fixtures = RuleFixtures.of(card.id());
    assertThat(fixtures).anyMatch(name -> name.startsWith("allowed-"));
    if (!ONLY_INFORM.containsKey(card.id())) {
      assertThat(fixtures).anyMatch(name -> name.startsWith("breaks-"));
    }
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everyRuleHasItsMirrorOrAReason(RuleCard card) {
    if (card.mirror().isEmpty()) {
      assertThat(card.noMirror()).isNotBlank();
      return;
    }
    assertThat(RuleBook.card(card.mirror()).map(RuleCard::mirror)).contains(card.id());
  }

  private static String read(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
