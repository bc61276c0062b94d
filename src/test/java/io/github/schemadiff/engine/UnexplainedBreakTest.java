package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.Options;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Policy;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Breaks go to the changes that they stem from; where only several together explain one, they are
/// named.
class UnexplainedBreakTest {
  private static SourceSet set(String label, String schema) {
    byte[] bytes = schema.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new SourceSet(
        "/sets/" + label, label, false, List.of(new SourceFile("a.json", bytes)), List.of());
  }

  private static List<Finding> findings(String old, String recent) {
    Options strict = new Options(Options.Content.STRICT, Options.Formats.ANNOTATION);
    Settings settings = new Settings(Policy.FOUR_RULES, strict, Optional.empty());
    return Comparer.compare(set("v1", old), set("v2", recent), settings, Progress.NONE).findings();
  }

  /// The witness has a member of some name, the change speaks of any.
  @Test
  void whatBreaksWithinAMapStemsFromTheChangeOfItsValues() {
    String schema =
        """
        {'title': 'RoutesPublished', 'type': 'object', 'properties': {'routes': {'type': 'object',
         'patternProperties': {'^/': {'type': 'object', 'allOf': [{'required': [%s]}],
          'properties': {'from': {'type': 'string'}, 'to': {'type': 'string'}}}},
         'additionalProperties': false}}}
        """;

    List<Finding> findings = findings(schema.formatted("'from'"), schema.formatted("'from', 'to'"));

    assertThat(findings).extracting(Finding::check).doesNotContain("unexplained-break");
    assertThat(findings).anyMatch(finding -> finding.check().equals("field-became-required"));
  }

  /// What the reader misses has the old name, the change stands at the new one.
  @Test
  void aMemberThatIsMissedUnderItsOldNameStemsFromTheRename() {
    String schema =
        """
        {'title': 'TokenIssued', 'type': 'object', 'properties': {'flow': {'allOf': [
         {'type': 'object', 'properties': {'%1$s': {'type': 'object', 'additionalProperties':
          {'type': 'string'}}}, 'additionalProperties': false}, {'required': ['%1$s']}]}}}
        """;

    List<Finding> findings =
        findings(schema.formatted("scopes"), schema.formatted("availableScopes"));

    assertThat(findings).extracting(Finding::check).doesNotContain("unexplained-break");
  }

  /// The branch that a document is meant for is the one that speaks of the same members.
  @Test
  void aUnionOfUnnamedBranchesIsNotToldByTheFirstOfThem() {
    String branch =
        """
        {'type': 'object', 'properties': {'%1$s': {'type': 'string'}, 'shop': {'type': 'object',
         'properties': {'name': {'type': 'string'}}, 'required': [%2$s]}},
         'required': ['%1$s', 'shop'], 'additionalProperties': false}
        """;
    String schema = "{'title': 'ReviewAsked', 'oneOf': [%s, %s]}";

    List<Finding> findings =
        findings(
            schema.formatted(branch.formatted("person", ""), branch.formatted("team", "")),
            schema.formatted(
                branch.formatted("person", "'name'"), branch.formatted("team", "'name'")));

    assertThat(findings)
        .filteredOn(finding -> finding.severity() == Severity.VIOLATION)
        .isNotEmpty()
        .allMatch(finding -> finding.path().toString().equals("/shop/name"));
  }

  /// Two alternatives are met at once since a member is gone from one of them.
  @Test
  void aUnionThatIsMetTwiceStemsFromWhatTheDocumentHasThere() {
    String schema =
        """
        {'title': 'ParametersSet', 'properties': {'parameters': {'additionalProperties': {'oneOf': [
          {'$ref': '#/definitions/reference'}, {'$ref': '#/definitions/parameter'}]}}},
         'definitions': {
          'reference': {'type': 'object', 'required': ['ref'], 'properties': {'ref':
           {'type': 'string'}}},
          'parameter': {'type': 'object', 'properties': {%s'name': {'type': 'string'}},
           'additionalProperties': false}}}
        """;

    List<Finding> findings =
        findings(schema.formatted("'ref': {'type': 'string'}, "), schema.formatted(""));

    assertThat(findings).extracting(Finding::check).doesNotContain("unexplained-break");
    assertThat(findings)
        .anyMatch(
            finding ->
                finding.check().equals("optional-field-removed") && !finding.forward().isEmpty());
  }

  /// Every document breaks at one place: whatever else it has is no reason for that.
  @Test
  void whatAllDocumentsFailOnIsToldOfNoOtherPlace() {
    String schema =
        """
        {'title': 'ApiDescribed', 'type': 'object', 'required': ['version'], 'properties': {
          'version': {'type': 'string', 'pattern': '^%s$'}, 'info': {'$ref': '#/$defs/info'}},
         '$ref': '#/$defs/extensible', 'unevaluatedProperties': false,
         '$defs': {'extensible': {'patternProperties': {'^x-': true}},
          'info': {'type': 'object', 'properties': {'title': {'type': 'string'}},
           '$ref': '#/$defs/extensible', 'unevaluatedProperties': false}}}
        """;

    assertThat(findings(schema.formatted("3.0"), schema.formatted("3.1")))
        .filteredOn(finding -> finding.severity() == Severity.VIOLATION)
        .extracting(Finding::headline)
        .containsExactly("`pattern` of `version` changed");
  }

