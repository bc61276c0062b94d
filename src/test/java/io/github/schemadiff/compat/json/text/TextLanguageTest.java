package io.github.schemadiff.compat.json.text;

import static io.github.schemadiff.compat.json.text.EcmaPatternTest.language;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TextLanguageTest {
  @Test
  void shortestAndNicestMembersComeFirst() {
    assertThat(language("^[^@\\s]+@[a-z]+\\.com$").examples(2, 0, -1, Set.of()))
        .containsExactly("a@a.com", "a@b.com");
    assertThat(TextLanguage.all().examples(3, 1, 1, Set.of("b"))).containsExactly("a", "c", "d");
    assertThat(language("^.+$").not().examples(2, 1, -1, Set.of())).first().isEqualTo("\n");
    assertThat(language("^[A-Z0-9]+$").examples(1, 3, 5, Set.of())).containsExactly("000");
  }

  @Test
  void fewerExamplesThanAskedAreAll() {
    assertThat(language("^(red|green|blue)$").examples(9, 0, -1, Set.of("red")))
        .containsExactly("blue", "green");
    assertThat(language("^(red|green|blue)$").examples(9, 4, 4, Set.of())).containsExactly("blue");
    assertThat(language("^(aa)*$").examples(9, 3, 3, Set.of())).isEmpty();
    assertThat(TextLanguage.none().examples(1, 0, -1, Set.of())).isEmpty();
  }

  @Test
  void lengthsOfAMillionAreNoTrouble() {
    assertThat(language("^[a-z]+$").examples(1, 1_000_000, -1, Set.of()).getFirst())
        .hasSize(1_000_000);
    assertThat(language("^(ab|c)*$").hasMember(999_999, 999_999)).isTrue();
    assertThat(language("^(ab)*$").hasMember(999_999, 999_999)).isFalse();
    assertThat(language("^a{3}$").hasMember(1_000_000, -1)).isFalse();
    assertThatThrownBy(() -> TextLanguage.all().examples(1, Integer.MAX_VALUE, -1, Set.of()))
        .isInstanceOf(TooComplex.class);
  }

  @Test
  void lengthsAreCodePoints() {
    TextLanguage faces = language("^\\p{Emoji_Presentation}+$");
    assertThat(faces.examples(1, 2, 2, Set.of()).getFirst().codePoints()).hasSize(2);
    assertThat(language("^😀$").size(1, 1)).hasValue(1);
    assertThat(language("^😀$").size(2, 2)).hasValue(0);
  }

  @Test
  void membersAreCounted() {
    assertThat(language("^[ab]{2}$").size(0, -1)).hasValue(4);
    assertThat(language("^[ab]*$").size(1, 3)).hasValue(2 + 4 + 8);
    assertThat(language("^a*$").size(0, 99_999)).hasValue(100_000);
    assertThat(language("^a*$").size(0, -1)).isEmpty();
    assertThat(language("^(a|b|)$").size(0, -1)).hasValue(3);
    assertThat(TextLanguage.of("x").size(0, -1)).hasValue(1);
    assertThat(TextLanguage.none().size(0, -1)).hasValue(0);
    assertThat(TextLanguage.all().size(1, 1)).isEmpty();
  }

  @Test
  void textsWithLoneSurrogatesBelongNowhere() {
    assertThat(TextLanguage.all().contains("\uD83D")).isFalse();
    assertThat(TextLanguage.none().not().contains("a\uDE00b")).isFalse();
    assertThat(language("[\\uD800-\\uDFFF]").isEmpty()).isTrue();
    assertThat(TextLanguage.of("\uD83D").isEmpty()).isTrue();
  }

  @Test
  void equalLanguagesAreEqualValues() {
    assertThat(language("^(a|b)+$")).isEqualTo(language("^[ab][ab]*$"));
    assertThat(language("^[ab][ab]*$")).hasSameHashCodeAs(language("^(?:b|a)+$"));
    assertThat(language(".*")).isEqualTo(TextLanguage.all());
    assertThat(language("^abc$")).isEqualTo(TextLanguage.of("abc"));
    assertThat(language("^[0-9]{3,5}$")).isNotEqualTo(language("^[0-9]{3,6}$"));
  }

  @Test
  void containmentIsDecided() {
    assertThat(language("^[a-z]+$").containedIn(language("^\\w+$"))).isTrue();
    assertThat(language("^\\w+$").containedIn(language("^[a-z]+$"))).isFalse();
    assertThat(language("foobar").containedIn(language("bar"))).isTrue();
    assertThat(language("^(?=.{3}$)").containedIn(language("^.{2,}"))).isTrue();
    assertThat(language("^x-").and(language("^[a-z]+$")).isEmpty()).isTrue();
  }

  @Test
  void productsStopAtTheirBudget() {
    TextLanguage left = language("^(?:.{4099})*$");
    TextLanguage right = language("^(?:.{4111})*$");
    assertThatThrownBy(() -> left.and(right)).isInstanceOf(TooComplex.class);
    assertThatThrownBy(() -> left.containedIn(right.not().or(TextLanguage.of(""))))
        .isInstanceOf(TooComplex.class);
  }
}
