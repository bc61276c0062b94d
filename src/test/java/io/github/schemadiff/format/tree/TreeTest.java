package io.github.schemadiff.format.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.source.SourceFile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TreeTest {
  private static final String JSON =
      """
      {
        "title": "Order",
        "properties": {
          "items": {"type": ["array", "null"], "maxItems": 20},
          "a/b~c": true
        }
      }
      """;

  private static final String YAML =
      """
      title: Order
      properties:
        items:
          type: [array, "null"]
          maxItems: 20
        "a/b~c": true
      # the end
      """;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',                       1:1+1-7,   1:1+1-7,   1:1+1-7
          /title,                   2:12+7-2,  2:3+7-2,   2:3+16-2
          /properties,              3:17+1-6,  3:3+12-6,  3:3+12-6
          /properties/items,        4:14+1-4,  4:5+7-4,   4:5+52-4
          /properties/items/type/1, 4:33+6-4,  4:33+6-4,  4:33+6-4
          /properties/items/maxItems, 4:54+2-4, 4:42+10-4, 4:42+14-4
          /properties/a~1b~0c,      5:14+4-5,  5:5+7-5,   5:5+13-5
          """)
  void everyNodeOfJsonHasItsPlace(String pointer, String value, String key, String member)
      throws Exception {
    Positions positions = json(JSON).positions();

    assertThat(place(positions.value(pointer))).isEqualTo(value);
    assertThat(place(positions.key(pointer))).isEqualTo(key);
    assertThat(place(positions.member(pointer))).isEqualTo(member);
    assertThat(positions.key(pointer).pointer()).isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',                       1:1+1-6,   1:1+1-6
          /title,                   1:8+5-1,   1:1+5-1
          /properties,              3:3+1-6,   2:1+10-6
          /properties/items,        4:5+1-5,   3:3+5-5
          /properties/items/type/1, 4:19+6-4,  4:19+6-4
          /properties/items/maxItems, 5:15+2-5, 5:5+8-5
          /properties/a~1b~0c,      6:12+4-6,  6:3+7-6
          """)
  void everyNodeOfYamlHasItsPlace(String pointer, String value, String key) throws Exception {
    Positions positions = yaml(YAML).positions();

    assertThat(place(positions.value(pointer))).isEqualTo(value);
    assertThat(place(positions.key(pointer))).isEqualTo(key);
  }

  @Test
  void bothSpellingsGiveTheSameTree() throws Exception {
    assertThat(yaml(YAML).root()).isEqualTo(json(JSON).root());
  }

  @Test
  void placesCountInTheUnitsOfEditors() throws Exception {
    assertThat(place(json("{\"😀\": {\"é\": 1}}").positions().key("/😀/é"))).isEqualTo("1:9+3-1");
    assertThat(place(yaml("😀: {é: 1}").positions().key("/😀/é"))).isEqualTo("1:6+1-1");
  }

  @Test
  void windowsLineEndsCountOnce() throws Exception {
    assertThat(place(json("{\r\n \"a\": 1,\r\n \"b\": 2}").positions().key("/b")))
        .isEqualTo("3:2+3-3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void aByteOrderMarkTellsTheEncoding(String charset) throws Exception {
    byte[] bytes = "\uFEFF{\"é\": 1}".getBytes(Charset.forName(charset));

    Tree tree = Tree.read(new SourceFile("a.json", bytes));

    assertThat(tree.root().get("é").intValue()).isEqualTo(1);
    assertThat(place(tree.positions().key("/é"))).isEqualTo("1:2+3-1");
  }

  @Test
  void aByteThatIsNoTextIsSaidWithItsPlace() {
    byte[] bytes = "{\n  \"a\": \"x\"}".getBytes(StandardCharsets.UTF_8);
    bytes[10] = (byte) 0xE9;

    UnreadableException problem =
        catchThrowableOfType(
            UnreadableException.class, () -> Tree.read(new SourceFile("a.json", bytes)));

    assertThat(problem).hasMessage("The byte 0xE9 is no UTF-8; expected a text in UTF-8.");
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo(9);
  }

  @Test
  void aReplacementCharacterThatReallyStandsThereIsNoError() throws Exception {
    assertThat(json("\"\uFFFD\"").root().stringValue()).isEqualTo("\uFFFD");
  }

  @Test
  void numbersAreExact() throws Exception {
    JsonNode root =
        json("[0.1, 12345678901234567890123, 1e400000000, 9007199254740993, 1.0]").root();

    assertThat(root.get(0).decimalValue()).isEqualTo(new BigDecimal("0.1"));
    assertThat(root.get(1).bigIntegerValue()).isEqualTo(new BigInteger("12345678901234567890123"));
    assertThat(root.get(2).decimalValue()).isEqualTo(new BigDecimal("1e400000000"));
    assertThat(root.get(3).longValue()).isEqualTo(9007199254740993L);
    assertThat(yaml("[0.1, 12345678901234567890123, 1e400000000, 9007199254740993, 1.0]").root())
        .isEqualTo(root);
  }

  @Test
  void yamlWordsAreStringsUnlessTheCoreSchemaKnowsThem() throws Exception {
    JsonNode root =
        yaml("""
        [on, no, y, 2024-01-01, 1_000, 0x1F, 0o17, ~, TRUE, "1", !!str 1]
        """)
            .root();

    assertThat(root.toString())
        .isEqualTo("[\"on\",\"no\",\"y\",\"2024-01-01\",\"1_000\",31,15,null,true,\"1\",\"1\"]");
  }

  @Test
  void aSecondMemberOfOneNameIsSaidAndTheFirstCounts() throws Exception {
    for (Tree tree :
        new Tree[] {
          json("{\"a\": 1,\n \"a\": {\"x\": 2},\n \"b\": 3}"), yaml("a: 1\na: {x: 2}\nb: 3")
        }) {
      assertThat(tree.root().toString()).isEqualTo("{\"a\":1,\"b\":3}");
      assertThat(tree.positions().value("/b").line()).isEqualTo(3);
      assertThat(tree.repeated())
          .singleElement()
          .satisfies(
              twice -> {
                assertThat(twice.pointer()).isEqualTo("/a");
                assertThat(twice.line()).isEqualTo(2);
              });
    }
  }

  @Test
  void aliasesAreWrittenOutAndKeepThePlaceOfTheirAnchor() throws Exception {
    Tree tree = yaml("base: &b {type: string}\nname: *b\nmore:\n  <<: *b\n  title: x\n");

    assertThat(tree.root().toString())
        .isEqualTo(
            "{\"base\":{\"type\":\"string\"},\"name\":{\"type\":\"string\"},"
                + "\"more\":{\"title\":\"x\",\"type\":\"string\"}}");
    assertThat(place(tree.positions().key("/name"))).startsWith("2:1+4");
    assertThat(place(tree.positions().key("/name/type"))).startsWith("1:11+4");
    assertThat(place(tree.positions().key("/more/type"))).startsWith("1:11+4");
    assertThat(place(tree.positions().key("/more/title"))).startsWith("5:3+5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a.json | {"a": 1,}           | 1 | 9  | expected
          a.json | {"a" 1}             | 1 | 6  | was expecting a colon
          a.json | {"a": tru}          | 1 | 7  | 'true'
          a.json | [1, 2               | 1 | 6  | expected close marker for Array.
          a.json | {} {}               | 1 | 4  | expected its end
          a.json | {"a": 1e99999999999} | 1 | 7 | exponent
          a.yaml | a: [1, 2            | 1 | 9  | Expected ',' or ']'
          a.yaml | a: b: c             | 1 | 5  | not allowed here
          a.yaml | a: *nowhere         | 1 | 4  | No anchor
          a.yaml | a: &x [*x]          | 1 | 8  | contains itself
          a.yaml | [.inf]              | 1 | 2  | expected a finite one
          a.yaml | {[1]: 2}            | 1 | 2  | Expected a name
          a.yaml | a: !!binary aGk=    | 1 | 4  | expected a JSON value
          """)
  void whatIsNoDocumentIsSaidWithPlaceAndExpectation(
      String name, String text, int line, int column, String words) {
    UnreadableException problem =
        catchThrowableOfType(UnreadableException.class, () -> tree(name, text));

    assertThat(problem).hasMessageContaining(words);
    assertThat(problem.getMessage()).doesNotContain("REDACTED", "offset");
    assertThat(problem.line() + ":" + problem.column()).isEqualTo(line + ":" + column);
  }

  @Test
  void aSecondYamlDocumentIsRefused() {
    UnreadableException problem =
        catchThrowableOfType(UnreadableException.class, () -> yaml("a: 1\n---\nb: 2\n"));

    assertThat(problem).hasMessageContaining("expected one document in a file");
    assertThat(problem.line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.yaml"})
  void nestingHasALimitAndNoStackOverflow(String name) {
    for (String open : new String[] {"[", "{\"a\":"}) {
      assertThat(
              catchThrowableOfType(
                  UnreadableException.class, () -> tree(name, open.repeat(100_000))))
          .hasMessage("The document is nested too deep; expected at most 500 levels.");
    }
  }

  @Test
  void aliasesThatMultiplyAreStopped() {
    String laughs =
        "l0: &l0 [lol]\n"
            + IntStream.range(1, 30)
                .mapToObj(i -> "l%d: &l%d [*l%d, *l%d]\n".formatted(i, i, i - 1, i - 1))
                .collect(Collectors.joining());

    assertThat(catchThrowableOfType(UnreadableException.class, () -> yaml(laughs)))
        .hasMessageContaining("Aliases write out more than");
  }

  @Test
  void anEmptyFileIsNoDocument() {
    for (String name : new String[] {"a.json", "a.yaml"}) {
      assertThat(catchThrowableOfType(UnreadableException.class, () -> tree(name, " \n")))
          .hasMessageContaining("empty");
    }
    assertThat(catchThrowableOfType(UnreadableException.class, () -> yaml("# only a comment")))
        .hasMessageContaining("empty");
  }

  private static String place(SourceSpan span) {
    return span.line() + ":" + span.column() + "+" + span.length() + "-" + span.endLine();
  }

  private static Tree json(String text) throws UnreadableException {
    return tree("a.json", text);
  }

  private static Tree yaml(String text) throws UnreadableException {
    return tree("a.yaml", text);
  }

  private static Tree tree(String name, String text) throws UnreadableException {
    return Tree.read(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8)));
  }
}