  /// The error is that of the event which the document is.
  @Test
  void theErrorOfABranchIsItsOwn() {
    String branch =
        """
        {'type': 'object', 'required': ['kind', 'state'], 'additionalProperties': false,
         'properties': {'kind': {'const': '%s'}, 'state': {'enum': [%s]}}}
        """;
    String schema =
        "{'$id': 'https://example.com/any', 'title': 'Any', 'oneOf': [%s, %s], 'definitions': {}}";
    String other = branch.formatted("order", "'open', 'closed'");

    assertThat(
            findings(
                schema.formatted(other, branch.formatted("payment", "'due'")),
                schema.formatted(other, branch.formatted("payment", "'due', 'paid'"))))
        .filteredOn(finding -> finding.check().equals("symbol-added"))
        .extracting(finding -> finding.forward().getFirst().witness().orElseThrow().error())
        .allMatch(error -> error.contains("due") && !error.contains("open"))
        .isNotEmpty();
  }

  /// A definition that is used elsewhere too did not become it there.
  @Test
  void aChangeOfAUseIsNotToldForOtherUses() {
    String schema =
        """
        {'title': 'InvoiceSent', 'type': 'object', 'properties': {'total': {'$ref':
          '#/definitions/money'}, 'fee': %s}, 'definitions': {'money': {'type': 'object',
          'properties': {'value': {'type': '%s'}}, 'additionalProperties': false}}}
        """;

    assertThat(
            findings(
                schema.formatted("{'type': 'number'}", "number"),
                schema.formatted("{'$ref': '#/definitions/money'}", "string")))
        .filteredOn(finding -> finding.severity() == Severity.VIOLATION)
        .allMatch(
            finding ->
                finding.backward().stream().allMatch(it -> finding.path().isAbove(it.path())))
        .extracting(finding -> finding.path().toString())
        .containsExactlyInAnyOrder("/total/value", "/fee");
  }

  /// Alternatives without names, of which one could have the member that another has.
  @Test
  void aDocumentIsMeantForTheAlternativeThatIsClosest() {
    String schema =
        """
        {'title': 'ChartDrawn', 'type': 'object', 'properties': {
          'axis': {'$ref': '#/definitions/unit'},
          'colour': {'anyOf': [
            {'type': 'object', 'required': ['test'], 'additionalProperties': false,
             'properties': {'test': {'$ref': '#/definitions/unit'}, 'sort': {'type': 'string'},
              'scale': {'type': 'string'}}},
            {'type': 'object', 'required': ['test'], 'additionalProperties': false,
             'properties': {'test': {'$ref': '#/definitions/unit'}, 'value': {'type': 'string'}}},
            {'type': 'array', 'items': {'$ref': '#/definitions/unit'}}]}},
         'definitions': {'unit': {'type': 'object', 'additionalProperties': false,
          'properties': {'timeUnit': {'enum': ['year', 'month'%s]}}}}}
        """;

    assertThat(findings(schema.formatted(", 'week'"), schema.formatted("")))
        .filteredOn(finding -> finding.severity() == Severity.VIOLATION)
        .extracting(Finding::check)
        .containsOnly("symbol-removed")
        .hasSize(1);
  }

  @Test
  void whatAConditionAsksIsToldAsItsOwnChange() {
    String schema =
        """
        {'title': 'MessageSent', 'type': 'object', 'properties': {'format': {'type': 'string'},
          'payload': true}, 'allOf': [
          {'if': {'properties': {'format': {'enum': ['text']}}, 'required': ['format']},
           'then': {'properties': {'payload': {'type': 'string'}}}},
          {'if': {'properties': {'format': {'enum': [%s], 'description': '%s'}},
            'required': ['format']},
           'then': {'properties': {'payload': {'type': 'object'}}}}]}
        """;

    assertThat(
            findings(
                schema.formatted("'json'", "old words"),
                schema.formatted("'json', 'json5'", "new words")))
        .filteredOn(finding -> finding.severity() == Severity.VIOLATION)
        .isNotEmpty()
        .allMatch(finding -> finding.check().equals("clause-changed"))
        .allMatch(finding -> finding.headline().equals("`if` of MessageSent changed"))
        .allMatch(finding -> !finding.backward().isEmpty());
    assertThat(
            findings(
                schema.formatted("'json'", "old words"), schema.formatted("'json'", "new words")))
        .extracting(Finding::check)
        .doesNotContain("clause-changed");
  }

  @Test
  void aTypeThatWasNotNamedIsToldAsAny() {
    String schema = "{'title': 'A', 'properties': {'shop': {%s 'properties': {'name': true}}}}";

    assertThat(findings(schema.formatted(""), schema.formatted("'type': 'object',")))
        .filteredOn(finding -> finding.severity() == Severity.VIOLATION)
        .extracting(Finding::headline)
        .containsExactly("`shop` was narrowed from any to object");
  }

  @Test
  void aTypeBesideNullIsNoOtherType() {
    String schema = "{'title': 'A', 'properties': {'team': {'type': %s}}}";

    assertThat(findings(schema.formatted("'null'"), schema.formatted("['string', 'null']")))
        .extracting(Finding::headline)
        .contains("`team` was always `null`, and may now be a string as well");
    assertThat(findings(schema.formatted("['string', 'null']"), schema.formatted("'null'")))
        .extracting(Finding::headline)
        .contains("`team` was a string or `null`, and is always `null` now");
  }
}
