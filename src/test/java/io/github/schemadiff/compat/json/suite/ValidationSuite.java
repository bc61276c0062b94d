package io.github.schemadiff.compat.json.suite;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The suite as it is installed: a folder of tests for each draft, and the documents that they
/// refer to as if a server had them.
final class ValidationSuite {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .build();

  /// A schema, and documents of which it is known whether it accepts them.
  record Group(
      Draft draft, String file, String description, JsonNode schema, List<Instance> instances) {
    /// What it is called in lists of exceptions.
    String name() {
      return draft.label() + "/" + file + ": " + description;
    }
  }

  record Instance(String description, JsonNode data, boolean valid) {}

  private final Path root;

  ValidationSuite(Path root) {
    this.root = root;
  }

  static Path folder(Draft draft) {
    return Path.of(
        switch (draft) {
          case DRAFT_04 -> "draft4";
          case DRAFT_06 -> "draft6";
          case DRAFT_07 -> "draft7";
          case DRAFT_2019_09 -> "draft2019-09";
          case DRAFT_2020_12 -> "draft2020-12";
        });
  }

  /// All groups of a draft by their file, optional ones too.
  Map<String, List<Group>> groups(Draft draft) {
    Path folder = root.resolve("tests").resolve(folder(draft));
    Map<String, List<Group>> groups = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString();
      List<Group> ofFile = new ArrayList<>();
      for (JsonNode group : read(file)) {
        List<Instance> instances = new ArrayList<>();
        for (JsonNode test : group.get("tests")) {
          instances.add(
              new Instance(
                  test.get("description").asString(),
                  test.get("data"),
                  test.get("valid").booleanValue()));
        }
        ofFile.add(
            new Group(
                draft,
                name,
                group.get("description").asString(),
                group.get("schema"),
                List.copyOf(instances)));
      }
      groups.put(name, ofFile);
    }
    return groups;
  }

  /// Schemas by name, with all that they may refer to.
  JsonDocuments documents(Draft draft, Map<String, JsonNode> schemas) {
    Map<String, JsonNode> documents = new HashMap<>(served());
    Map<String, Draft> drafts = new HashMap<>();
    documents.forEach((uri, node) -> drafts.put(uri, draftOf(uri, draft)));
    schemas.forEach(
        (name, schema) -> {
          documents.put(uri(name), schema);
          drafts.put(uri(name), draft);
        });
    return new JsonDocuments(documents, drafts);
  }

  static EventType event(JsonDocuments documents, String name) {
    SourceSpan span = SourceSpan.startOf(name + ".json");
    return new EventType(
        name,
        name,
        "jsonschema",
        Dialect.JSON_SCHEMA,
        new Shape.Anything(List.of(), span),
        span,
        new Contract.JsonSchema(documents, root(name)));
  }

  static String root(String name) {
    return uri(name) + "#";
  }

  private static String uri(String name) {
    return "set:///" + name + ".json";
  }

  private static Draft draftOf(String uri, Draft asking) {
    for (Draft draft : Draft.values()) {
      if (uri.contains("/" + folder(draft) + "/") || uri.contains(draft.label() + "/")) {
        return draft;
      }
    }
    // Those that newer drafts refer to have a folder of their own.
    return asking.atLeast(Draft.DRAFT_2019_09) ? Draft.DRAFT_07 : asking;
  }

  private Map<String, JsonNode> served;

  private Map<String, JsonNode> served() {
    if (served == null) {
      served = new HashMap<>();
      Path remotes = root.resolve("remotes");
      for (Path file : files(remotes)) {
        served.put("http://localhost:1234/" + remotes.relativize(file), read(file));
      }
      for (Draft draft : Draft.values()) {
        served.put(draft.uri(), metaSchema(draft.uri()));
      }
      for (String draft : List.of("2019-09", "2020-12")) {
        for (String part : List.of("applicator", "content", "core", "meta-data", "validation")) {
          String uri = "https://json-schema.org/draft/" + draft + "/meta/" + part;
          served.put(uri, metaSchema(uri));
        }
      }
      for (String part :
          List.of(
              "2019-09/meta/format",
              "2020-12/meta/format-annotation",
              "2020-12/meta/unevaluated")) {
        String uri = "https://json-schema.org/draft/" + part;
        served.put(uri, metaSchema(uri));
      }
    }
    return served;
  }

  private static JsonNode metaSchema(String uri) {
    String resource = uri.replaceFirst("^https?://json-schema.org", "");
    try (InputStream in = ValidationSuite.class.getResourceAsStream(resource)) {
      return MAPPER.readTree(in);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static JsonNode read(Path file) {
    return MAPPER.readTree(file.toFile());
  }
}
