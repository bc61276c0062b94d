package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.source.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Avro that others publish, two releases each, straight from their jars.
class RealAvroTest {
  private static final Path JARS = Path.of("target", "real-avro");

  /// A schema that begins with its licence, in a comment.
  @Test
  void aClickStreamLostOneFieldAndGainedOthers() throws Exception {
    Comparison clicks = compare("divolte-schema-0.3.0.jar", "divolte-schema-0.9.0.jar");
    holdsTogether(clicks);
    assertThat(clicks.old().problems()).isEmpty();
    assertThat(clicks.events())
        .extracting(EventComparison::name)
        .containsOnly("DefaultEventRecord");
  }

  /// A protocol of some 1,500 lines. One default of the old release is no symbol of its enum, which
  /// costs that one event.
  @Test
  void genomesWereRenamedAndWidened() throws Exception {
    Comparison genomes = compare("bdg-formats-0.10.0.jar", "bdg-formats-0.16.0.jar");
    holdsTogether(genomes);
    assertThat(genomes.old().problems())
        .extracting(LoadProblem::display)
        .containsExactly(
            "avro/bdg.avdl:1346:35: The default `\"Independent\"` does not fit its field; expected"
                + " a value of one of the union’s branches.");
    assertThat(genomes.events()).hasSize(12);
    assertThat(event(genomes, "Genotype").forward().word()).isEqualTo(Word.INCOMPATIBLE);
    assertThat(event(genomes, "Feature").change()).isEqualTo(ChangeKind.MODIFIED);
    assertThat(genomes.findings())
        .extracting(Finding::check)
        .contains("type-renamed", "type-widened", "field-renamed", "enum-default-missing");
  }

  private static EventComparison event(Comparison comparison, String name) {
    return comparison.events().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Comparison compare(String old, String recent) throws Exception {
    return Comparer.compare(
        Sources.open(JARS.resolve(old).toString()),
        Sources.open(JARS.resolve(recent).toString()),
        Settings.DEFAULT,
        Progress.NONE);
  }

  /// Everything is decided, and every break has its reason, and its witness where decoders fail.
  private static void holdsTogether(Comparison comparison) {
    assertThat(comparison.recent().problems()).isEmpty();
    assertThat(comparison.events()).isNotEmpty();
    assertThat(comparison.findings())
        .extracting(Finding::check)
        .doesNotContain("unexplained-break", "not-proven");
    assertThat(comparison.events())
        .flatExtracting(it -> List.of(it.backward(), it.forward()))
        .noneMatch(it -> it.verdict().filter(Verdict.Undecided.class::isInstance).isPresent());
  }
}
