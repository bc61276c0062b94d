package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.SourceSet;
import io.github.schemadiff.source.Sources;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The examples of AsyncAPI's specification, as its own command line brings them along.
@Tag("real")
class RealAsyncApiTest {
  private static final Path PACKAGE = Path.of("target", "real", "asyncapi-cli-4.1.1.tgz");

  /// All are read; one refers to schemas on the web, which is said with its place.
  @Test
  void everyExampleIsReadOrHasASoundProblem() throws SourceException {
    SourceSet set = Sources.open(PACKAGE.toString());
    Comparison examples =
        Comparer.compare(
            set,
            set,
            new Settings(
                Settings.DEFAULT.policy(), Settings.DEFAULT.options(), Optional.of("asyncapi")),
            Progress.NONE);
    assertThat(examples.old().problems())
        .filteredOn(problem -> problem.severity() == LoadProblem.Kind.ERROR)
        .allSatisfy(
            problem -> {
              assertThat(problem.file()).endsWith("adeo-kafka-request-reply-asyncapi.yml");
              assertThat(problem.message()).contains("nothing is fetched from a network");
              assertThat(problem.line()).isPositive();
            });
    assertThat(examples.recent().services()).hasSizeGreaterThan(15);
    assertThat(examples.events()).hasSizeGreaterThan(60);
    assertThat(examples.events())
        .allSatisfy(
            event ->
                assertThat(event.backward().word()).isEqualTo(EventComparison.Word.COMPATIBLE));
  }
}
