package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.source.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Schemas that others publish, two releases each, straight from their jars.
class RealProtobufTest {
  private static final Path JARS = Path.of("target", "real-protobuf");

  @Test
  void openTelemetryKeptItsPromise() throws Exception {
    Comparison telemetry =
        compare("opentelemetry-proto-1.0.0-alpha.jar", "opentelemetry-proto-1.7.0-alpha.jar");
    holdsTogether(telemetry);
    assertThat(telemetry.backward()).isEqualTo(Word.COMPATIBLE);
    assertThat(telemetry.forward()).isEqualTo(Word.COMPATIBLE);
    assertThat(telemetry.summary().violations()).isZero();
    assertThat(telemetry.findings())
        .extracting(Finding::check)
        .contains("optional-field-added", "json-unknown-rejected");
  }

  @Test
  void googlesCommonTypesStayAndTheirCodeMoves() throws Exception {
    Comparison common =
        compare("proto-google-common-protos-2.0.0.jar", "proto-google-common-protos-2.81.0.jar");
    holdsTogether(common);
    assertThat(common.backward()).isEqualTo(Word.COMPATIBLE);
    assertThat(common.forward()).isEqualTo(Word.COMPATIBLE);
    // Referred to by newer messages, and events of their own before.
    assertThat(common.events())
        .filteredOn(it -> List.of("Color", "LocalizedMessage").contains(it.name()))
        .hasSize(2)
        .noneMatch(it -> it.change() == ChangeKind.REMOVED);
    assertThat(common.findings())
        .extracting(Finding::check)
        .contains("generated-name-changed", "optional-field-removed");
  }

  private static Comparison compare(String old, String recent) throws Exception {
    return Comparer.compare(
        Sources.open(JARS.resolve(old).toString()),
        Sources.open(JARS.resolve(recent).toString()),
        Settings.DEFAULT,
        Progress.NONE);
  }

  /// Everything was read and decided, and every break has its reason and its witness.
  private static void holdsTogether(Comparison comparison) {
    assertThat(comparison.old().problems()).isEmpty();
    assertThat(comparison.recent().problems()).isEmpty();
    assertThat(comparison.events()).hasSizeGreaterThan(8);
    assertThat(comparison.findings())
        .extracting(Finding::check)
        .doesNotContain("unexplained-break", "not-proven");
    assertThat(comparison.events())
        .flatExtracting(it -> List.of(it.backward(), it.forward()))
        .noneMatch(it -> it.verdict().filter(Verdict.Undecided.class::isInstance).isPresent());
  }
}
