package io.github.schemadiff.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.coupling.Landscapes;
import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.report.content.CouplingBuilder;
import io.github.schemadiff.report.content.CouplingContent;
import io.github.schemadiff.report.html.HtmlReport;
import io.github.schemadiff.report.pdf.PdfReport;
import io.github.schemadiff.report.text.TextReport;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// The section on coupling, in every laid-out format.
class CouplingReportTest {
  @Test
  void htmlShowsTheSignsTheGraphAndTheEvidence() throws IOException {
    Document page = html(Compared.hotel());
    assertThat(page.select("#coupling .signs tr").eachText())
        .contains("C3 Shared models Seen: 1 model, 3 services");
    assertThat(page.select("#sign-C3 .evidence").text())
        .contains(
            "Three services share HotelRoom", "5 of 5", "common/HotelRoom.schema.json, line 1")
        .contains("room.minutesToClean was widened");
    Element graph = page.selectFirst("#coupling svg.graph");
    assertThat(graph).isNotNull();
    assertThat(graph.select("g.message")).hasSize(14);
    assertThat(graph.select("g.added text").eachText()).contains("+ MinibarRestocked");
    assertThat(graph.select("g.removed title").eachText())
        .contains("TableReserved, removed, violation");
    assertThat(graph.select("path.edge")).hasSizeGreaterThan(30);
    assertThat(page.select("nav a[href=#coupling]")).hasSize(1);
  }

  @Test
  void pdfSaysTheSameInText() throws IOException {
    byte[] bytes = Compared.written(new PdfReport(), Compared.hotel());
    try (PDDocument document = Loader.loadPDF(bytes)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("Seen: 1 model, 3 services", "Three services share HotelRoom")
          .contains("Who sends what to whom")
          .contains("+ MinibarRestocked");
    }
    assertThat(Compared.written(new PdfReport(), Compared.hotel())).isEqualTo(bytes);
  }

  @Test
  void textHasItToo() throws IOException {
    String text =
        new String(Compared.written(new TextReport(), Compared.hotel()), StandardCharsets.UTF_8);
    assertThat(text).contains("Coupling\n", "C3  Shared models                 ● Seen");
  }

  @Test
  void aGraphTooLargeForAPageIsSaidAndTheEvidenceStays() {
    SourceSet set = Landscapes.of(7, 60, 150).set();
    CouplingContent content = CouplingBuilder.of(compare(set, set)).orElseThrow();
    assertThat(content.picture()).isEmpty();
    assertThat(content.pictureNote()).contains("too large");
    assertThat(content.sections()).isNotEmpty();
  }

  @Test
  void everyGraphStandsOnItsGrid() {
    for (long seed = 1; seed <= 12; seed++) {
      SourceSet set = Landscapes.of(seed, (int) (4 + seed), (int) (6 + 2 * seed)).set();
      CouplingContent.Picture picture =
          CouplingBuilder.of(compare(set, set)).orElseThrow().picture().orElseThrow();
      assertThat(picture.height()).isLessThan(66);
      for (CouplingContent.Box one : picture.boxes()) {
        assertThat(one.middle()).isBetween(0, picture.height() - 1);
        assertThat(picture.boxes())
            .filteredOn(other -> other != one && other.column() == one.column())
            .allMatch(other -> Math.abs(other.middle() - one.middle()) >= 2);
      }
    }
  }

  @Test
  void namesOfServicesAreNeverMarkup() throws IOException {
    StringBuilder services = new StringBuilder("{\"services\": {");
    int at = 0;
    for (String hostile : Compared.HOSTILE) {
      String name = hostile.replace("\\", "\\\\").replace("\"", "\\\"");
      services
          .append(at++ == 0 ? "" : ",")
          .append(
              "\"%s\": {\"sends\": [\"A\"], \"receives\": [\"A\"], \"stores\": [\"%s\"]}"
                  .formatted(name, "db"));
    }
    SourceSet set =
        new SourceSet(
            "set",
            "set",
            false,
            List.of(
                file("A.json", "{\"type\": \"object\"}"),
                file("services.json", services.append("}}").toString())),
            List.of());
    Document page = html(compare(set, set));
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("img, [onload], [onerror]")).isEmpty();
    assertThat(page.select("#coupling").text()).contains("<script>alert(1)</script>");
    assertThat(Compared.written(new PdfReport(), compare(set, set))).isNotEmpty();
  }

  @Test
  void whereNobodyIsNamedThereIsNoSection() throws IOException {
    assertThat(html(Compared.hostile()).select("#coupling")).isEmpty();
  }

  private static Comparison compare(SourceSet old, SourceSet recent) {
    return Comparer.compare(old, recent, Settings.DEFAULT, Progress.NONE);
  }

  private static SourceFile file(String path, String text) {
    return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Document html(Comparison comparison) throws IOException {
    return Jsoup.parse(
        new String(Compared.written(new HtmlReport(), comparison), StandardCharsets.UTF_8));
  }
}
