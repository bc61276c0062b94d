package io.github.schemadiff.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Samples that lie teach wrong things: every schema is valid, and so is every value that it shows.
class SampleSchemasTest {
  private static final Path SAMPLES = Path.of("sample-schemas");
  private static final ObjectMapper JSON = JsonMapper.shared();
  private static final ObjectMapper YAML = new YAMLMapper();

  @TestFactory
  Stream<DynamicTest> everySchemaIsValidAndSoAreItsExamplesAndDefaults() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path set : sets()) {
      Map<String, JsonNode> documents = read(set);
      assertThat(documents).as("schemas in %s", set).hasSizeGreaterThan(10);
      SchemaRegistry registry = registry(documents);
      documents.forEach(
          (id, document) ->
              tests.add(
                  DynamicTest.dynamicTest(
                      SAMPLES.relativize(set) + ": " + id, () -> check(registry, id, document))));
    }
    return tests.stream();
  }

  private static void check(SchemaRegistry registry, String id, JsonNode document) {
    Schema dialect = registry.getSchema(SchemaLocation.of(document.get("$schema").stringValue()));
    assertThat(dialect.validate(document)).as("%s against its meta-schema", id).isEmpty();
    List<Shown> shown = new ArrayList<>();
    collect("", document, shown);
    for (Shown value : shown) {
      Schema schema = registry.getSchema(SchemaLocation.of(id + "#" + value.pointer()));
      assertThat(schema.validate(value.value()))
          .as("%s shown at %s#%s", value.value(), id, value.pointer())
          .isEmpty();
    }
    boolean event = document.has("required") || document.has("allOf");
    boolean shared = id.contains("/common/");
    assertThat(event && !shared && shown.stream().noneMatch(value -> value.pointer().isEmpty()))
        .as("%s is an event without an example of a whole document", id)
        .isFalse();
  }

  private record Shown(String pointer, JsonNode value) {}

  private static void collect(String pointer, JsonNode schema, List<Shown> into) {
    if (schema.path("examples").isArray()) {
      schema.get("examples").forEach(value -> into.add(new Shown(pointer, value)));
    }
    if (schema.has("default")) {
      into.add(new Shown(pointer, schema.get("default")));
    }
    if (schema.isObject()) {
      schema.properties().stream()
          .filter(
              member -> !List.of("examples", "default", "const", "enum").contains(member.getKey()))
          .forEach(
              member -> collect(pointer + "/" + escaped(member.getKey()), member.getValue(), into));
    } else if (schema.isArray()) {
      for (int i = 0; i < schema.size(); i++) {
        collect(pointer + "/" + i, schema.get(i), into);
      }
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1").replace("^", "%5E");
  }

  private static List<Path> sets() throws IOException {
    try (Stream<Path> paths = Files.find(SAMPLES, 2, (path, is) -> is.isDirectory())) {
      List<Path> sets =
          paths
              .filter(path -> List.of("old", "new").contains(path.getFileName().toString()))
              .filter(SampleSchemasTest::holdsJsonSchema)
              .sorted()
              .toList();
      assertThat(sets).hasSizeGreaterThanOrEqualTo(4);
      return sets;
    }
  }

  private static boolean holdsJsonSchema(Path set) {
    try (Stream<Path> files = Files.walk(set)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .anyMatch(file -> parse(file).has("$schema"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// By `$id`.
  private static Map<String, JsonNode> read(Path set) throws IOException {
    try (Stream<Path> paths = Files.walk(set)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> !path.endsWith("services.yaml"))
          .map(SampleSchemasTest::parse)
          .collect(
              Collectors.toMap(
                  document -> document.get("$id").stringValue(),
                  document -> document,
                  (one, other) -> {
                    throw new AssertionError("two schemas are called " + one.get("$id"));
                  },
                  TreeMap::new));
    }
  }

  private static JsonNode parse(Path file) {
    return (file.toString().endsWith(".yaml") ? YAML : JSON).readTree(file.toFile());
  }

  private static SchemaRegistry registry(Map<String, JsonNode> documents) {
    Map<String, String> texts =
        documents.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder ->
            builder
                .schemas(texts)
                .schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }
}
