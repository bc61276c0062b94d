package io.github.schemadiff.compat.json.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Thousands of generated patterns, each the same in every run.
class TextLawsTest {
  private static final int PATTERNS = 4_000;

  private static Optional<TextLanguage> language(String pattern) throws PatternSyntaxProblem {
    return switch (EcmaPattern.parse(pattern).result()) {
      case EcmaPattern.Regular(TextLanguage matches) -> Optional.of(matches);
      case EcmaPattern.Opaque _ -> Optional.empty();
    };
  }

  @Test
  void automataAgreeWithASearch() throws PatternSyntaxProblem {
    int compared = 0;
    for (int seed = 0; seed < PATTERNS; seed++) {
      PatternGenerator generator = new PatternGenerator(seed);
      String pattern = generator.pattern();
      Optional<TextLanguage> language = language(pattern);
      Optional<JavaSearch> search = EcmaToJava.translate(pattern);
      if (language.isEmpty() || search.isEmpty()) {
        continue;
      }
      List<String> texts = new ArrayList<>(language.get().examples(3, 0, 6, Set.of()));
      texts.addAll(language.get().not().examples(3, 0, 6, Set.of()));
      for (int i = 0; i < 25; i++) {
        texts.add(generator.text());
      }
      for (String text : texts) {
        assertThat(language.get().contains(text))
            .as("seed %d: /%s/ in «%s»", seed, pattern, text)
            .isEqualTo(search.get().find(text));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(PATTERNS * 20);
  }

  @Test
  void languagesFormALattice() throws PatternSyntaxProblem {
    TextLanguage other = TextLanguage.all();
    for (int seed = 0; seed < PATTERNS / 4; seed++) {
      Optional<TextLanguage> found = language(new PatternGenerator(seed).pattern());
      if (found.isEmpty()) {
        continue;
      }
      TextLanguage a = found.get();
      TextLanguage b = other;
      assertThat(a.and(a.not()).isEmpty()).as("seed %d", seed).isTrue();
      assertThat(a.not().not()).isEqualTo(a);
      assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
      assertThat(a.minus(b)).isEqualTo(a.and(b.not()));
      assertThat(a.containedIn(b)).isEqualTo(a.minus(b).isEmpty());
      assertThat(a.and(b).containedIn(a)).isTrue();
      assertThat(a.containedIn(a.or(b))).isTrue();
      other = a;
    }
  }

  @Test
  void examplesAreMembersInOrderAndSizesAreRight() throws PatternSyntaxProblem {
    for (int seed = 0; seed < PATTERNS / 4; seed++) {
      String pattern = new PatternGenerator(seed).pattern();
      Optional<TextLanguage> found = language(pattern);
      if (found.isEmpty()) {
        continue;
      }
      // Few characters, so that all members can be listed.
      TextLanguage small = found.get().and(language("^[ab1\\n😀]*$").orElseThrow());
      List<String> members = small.examples(10_000, 1, 4, Set.of());
      assertThat(members).as(pattern).doesNotHaveDuplicates().allMatch(small::contains);
      assertThat(members.stream().map(text -> text.codePointCount(0, text.length())).toList())
          .isSorted()
          .allMatch(length -> length >= 1 && length <= 4);
      assertThat(small.size(1, 4)).as(pattern).hasValue(members.size());
      assertThat(members).as(pattern).hasSize(byBruteForce(small));
    }
  }

  private static int byBruteForce(TextLanguage language) {
    int count = 0;
    List<String> layer = List.of("");
    for (int length = 1; length <= 4; length++) {
      List<String> next = new ArrayList<>();
      for (String text : layer) {
        for (String letter : List.of("a", "b", "1", "\n", "😀")) {
          next.add(text + letter);
        }
      }
      count += (int) next.stream().filter(language::contains).count();
      layer = next;
    }
    return count;
  }
}
