package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.Options;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Policy;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// References to the schemas of schemas, which no set has.
class MetaSchemasTest {
  private static SourceSet set(String schema) {
    byte[] bytes = schema.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new SourceSet(
        "/sets/a", "a", false, List.of(new SourceFile("a.json", bytes)), List.of());
  }

  private static Comparison compare(String old, String recent) {
    Settings settings = new Settings(Policy.FOUR_RULES, Options.DEFAULT, Optional.empty());
    return Comparer.compare(set(old), set(recent), settings, Progress.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://json-schema.org/draft-04/schema",
        "http://json-schema.org/draft-06/schema",
        "http://json-schema.org/draft-07/schema",
        "https://json-schema.org/draft/2019-09/schema",
        "https://json-schema.org/draft/2020-12/schema"
      })
  void leadToTheOfficialOnes(String meta) {
    String old =
        """
        {'title': 'FormPublished', 'type': 'object', 'properties': {'form': {'$ref': '%s#'}}}
        """
            .formatted(meta);
    String recent =
        """
        {'title': 'FormPublished', 'type': 'object', 'properties': {'form': {'minLength': 0,
         'allOf': [{'$ref': '%s#'}, {'type': 'object', 'required': ['title']}]}}}
        """
            .formatted(meta);

    Comparison comparison = compare(old, recent);

    assertThat(comparison.old().problems()).noneMatch(problem -> problem.message().contains(meta));
    assertThat(comparison.forward()).isEqualTo(Word.COMPATIBLE);
    assertThat(comparison.backward()).isEqualTo(Word.INCOMPATIBLE);
  }

  @Test
  void aChangeAwayFromThemIsToldAtItsPlace() {
    String old =
        """
        {'$schema': 'http://json-schema.org/draft-07/schema#', 'title': 'A', 'properties': {
         'n': {'$ref': 'http://json-schema.org/draft-07/schema#/definitions/nonNegativeInteger'}}}
        """;
    String recent =
        """
        {'$schema': 'http://json-schema.org/draft-07/schema#', 'title': 'A', 'properties': {
         'n': {'type': 'integer', 'minimum': 1}}}
        """;

    List<Finding> findings = compare(old, recent).findings();

    assertThat(findings).extracting(Finding::check).contains("constraint-tightened");
    assertThat(findings)
        .filteredOn(finding -> finding.check().equals("constraint-tightened"))
        .allMatch(
            finding ->
                finding.old().orElseThrow().file().equals("json-schema.org/draft-07/schema"));
  }

  @Test
  void otherIdentifiersOfThatSiteAreNotFound() {
    String schema =
        "{'title': 'A', 'allOf': [{'$ref': 'https://json-schema.org/draft-99/schema'}]}";

    Comparison comparison = compare(schema, schema);

    assertThat(comparison.old().problems())
        .anyMatch(problem -> problem.message().contains("nothing is fetched from a network"));
  }
}
