package io.github.schemadiff.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.SourceSet;
import io.github.schemadiff.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
  @TempDir Path dir;

  @BeforeEach
  void aSet() throws IOException {
    Files.createDirectories(dir.resolve("set/docs"));
    Files.writeString(dir.resolve("set/order-placed.json"), "{\"type\":\"object\"}");
    Files.writeString(dir.resolve("set/order-paid"), " {\"type\":\"object\"}");
    Files.writeString(dir.resolve("set/docs/README.md"), "# Orders");
    Files.writeString(dir.resolve("set/package.json"), "{\"type\":\"module\",}");
    Files.createSymbolicLink(dir.resolve("set/gone.json"), dir.resolve("nowhere"));
  }

  @Test
  void filesThatNoFormatClaimsAreIgnored() throws SourceException {
    EventCatalog catalog = load("set", Optional.empty());

    assertThat(catalog.events())
        .extracting(EventType::name)
        .containsExactly("order-paid", "order-placed");
  }

  @Test
  void problemsOfTheSourceAreProblemsOfTheCatalogue() throws SourceException {
    assertThat(load("set", Optional.empty()).problems())
        .containsExactly(LoadProblem.error("gone.json", 0, 0, "The link leads nowhere."));
  }

  @Test
  void aNamedFileIsReadWhateverItsName() throws SourceException, IOException {
    Files.writeString(dir.resolve("order.txt"), "{\"type\":\"object\"}");

    assertThat(load("order.txt", Optional.empty()).events()).hasSize(1);
    assertThat(load("set/package.json", Optional.empty()).problems()).hasSize(1);
  }

  @Test
  void aFormatCanBeForced() throws SourceException {
    assertThat(load("set", Optional.of("jsonschema")).events()).hasSize(2);
    SourceSet set = Sources.open(dir.resolve("set").toString());
    assertThatThrownBy(() -> Formats.load(set, Optional.of("cobol")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cobol");
    assertThat(Formats.ids()).contains("avro", "jsonschema", "openapi").endsWith("jsonschema");
  }

  private EventCatalog load(String name, Optional<String> forced) throws SourceException {
    return Formats.load(Sources.open(dir.resolve(name).toString()), forced);
  }
}
