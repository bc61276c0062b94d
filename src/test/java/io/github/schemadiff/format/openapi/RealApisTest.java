package io.github.schemadiff.format.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.engine.Rollout;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two releases of what GitHub publishes of its interface: its whole REST description, eleven
/// megabytes of OpenAPI 3.0 with 1,300 operations, and its webhooks, five megabytes of OpenAPI 3.1.
@Tag("real")
class RealApisTest {
  @Test
  void tellsWhichClientsOfTheWholeInterfaceCanGoOn() throws IOException {
    Comparison github =
        Apis.compare(release("18.2.0", "octokit-openapi"), release("22.0.0", "octokit-openapi"));

    everythingWasCompared(github, 1_200);
    assertThat(Apis.clients(github)).isEqualTo(Word.INCOMPATIBLE);
    // The old project boards were shut down, together with billing under organisations.
    assertThat(github.events())
        .filteredOn(event -> event.change() == ChangeKind.REMOVED)
        .extracting(EventComparison::name)
        .contains("GET /projects/columns/{column_id}", "GET /orgs/{org}/settings/billing/actions");
    assertThat(said(github, "GET /enterprises/{enterprise}/dependabot/alerts"))
        .contains("parameter-removed VIOLATION /query/first");
    assertThat(said(github, "GET /events")).contains("default-changed VIOLATION /query/per_page");
    // One shared definition, sent by clients and by the service: each is told what breaks it.
    assertThat(said(github, "POST /repos/{owner}/{repo}/rulesets"))
        .contains(
            "symbol-added WARNING /request/bypass_actors/*/bypass_mode",
            "symbol-added VIOLATION /responses/201/bypass_actors/*/bypass_mode");
    assertThat(event(github, "PATCH /repos/{owner}/{repo}/code-scanning/default-setup"))
        .satisfies(
            event -> {
              assertThat(Apis.clients(event)).isEqualTo(Word.COMPATIBLE);
              assertThat(event.rollout()).contains(Rollout.SERVICE_FIRST);
            });
  }

  @Test
  void tellsWhichReceiversOfWebhooksCanGoOn() throws IOException {
    Comparison webhooks =
        Apis.compare(
            release("8.5.1", "octokit-openapi-webhooks"),
            release("12.1.0", "octokit-openapi-webhooks"));

    everythingWasCompared(webhooks, 240);
    assertThat(Apis.clients(webhooks)).isEqualTo(Word.INCOMPATIBLE);
    assertThat(webhooks.events())
        .filteredOn(event -> event.change() == ChangeKind.REMOVED)
        .isEmpty();
  }

  @Test
  void aReleaseIsCompatibleWithItself() throws IOException {
    Comparison same =
        Apis.compare(release("22.0.0", "octokit-openapi"), release("22.0.0", "octokit-openapi"));

    assertThat(Apis.clients(same)).isEqualTo(Word.COMPATIBLE);
    assertThat(same.events())
        .extracting(EventComparison::change)
        .containsOnly(ChangeKind.UNCHANGED);
  }

  private static void everythingWasCompared(Comparison comparison, int atLeast) {
    assertThat(comparison.old().problems()).isEmpty();
    assertThat(comparison.recent().problems()).isEmpty();
    assertThat(comparison.events()).hasSizeGreaterThan(atLeast);
    assertThat(comparison.events())
        .filteredOn(event -> Apis.clients(event) == Word.UNDECIDED)
        .hasSizeLessThan(2);
    assertThat(comparison.events())
        .filteredOn(event -> Apis.clients(event) == Word.INCOMPATIBLE)
        .allSatisfy(
            event ->
                assertThat(event.findings())
                    .as(event.name())
                    .anyMatch(finding -> finding.severity() == Severity.VIOLATION));
  }

  private static EventComparison event(Comparison comparison, String name) {
    return comparison.events().stream()
        .filter(event -> event.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> said(Comparison comparison, String name) {
    return event(comparison, name).findings().stream().map(RealApisTest::line).toList();
  }

  private static String line(Finding finding) {
    return finding.check() + " " + finding.severity() + " " + finding.path();
  }

  /// The description of github.com; those of its other editions lie beside it.
  private static SourceSet release(String version, String name) throws IOException {
    Path archive = Path.of("target/real/" + name + "-" + version + ".tgz");
    try (InputStream packed = Files.newInputStream(archive);
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().endsWith("/api.github.com.json")) {
          SourceFile file = new SourceFile("api.github.com.json", tar.readAllBytes());
          return new SourceSet(version, version, false, List.of(file), List.of());
        }
      }
    }
    throw new IOException(archive + " holds no api.github.com.json");
  }
}
