package io.github.schemadiff.compat.json.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Options.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WitnessCheckerTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String ROOT = "set:///root.json#";

  private static JsonNode json(String text) {
    return MAPPER.readTree(text.replace('\'', '"'));
  }

  private static WitnessChecker checker(Draft draft, String schema) {
    return checker(draft, Map.of("set:///root.json", json(schema)), Formats.ANNOTATION);
  }

  private static WitnessChecker checker(
      Draft draft, Map<String, JsonNode> documents, Formats formats) {
    Map<String, Draft> drafts = new java.util.HashMap<>();
    documents.keySet().forEach(uri -> drafts.put(uri, draft));
    return WitnessChecker.of(new JsonDocuments(documents, drafts), formats);
  }

  private static boolean accepts(Draft draft, String schema, String document) {
    Check check = checker(draft, schema).check(ROOT, json(document));
    assertThat(check).isNotInstanceOf(Check.Unusable.class);
    return check.accepted();
  }

  @Test
  void namesItselfAndItsVersion() {
    assertThat(WitnessChecker.name()).matches("networknt json-schema-validator \\d+\\.\\d+\\.\\d+");
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void saysWhatIsWrongWithEachAlternative(Draft draft) {
    String branches = "[{'type': 'integer'}, {'type': 'object', 'required': ['a', 'b']}]";
    assertThat(errors(draft, "{'anyOf': %s}".formatted(branches), "{'c': 1}"))
        .containsExactly("type", "required a", "required b");
    assertThat(errors(draft, "{'oneOf': %s}".formatted(branches), "{'c': 1}"))
        .containsExactly("oneOf", "type", "required a", "required b");
    assertThat(errors(draft, "{'oneOf': [{}, {'type': 'string'}, {}]}", "1"))
        .containsExactly("oneOf", "type");
    // An alternative within an alternative, of which nobody asks for the errors.
    String nested = "{'oneOf': [{'anyOf': %s}, {'oneOf': %s}, {}]}".formatted(branches, branches);
    assertThat(errors(draft, nested, "{'c': 1}")).isEmpty();
  }

  private static List<String> errors(Draft draft, String schema, String document) {
    return switch (checker(draft, schema).check(ROOT, json(document))) {
      case Check.Accepted _ -> List.of();
      case Check.Rejected(List<Check.Failure> errors) ->
          errors.stream()
              .map(one -> one.keyword() + one.member().map(name -> " " + name).orElse(""))
              .toList();
      case Check.Unusable(String reason) -> throw new AssertionError(reason);
    };
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void saysWhereWhatAndWhy(Draft draft) {
    String schema =
        """
        {'type': 'object', 'properties': {'items': {'type': 'array', 'items':
          {'type': 'object', 'required': ['sku'], 'properties': {'n': {'type': 'integer'}}}}}}
        """;
    Check check = checker(draft, schema).check(ROOT, json("{'items': [{'sku': 1}, {'n': 'x'}]}"));
    assertThat(check).isInstanceOf(Check.Rejected.class);
    var errors = ((Check.Rejected) check).errors();
    assertThat(errors).hasSize(2);
    assertThat(errors)
        .anySatisfy(
            error -> {
              assertThat(error.path().toString()).isEqualTo("/items/1");
              assertThat(error.keyword()).isEqualTo("required");
              assertThat(error.member()).contains("sku");
              assertThat(error.message()).contains("sku");
              assertThat(error.schema())
                  .isEqualTo("set:///root.json#/properties/items/items/required");
            });
    assertThat(errors)
        .anySatisfy(
            error -> {
              assertThat(error.path().toString()).isEqualTo("/items/1/n");
              assertThat(error.keyword()).isEqualTo("type");
            });
  }

  /// Whether a document's members look for their schemas or the other way round is not to be seen.
  @ParameterizedTest
  @EnumSource(Draft.class)
  void smallDocumentsFailInTheOrderOfTheSchemaAsLargeOnesDo(Draft draft) {
    StringBuilder wide = new StringBuilder("{'properties': {'a': {'type': 'null'}");
    StringBuilder large = new StringBuilder("{'c': 1, 'other': 2, 'b': 3");
    for (int i = 0; i < 20; i++) {
      wide.append(", 'p").append(i).append("': {'type': 'null'}");
      large.append(", 'p").append(i).append("': null");
    }
    String properties = wide + ", 'b': {'type': 'null'}, 'c': {'type': 'null'}}}";
    WitnessChecker checker = checker(draft, properties);
    Check small = checker.check(ROOT, json("{'c': 1, 'other': 2, 'b': 3}"));
    assertThat(places(small)).containsExactly("/b", "/c");
    assertThat(places(checker.check(ROOT, json(large + "}")))).containsExactly("/b", "/c");
  }

  @Test
  void constantsAreNamedAsTheyAreWritten() {
    WitnessChecker checker = checker(Draft.DRAFT_07, "{'const': 'a'}");
    assertThat(checker.check(ROOT, json("'a'")).accepted()).isTrue();
    assertThat(messages(checker.check(ROOT, json("'b'"))))
        .containsExactly("must be the constant value 'a'");
    assertThat(messages(checker.check(ROOT, json("1"))))
        .containsExactly("must be the constant value 'a'");
    assertThat(messages(checker(Draft.DRAFT_07, "{'const': 1}").check(ROOT, json("'1'"))))
        .containsExactly("must be the constant value '1'");
    assertThat(accepts(Draft.DRAFT_04, "{'const': 'a'}", "'b'")).isTrue();
  }

  private static List<String> messages(Check check) {
    return ((Check.Rejected) check).errors().stream().map(Check.Failure::message).toList();
  }

  private static List<String> places(Check check) {
    return ((Check.Rejected) check)
        .errors().stream().map(error -> error.path().toString()).toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = Draft.class,
      names = {"DRAFT_2019_09", "DRAFT_2020_12"})
  void membersOfSmallDocumentsAreEvaluated(Draft draft) {
    String schema =
        """
        {'allOf': [{'properties': {'a': {}, 'b': {}, 'c': {}, 'd': {}}}],
         'unevaluatedProperties': false}
        """;
    assertThat(accepts(draft, schema, "{'a': 1}")).isTrue();
    assertThat(accepts(draft, schema, "{'e': 1}")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void definitionsThatNoDocumentComesToDoNotMatter(Draft draft) {
    String schema =
        """
        {'properties': {'good': {'$ref': '#/definitions/good'},
                        'bad': {'$ref': '#/definitions/bad'}},
         'definitions': {'good': {'type': 'string'}, 'bad': {'allOf': 3}}}
        """;
    WitnessChecker checker = checker(draft, schema);
    assertThat(checker.check(ROOT, json("{'good': 'x'}")).accepted()).isTrue();
    assertThat(checker.check(ROOT, json("{'good': 1}")).rejected()).isTrue();
    assertThat(checker.check(ROOT, json("{'bad': 1}"))).isInstanceOf(Check.Unusable.class);
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void formatAndContentAreAnnotations(Draft draft) {
    String schema =
        "{'format': 'date', 'contentEncoding': 'base64', 'contentMediaType': 'application/json'}";
    assertThat(accepts(draft, schema, "'no date, no base64'")).isTrue();
    assertThat(accepts(draft, "{'format': 'int32'}", "99999999999")).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void formatIsAssertedWhenAsked(Draft draft) {
    String schema = "{'properties': {'d': {'format': 'date', 'contentEncoding': 'base64'}}}";
    WitnessChecker checker =
        checker(draft, Map.of("set:///root.json", json(schema)), Formats.ASSERT);
    if (draft.atLeast(Draft.DRAFT_07)) {
      assertThat(checker.check(ROOT, json("{'d': 'x'}")).rejected()).isTrue();
    }
    assertThat(checker.check(ROOT, json("{'d': '2026-01-31'}")).accepted()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void numbersCompareByValueAndExactly(Draft draft) {
    assertThat(accepts(draft, "{'enum': [1]}", "1.0")).isTrue();
    assertThat(accepts(draft, "{'enum': [[1.50]]}", "[1.5]")).isTrue();
    assertThat(accepts(draft, "{'type': 'integer'}", "1.0")).isTrue();
    assertThat(accepts(draft, "{'type': 'integer'}", "1.5")).isFalse();
    assertThat(accepts(draft, "{'multipleOf': 0.1}", "0.3")).isTrue();
    assertThat(accepts(draft, "{'multipleOf': 0.01}", "4.35")).isTrue();
    assertThat(accepts(draft, "{'multipleOf': 3}", "10000000000000000000000000000")).isFalse();
    assertThat(accepts(draft, "{'maximum': 9007199254740993}", "9007199254740993")).isTrue();
    assertThat(accepts(draft, "{'maximum': 9007199254740992}", "9007199254740993")).isFalse();
    assertThat(accepts(draft, "{'maximum': 0.1}", "0.10000000000000000000001")).isFalse();
    assertThat(accepts(draft, "{'uniqueItems': true}", "[1, 1.0]")).isFalse();
    assertThat(accepts(draft, "{'uniqueItems': true}", "[{'a': 1}, {'a': 1.00}]")).isFalse();
    assertThat(accepts(draft, "{'uniqueItems': true}", "[1, true, '1', [1], {'1': 1}]")).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void lengthsAreCountedInCodePoints(Draft draft) {
    assertThat(accepts(draft, "{'maxLength': 1}", "'😀'")).isTrue();
    assertThat(accepts(draft, "{'minLength': 2}", "'😀'")).isFalse();
    assertThat(accepts(draft, "{'pattern': '^.$'}", "'😀'")).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void patternsAreEcmas(Draft draft) {
    assertThat(accepts(draft, "{'pattern': '^\\\\s$'}", "'\\uFEFF'")).isTrue();
    assertThat(accepts(draft, "{'pattern': '^\\\\d$'}", "'\\u0661'")).isFalse();
    assertThat(accepts(draft, "{'pattern': 'a$'}", "'a\\n'")).isFalse();
    assertThat(accepts(draft, "{'pattern': '^.$'}", "'\\u0085'")).isTrue();
    assertThat(accepts(draft, "{'pattern': '\\\\Aa'}", "'a'")).isFalse();
    assertThat(
            accepts(
                draft,
                "{'patternProperties': {'^\\\\S+$': false || true}}".replace("false || true", "{}"),
                "{'a b': 1}"))
        .isTrue();
    Check unreadable = checker(draft, "{'pattern': 'a(b'}").check(ROOT, json("'a'"));
    assertThat(unreadable).isInstanceOf(Check.Unusable.class);
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void siblingsOfReferencesCountFrom2019On(Draft draft) {
    String schema =
        "{'properties': {'a': {'$ref': '#/definitions/s', 'maxLength': 1}}, 'definitions': {'s':"
            + " {'type': 'string'}}}";
    assertThat(accepts(draft, schema, "{'a': 'long'}"))
        .isEqualTo(!draft.atLeast(Draft.DRAFT_2019_09));
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void referencesLeadAcrossDocumentsAndByIdentifier(Draft draft) {
    String id = draft == Draft.DRAFT_04 ? "id" : "$id";
    Map<String, JsonNode> documents =
        Map.of(
            "set:///events/root.json",
            json(
                """
                {'properties': {'a': {'$ref': 'common.json#/definitions/s'},
                                'b': {'$ref': '../shared/x.yaml'},
                                'c': {'$ref': 'https://example.com/inner.json'}}}
                """),
            "set:///events/common.json",
            json("{'definitions': {'s': {'type': 'string'}}}"),
            "set:///shared/x.yaml",
            json("{'type': 'integer'}"),
            "set:///shared/outer.json",
            json(
                "{'"
                    + id
                    + "': 'https://example.com/outer.json', 'definitions': {'i': {'"
                    + id
                    + "': 'inner.json', 'type': 'null'}}}"));
    WitnessChecker checker = checker(draft, documents, Formats.ANNOTATION);
    String root = "set:///events/root.json#";
    assertThat(checker.check(root, json("{'a': 'x', 'b': 1, 'c': null}")))
        .isEqualTo(new Check.Accepted());
    assertThat(checker.check(root, json("{'a': 1}")).rejected()).isTrue();
    assertThat(checker.check(root, json("{'b': 'x'}")).rejected()).isTrue();
    assertThat(checker.check(root, json("{'c': 1}")).rejected()).isTrue();
    assertThat(checker.check("set:///events/common.json#/definitions/s", json("1")).rejected())
        .isTrue();
    assertThat(checker.check("https://example.com/inner.json", json("1")).rejected()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void aFileIsFoundByItsNameAndByItsIdentifier(Draft draft) {
    boolean modern = draft.atLeast(Draft.DRAFT_2019_09);
    String id = draft == Draft.DRAFT_04 ? "id" : "$id";
    String other =
        """
        {'ID': 'https://example.com/v1/thing.json', 'type': 'object',
         'properties': {'s': {'$ref': '#/definitions/s'}, 't': {'$ref': 'thing.json#'},
                        'u': {'$ref': '#'}, 'n': {'$ref': '#named'},
                        'o': {'$ref': 'https://example.com/v1/thing.json#named'}},
         'definitions': {'s': {'type': 'string'}, 'n': {NAMED, 'type': 'null'}}}
        """
            .replace("ID", id)
            .replace("NAMED", modern ? "'$anchor': 'named'" : "'" + id + "': '#named'");
    for (String there : List.of("other.json", "https://example.com/v1/thing.json")) {
      WitnessChecker checker =
          checker(
              draft,
              Map.of(
                  "set:///a/root.json",
                  json(
                      """
                      {'properties': {'a': {'$ref': 'THERE'}, 'b': {'$ref': 'THERE#'},
                                      'c': {'$ref': 'THERE#/definitions/s'}}}
                      """
                          .replace("THERE", there)),
                  "set:///a/other.json",
                  json(other)),
              Formats.ANNOTATION);
      String thing = "{'s': 'x', 't': {'t': {'s': ''}}, 'u': {'s': 'x', 'n': null}}";
      assertThat(
              checker.check(
                  "set:///a/root.json#", json("{'a': T, 'b': T, 'c': 'x'}".replace("T", thing))))
          .as(there)
          .isEqualTo(new Check.Accepted());
      for (String wrong :
          List.of(
              "{'a': {'s': 1}}",
              "{'a': 1}",
              "{'b': {'s': 1}}",
              "{'b': 1}",
              "{'b': {'t': {'s': 1}}}",
              "{'b': {'u': {'n': 1}}}",
              "{'b': {'o': 1}}",
              "{'c': 1}")) {
        assertThat(checker.check("set:///a/root.json#", json(wrong)))
            .as(there + " " + wrong)
            .isInstanceOf(Check.Rejected.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void whatIsNotInTheSetIsNotFetched(Draft draft) {
    Check check = checker(draft, "{'$ref': 'https://example.com/schema#'}").check(ROOT, json("{}"));
    assertThat(check).isInstanceOf(Check.Unusable.class);
    Check file = checker(draft, "{'$ref': 'file:///etc/passwd'}").check(ROOT, json("{}"));
    assertThat(file).isInstanceOf(Check.Unusable.class);
    assertThat(checker(draft, "{}").check("set:///other.json#", json("{}")))
        .isInstanceOf(Check.Unusable.class);
  }

  @Test
  void eachDocumentFollowsItsOwnDraft() {
    Map<String, JsonNode> documents =
        Map.of(
            "set:///new.json", json("{'items': {'$ref': 'old.json'}, 'prefixItems': [true]}"),
            "set:///old.json", json("{'minimum': 1, 'exclusiveMinimum': true}"));
    WitnessChecker checker =
        WitnessChecker.of(
            new JsonDocuments(
                documents,
                Map.of("set:///new.json", Draft.DRAFT_2020_12, "set:///old.json", Draft.DRAFT_04)),
            Formats.ANNOTATION);
    assertThat(checker.check("set:///new.json#", json("[0, 1]")).rejected()).isTrue();
    assertThat(checker.check("set:///new.json#", json("[0, 2]")).accepted()).isTrue();
  }

  @Test
  void anUnknownDialectFollowsTheDocumentsDraft() {
    String schema = "{'$schema': 'https://example.com/own-dialect', 'exclusiveMinimum': 1}";
    assertThat(accepts(Draft.DRAFT_2020_12, schema, "1")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void recursionAndDepthAreSurvived(Draft draft) {
    String schema = "{'type': 'array', 'items': {'$ref': '#'}}";
    WitnessChecker checker = checker(draft, schema);
    assertThat(checker.check(ROOT, json("[".repeat(200) + "]".repeat(200))).accepted()).isTrue();
    JsonNode deep = MAPPER.createArrayNode();
    for (int i = 0; i < 100_000; i++) {
      deep = MAPPER.createArrayNode().add(deep);
    }
    assertThat(checker.check(ROOT, deep)).isInstanceOf(Check.Unusable.class);
    Check endless = checker(draft, "{'allOf': [{'$ref': '#'}]}").check(ROOT, json("1"));
    assertThat(endless).isInstanceOf(Check.Unusable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$ref': []}", "{'$ref': null}", "{'allOf': 3}", "{'not': {'$ref': '#'}}",
            "{'items': 'x'}",
        "{'properties': []}", "{'required': {'a': 1}}", "{'enum': 3}", "{'type': {}}",
            "{'pattern': 1}",
        "{'$id': {}}", "{'multipleOf': 0}", "{'minLength': -1}", "{'$schema': 3}"
      })
  void malformedSchemasAreSurvivedOnAnyStack(String schema) throws InterruptedException {
    AtomicReference<Check> found = new AtomicReference<>();
    Thread deep =
        new Thread(
            null,
            () -> {
              for (Draft draft : Draft.values()) {
                found.set(checker(draft, schema).check(ROOT, json("[{'a': 1.5}]")));
              }
            },
            "deep",
            512L << 20);
    deep.start();
    deep.join();
    assertThat(found.get()).isNotNull();
  }

  /// A bug of the validator (and of the second one): in 2019-09 `contains` evaluates no items, that
  /// came with 2020-12. The engine follows the specification; where a witness hangs on this, the
  /// two disagree and the verdict is undecided. When this test fails, the bug is mended.
  @Test
  void containsWronglyEvaluatesItemsIn2019() {
    String schema = "{'contains': {'type': 'array'}, 'unevaluatedItems': false}";
    assertThat(accepts(Draft.DRAFT_2020_12, schema, "[[]]")).isTrue();
    assertThat(accepts(Draft.DRAFT_2019_09, schema, "[[]]")).isTrue();
  }

  @Test
  void speaksEnglishEverywhere() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      Check check = checker(Draft.DRAFT_07, "{'type': 'string'}").check(ROOT, json("1"));
      assertThat(((Check.Rejected) check).errors().getFirst().message())
          .isEqualTo("integer found, string expected");
    } finally {
      Locale.setDefault(before);
    }
  }
}
