package io.github.schemadiff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.report.Report;
import io.github.schemadiff.report.Reports;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.ui.CompareState.Failed;
import io.github.schemadiff.ui.CompareState.Input;
import io.github.schemadiff.ui.CompareState.Ready;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.sources.Aligned;
import io.github.schemadiff.ui.sources.SourcesModel;
import io.github.schemadiff.ui.welcome.Sample;
import io.github.schemadiff.ui.welcome.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The view models on the real engine: the samples, and input that is none.
class RealInputTest {
  @TempDir private Path folder;

  private final CompareViewModel compare = new CompareViewModel(new Engine(), Background.direct());
  private final Sample hotel = Samples.hotel().orElseThrow();

  @Test
  void theHotelTellsItsStory() {
    compare.compare(hotel.old(), hotel.recent());
    assertThat(compare.stateProperty().get()).isInstanceOf(Ready.class);
    BrowseModel browse = new BrowseModel();
    browse.show(compare.comparison().orElseThrow());
    Set<String> headlines = new HashSet<>();
    for (int i = 0; i < browse.walk().size(); i++) {
      headlines.add(browse.findingProperty().get().headline());
      assertThat(browse.nodeProperty().get()).isNotNull();
      browse.next();
    }
    assertThat(headlines).contains("`guest.language` became required");
  }

  @Test
  void whatIsMarkedInTheTextsIsTheChangeAndNotItsDocumentation() {
    compare.compare(hotel.old(), hotel.recent());
    BrowseModel browse = new BrowseModel();
    SourcesModel sources = new SourcesModel(browse, Background.direct());
    browse.show(compare.comparison().orElseThrow());
    Finding widened =
        browse.walk().stream()
            .filter(finding -> finding.headline().contains("minutesToClean"))
            .findFirst()
            .orElseThrow();
    browse.selectFinding(widened);
    Aligned text = sources.shownProperty().get().text();
    for (SourceSpan marked : sources.focusProperty().get().recent()) {
      String line = text.text(text.rowOf(marked.line(), false), false);
      assertThat(line).doesNotContain("description", "examples");
    }
    assertThat(sources.focusProperty().get().recent())
        .extracting(SourceSpan::line)
        .contains(widened.recent().orElseThrow().line());
  }

  @Test
  void everyReportCanBeExported() throws IOException {
    compare.compare(hotel.old(), hotel.recent());
    Exports exports = new Exports(compare, Background.direct());
    for (Report report : Reports.all()) {
      Path file = folder.resolve("hotel" + report.ending());
      exports.write(report, file);
      assertThat(exports.newsProperty().get()).isEqualTo("Saved hotel" + report.ending());
      assertThat(Files.size(file)).isGreaterThan(1_000);
      if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        continue;
      }
      Path any = Files.writeString(folder.resolve("any" + report.ending()), "");
      assertThat(Files.getPosixFilePermissions(file))
          .as("others may read it as they may any new file")
          .isEqualTo(Files.getPosixFilePermissions(any));
    }
  }

  @Test
  void anExportThatCannotBeWrittenIsSaidAndLosesNothing() {
    compare.compare(hotel.old(), hotel.recent());
    Exports exports = new Exports(compare, Background.direct());
    exports.write(Reports.all().getFirst(), folder.resolve("no such folder").resolve("a.txt"));
    Failed failed = (Failed) compare.stateProperty().get();
    assertThat(failed.trouble().what()).contains("could not be written");
    assertThat(failed.kept()).isPresent();
  }

  @Test
  void aFolderWithoutSchemasIsSaidOnItsSide() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "nothing here");
    compare.compare(hotel.old(), folder.toString());
    Failed failed = (Failed) compare.stateProperty().get();
    assertThat(failed.trouble().side()).contains(Input.NEW);
    assertThat(failed.trouble().what()).contains(folder.toString());
  }

  @Test
  void aFileThatIsNoSchemaIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), "{\"type\": ");
    compare.compare(file.toString(), hotel.recent());
    Failed failed = (Failed) compare.stateProperty().get();
    assertThat(failed.trouble().side()).contains(Input.OLD);
  }

  @Test
  void aFolderThatVanishedLosesNothing() {
    compare.compare(hotel.old(), hotel.recent());
    compare.compare(hotel.old(), folder.resolve("gone").toString());
    Failed failed = (Failed) compare.stateProperty().get();
    assertThat(failed.trouble().side()).contains(Input.NEW);
    assertThat(failed.kept()).isPresent();
    assertThat(compare.recentProperty().get()).isEqualTo(hotel.recent());
  }
}
