package io.github.schemadiff.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Rollout;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How calls are spoken of, and in which order their two ends go.
class VoiceTest {
  @ParameterizedTest
  @CsvSource({
    "required-field-added/breaks-new-field, EVENT",
    "required-field-added/breaks-a-request, REQUEST",
    "symbol-added/breaks-a-response, RESPONSE",
    "field-became-required/breaks-new-receivers-of-an-old-service, CALL",
    "field-became-required/breaks-an-answer, ANSWER"
  })
  void knowsWhoWritesAndWhoReads(String folder, Voice voice) throws SourceException {
    Finding first = compare(folder).findings().getFirst();

    assertThat(first.voice()).isEqualTo(voice);
    assertThat(first.message())
        .contains(voice.documents() + " ")
        .containsIgnoringCase(voice.readers() + " ");
  }

  @Test
  void namesTheAssumptionWhereOnlyNewClientsFail() throws SourceException {
    Comparison comparison = compare("required-field-added/breaks-new-clients-of-an-old-service");
    Finding finding = comparison.findings().getFirst();

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.message()).contains("Safe if the service goes first: upgraded clients");
    assertThat(finding.fix()).isEqualTo("Release the service before its clients.");
    assertThat(finding.edit()).isEmpty();
    assertThat(comparison.orders()).containsExactly(Rollout.SERVICE_FIRST);
  }

  @Test
  void asksForANewVersionOfWhatClientsCannotGoOnWith() throws SourceException {
    Comparison comparison = compare("required-field-added/breaks-a-request");

    assertThat(comparison.orders()).containsExactly(Rollout.NEW_OPERATION);
    assertThat(comparison.events().getFirst().rollout()).contains(Rollout.NEW_OPERATION);
  }

  /// What a shared definition breaks in a response must not be made light of because it breaks
  /// nobody in a request.
  @Test
  void tellsWhatASharedDefinitionBreaksApartForRequestsAndResponses() throws SourceException {
    Comparison comparison = compare("constraint-relaxed/breaks-a-shared-definition");

    assertThat(comparison.findings())
        .extracting(Finding::voice, Finding::severity)
        .containsExactly(
            tuple(Voice.RESPONSE, Severity.VIOLATION), tuple(Voice.REQUEST, Severity.WARNING));
    assertThat(comparison.findings()).extracting(Finding::cause).doesNotHaveDuplicates();
    assertThat(comparison.findings()).extracting(Finding::places).containsOnly(1);
  }

  private static Comparison compare(String fixture) throws SourceException {
    Path folder = RuleFixtures.ROOT.resolve(fixture);
    String ending = folder.resolve("before.yaml").toFile().exists() ? ".yaml" : ".json";
    return Comparer.compare(
        Sources.open(folder.resolve("before" + ending).toString()),
        Sources.open(folder.resolve("after" + ending).toString()),
        Settings.DEFAULT,
        Progress.NONE);
  }
}
