package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.Options;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Policy;
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
}
