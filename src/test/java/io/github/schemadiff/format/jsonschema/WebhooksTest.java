package io.github.schemadiff.format.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// GitHub's webhooks, straight from npm's archives.
@Tag("real")
class WebhooksTest {
  @ParameterizedTest
  @CsvSource({"4.1.0, 53, 261", "7.6.1, 66, 342"})
  void isOneCatalogueOfEventFamilies(String version, int events, int definitions)
      throws SourceException {
    Path archive = Path.of("target/real/octokit-webhooks-schemas-" + version + ".tgz");
    assumeTrue(Files.exists(archive), "fetch it first: mvn -Preal");

    EventCatalog catalog = Formats.load(Sources.open(archive.toString()), Optional.empty());

    assertThat(catalog.source().label()).isEqualTo(version);
    assertThat(catalog.problems()).isEmpty();
    assertThat(catalog.unread()).isEmpty();
    assertThat(catalog.catalogues()).hasSize(1);
    assertThat(catalog.definitions()).hasSize(definitions);
    assertThat(catalog.events())
        .hasSize(events)
        .extracting(EventType::name)
        .doesNotHaveDuplicates();
    assertThat(catalog.events())
        .filteredOn(event -> event.name().equals("check_run_event"))
        .singleElement()
        .satisfies(
            event ->
                assertThat(((Shape.Union) event.shape()).branches())
                    .extracting(Shape.Branch::label)
                    .contains("check_run$completed", "check_run$created"));
  }
}
