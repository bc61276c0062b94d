package io.github.schemadiff.compat.json.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {
  static TextLanguage language(String pattern) {
    try {
      return switch (EcmaPattern.parse(pattern).result()) {
        case EcmaPattern.Regular(TextLanguage matches) -> matches;
        case EcmaPattern.Opaque some ->
            throw new AssertionError(pattern + " is opaque: " + some.reason());
      };
    } catch (PatternSyntaxProblem problem) {
      throw new AssertionError(pattern + " at " + problem.index(), problem);
    }
  }

  private static void found(String pattern, String... texts) {
    for (String text : texts) {
      assertThat(language(pattern).contains(text)).as("%s in «%s»", pattern, text).isTrue();
      assertThat(EcmaToJava.translate(pattern).orElseThrow().find(text))
          .as("%s in «%s», by java.util.regex", pattern, text)
          .isTrue();
    }
  }

  private static void missed(String pattern, String... texts) {
    for (String text : texts) {
      assertThat(language(pattern).contains(text)).as("%s in «%s»", pattern, text).isFalse();
      assertThat(EcmaToJava.translate(pattern).orElseThrow().find(text))
          .as("%s in «%s», by java.util.regex", pattern, text)
          .isFalse();
    }
  }

  @Test
  void isFoundAnywhere() {
    found("b", "abc", "b");
    missed("b", "", "ac");
    found("", "", "x");
  }

  @Test
  void dotTakesOneCodePointButNoLineTerminator() {
    found("^.$", "a", "😀", "\u0085");
    missed("^.$", "", "\n", "\r", "\u2028", "\u2029", "ab");
    found("^..$", "😀a");
  }

  @Test
  void digitsAndWordsAreAscii() {
    found("^\\d$", "7");
    missed("^\\d$", "٣", "a");
    found("^\\w+$", "aZ_9");
    missed("^\\w$", "é", "-");
    found("^\\W$", "é", "😀");
  }

  @Test
  void whiteSpaceIsEcmas() {
    found("^\\s$", " ", "\t", "\u00A0", "\uFEFF", "\u2003", "\u2028", "\u000B");
    missed("^\\s$", "\u0085", "\u200B", "\u180E");
    missed("^\\S$", "\uFEFF");
  }

  @Test
  void anchorsStandAnywhere() {
    found("(^a|b$)", "ax", "xb");
    missed("(^a|b$)", "xax", "bx");
    missed("a$", "a\n");
    missed("x^a", "xa", "a");
    missed("a$b", "ab");
    found("a(?:^|b)", "ab");
    found("^$", "");
    found("(?:a|^)*b", "b", "ab");
  }

  @Test
  void wordBoundariesLookBothWays() {
    found("\\bfoo\\b", "foo", "a foo.", "éfooé");
    missed("\\bfoo\\b", "foot", "_foo");
    found("a\\Bb", "ab");
    missed("a\\B-", "a-");
    found("^\\B$", "");
    missed("\\b", "", "- é");
  }

  @Test
  void escapesNameCharacters() {
    found("^\\u0041\\x42\\u{43}\\u{1F600}\\uD83D\\uDE00$", "ABC😀😀");
    found("^\\cJ\\t\\v\\f\\0$", "\n\t\u000B\f\0");
    found("^[\\b\\cA]{2}$", "\b\u0001");
  }

  @Test
  void annexBReadsWhatPeopleWrite() {
    found("^[\\w\\-]+\\_\\-\\/\\@$", "a-b_-/@");
    found("^a{,2}$", "a{,2}");
    found("^{a}$", "{a}");
    found("^]$", "]");
    found("^\\a\\Z\\A$", "aZA");
    found("^[\\d-x]+$", "1-x");
    missed("^[\\d-x]+$", "y");
    found("^\\101\\8$", "A8");
    found("^\\k$", "k");
    found("^(?=a)*a$", "a");
    found("^\\c$", "\\c");
  }

  @Test
  void classesAreSets() {
    found("^[^]$", "\n");
    missed("[]", "", "a");
    found("^[a-c\\]^-]+$", "abc]^-");
    found("^[^\\S]$", " ");
    found("^[[]$", "[");
    found("^[&&a]+$", "&a");
    missed("^[^a-z😀]$", "q", "😀");
  }

  @Test
  void propertiesComeFromUnicode() {
    found("^\\p{L}+$", "aéЖ中");
    found("^\\p{Lu}\\p{Lowercase_Letter}\\p{General_Category=Nd}$", "Äb٣");
    found("^\\p{Script=Greek}\\p{sc=Cyrl}$", "λЖ");
    found("^\\P{ASCII}$", "é");
    found("^[\\p{Emoji_Presentation}\\P{Any}]$", "😀");
    missed("^\\p{Alphabetic}$", "1");
    found("^\\p{White_Space}$", "\u0085");
  }

  @Test
  void quantifiersRepeat() {
    found("^a{2,3}$", "aa", "aaa");
    missed("^a{2,3}$", "a", "aaaa");
    found("^a{0}b$", "b");
    found("^(?:ab){2,}?$", "abab", "ababab");
    found("^(a?){3}$", "", "aaa");
    missed("^(a?){3}$", "aaaa");
  }

  @Test
  void lookAheadIsIntersection() {
    found("^(?=.*\\d)(?=.*[a-z]).{4,}$", "ab12", "1aaaa");
    missed("^(?=.*\\d)(?=.*[a-z]).{4,}$", "abcd", "1234", "a1");
    found("^(?!foo$)", "fo", "food", "");
    missed("^(?!foo$)", "foo");
    found("^((?!foo).)*$", "fo", "bar");
    missed("^((?!foo).)*$", "xfoo", "a\n");
    found("a(?=b(?!c))", "ab", "abd");
    missed("a(?=b(?!c))", "abc", "a");
    found("(?=^a)a", "a");
    missed("x(?=^a)a", "xa");
    found("^(?:(?=a)\\w|(?!a)\\d)+$", "a1a");
    missed("^(?:(?=a)\\w|(?!a)\\d)+$", "ab");
  }

  @Test
  void lookBehindIsWhatStandsBefore() {
    found("(?<=a)b", "ab");
    missed("(?<=a)b", "b", "cb");
    found("(?<!\\.)$", "a", "");
    missed("(?<!\\.)$", "a.");
    found("^.*(?<!foo)bar$", "xbar");
    missed("^.*(?<!foo)bar$", "foobar");
    found("(?<=^|,)x", "x", "a,x");
    missed("(?<=^|,)x", "ax");
  }

  @Test
  void aReferenceToAGroupOfFewTextsIsAChoiceOfThem() {
    found("^(['\"]).*\\1$", "'a'", "\"\"", "\"'\"");
    missed("^(['\"]).*\\1$", "'a\"", "'", "a");
    found("^(?<x>ab|c)-\\k<x>(\\d)\\2$", "ab-ab11", "c-c77");
    missed("^(?<x>ab|c)-\\k<x>(\\d)\\2$", "ab-c11", "c-c12");
    found("^([ab]{2})(?!\\1)..$", "abba", "aaab");
    missed("^([ab]{2})(?!\\1)..$", "abab", "aaaa");
    found("^(a?)b\\1+$", "b", "aba", "abaaa");
    missed("^(a?)b\\1+$", "ab", "ba");
  }

  @Test
  void whatIsNotRegularIsKnownFromBothSides() throws PatternSyntaxProblem {
    EcmaPattern.Opaque doubled = (EcmaPattern.Opaque) EcmaPattern.parse("^x(.+)\\1$|^y$").result();
    assertThat(doubled.surely().contains("y")).isTrue();
    assertThat(doubled.surely().contains("xaa")).isFalse();
    assertThat(doubled.perhaps().contains("xaa")).isTrue();
    assertThat(doubled.perhaps().contains("aa")).isFalse();
    EcmaPattern.Opaque refusing = (EcmaPattern.Opaque) EcmaPattern.parse("^(.+)-(?!\\1)").result();
    assertThat(refusing.surely().isEmpty()).isTrue();
    assertThat(refusing.perhaps().contains("a-b")).isTrue();
    assertThat(refusing.perhaps().contains("ab")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a*)\\1", "(?<x>a|.)\\k<x>", "((a)|b)+\\1", "^(?i:a)$", "(?<=a(?=b))b"})
  void whatIsNotRegularIsOpaque(String pattern) throws PatternSyntaxProblem {
    assertThat(EcmaPattern.parse(pattern).result()).isInstanceOf(EcmaPattern.Opaque.class);
  }

  @Test
  void backReferencesAreStillSearched() throws PatternSyntaxProblem {
    assertThat(EcmaPattern.parse("^(a|b)\\1$").find("aa")).isTrue();
    assertThat(EcmaPattern.parse("^(a|b)\\1$").find("ab")).isFalse();
    assertThat(EcmaPattern.parse("^(?<q>['\"]).*\\k<q>$").find("'x'")).isTrue();
    assertThat(EcmaPattern.parse("^(?<q>['\"]).*\\k<q>$").find("'x\"")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a(b 1",
        "a) 1",
        "[a 0",
        "*a 0",
        "a** 2",
        "a++ 2",
        "[z-a] 1",
        "a{2,1} 1",
        "(?a) 1",
        "\\p{Nonsense} 0",
        "^* 1",
        "(?<1>a) 3",
        "{1} 0",
        "(?<=a)* 6"
      })
  void whatNoEngineReadsIsAProblemWithAPlace(String pattern, int index) {
    assertThatThrownBy(() -> EcmaPattern.parse(pattern))
        .isInstanceOfSatisfying(
            PatternSyntaxProblem.class,
            problem -> assertThat(problem.index()).as(pattern).isEqualTo(index));
    if (!pattern.equals("(?<=a)*")) {
      assertThat(EcmaToJava.translate(pattern)).as(pattern).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(a|a)*b",
        "(.*a){20}",
        "(x+x+)+y",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$",
        "^[\\w.-]{1,64}@[\\w.-]{1,255}\\.\\w{2,}$",
        "^.{0,20000}$"
      })
  void catastrophicPatternsAreCompiledAllTheSame(String pattern) {
    assertThat(language(pattern).isEmpty()).isFalse();
    assertThat(language(pattern).examples(1, 0, -1, Set.of())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(a|b)*a(a|b){20}$",
        "^((((a{1,30}){1,30}){1,30}){1,30})$",
        "^.{1,9999999}$",
        "a{0,65535}b",
        "^(?=.*a.{12}b)(?=.*b.{13}a)(?=.*c.{14}a).*$"
      })
  void whatWouldGrowWithoutEndIsOpaqueInstead(String pattern) throws PatternSyntaxProblem {
    assertThat(EcmaPattern.parse(pattern).result()).isInstanceOf(EcmaPattern.Opaque.class);
  }

  @Test
  void deepNestingIsSurvived() throws PatternSyntaxProblem {
    String deep = "(".repeat(20_000) + "a" + ")".repeat(20_000);
    assertThat(EcmaPattern.parse(deep).result()).isInstanceOf(EcmaPattern.Opaque.class);
  }

  @Test
  void aBacktrackingSearchIsStopped() {
    JavaSearch search = EcmaToJava.translate("^(\\w*)*(\\1)+x$").orElseThrow();
    assertThatThrownBy(() -> search.find("a".repeat(200))).isInstanceOf(TooComplex.class);
  }
}
