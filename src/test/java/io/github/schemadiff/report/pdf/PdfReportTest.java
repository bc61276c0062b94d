package io.github.schemadiff.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.report.Compared;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// The report as a PDF reader reads it.
class PdfReportTest {
  private static PDDocument hotel() throws IOException {
    return Loader.loadPDF(Compared.written(new PdfReport(), Compared.hotel()));
  }

  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document);
  }

  @Test
  void saysWhatTheReportSays() throws IOException {
    try (PDDocument document = hotel()) {
      assertThat(text(document))
          .contains("Can the new version of hotel go out?", "No, not as it is.")
          .contains("guest.language became required", "\"language\" is missing", "Who breaks")
          .contains("RoomBooked, changed parts", "How the verdicts were reached")
          .contains("23 November 2026, by Grace Hopper");
    }
  }

  @Test
  void pagesAreNumberedAndHeaded() throws IOException {
    try (PDDocument document = hotel()) {
      int pages = document.getNumberOfPages();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pages; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document))
            .contains("Page " + page + " of " + pages, "hotel, old → new", "Schema Diff Explorer");
      }
    }
  }

  /// A head that comes before its event has moved to the next page would name what is not there.
  @Test
  void aPageIsHeadedByAnEventThatItShows() throws IOException {
    try (PDDocument document = hotel()) {
      PDFTextStripper stripper = new PDFTextStripper();
      int headed = 0;
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        Matcher head = Pattern.compile("Findings · (\\w+)\\s").matcher(stripper.getText(document));
        if (head.find()) {
          headed++;
          assertThat(head.replaceFirst("")).as("page " + page).contains(head.group(1));
        }
      }
      assertThat(headed).isGreaterThan(3);
    }
  }

  @Test
  void hasAnOutlineOfEventsAndFindings() throws IOException {
    try (PDDocument document = hotel()) {
      List<String> titles = new ArrayList<>();
      List<String> inside = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
        assertThat(item.findDestinationPage(document)).isNotNull();
        for (PDOutlineItem event : item.children()) {
          inside.add(event.getTitle());
          event.children().forEach(finding -> inside.add(finding.getTitle()));
        }
      }
      assertThat(titles)
          .containsExactly(
              "The answer", "Rules and events", "Roll-out", "Findings", "Coupling", "Appendix");
      assertThat(inside).contains("RoomBooked", "R1 guest.language became required");
    }
  }

  @Test
  void embedsItsFonts() throws IOException {
    try (PDDocument document = hotel()) {
      List<String> names = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          names.add(font.getName().replaceFirst(".*\\+", ""));
        }
      }
      assertThat(names).contains("Inter-Regular", "Inter-Bold", "JetBrainsMono-Regular");
    }
  }

  @Test
  void tellsItsPropertiesAndLinksInside() throws IOException {
    try (PDDocument document = hotel()) {
      PDDocumentInformation information = document.getDocumentInformation();
      assertThat(information.getTitle()).isEqualTo("Can the new version of hotel go out?");
      assertThat(information.getAuthor()).isEqualTo("Grace Hopper");
      assertThat(information.getSubject()).isEqualTo("hotel, old → new: No, not as it is.");
      assertThat(information.getCreator()).startsWith("Schema Diff Explorer");
      assertThat(information.getCreationDate().toInstant()).isEqualTo("2026-11-23T00:00:00Z");
      long links =
          document.getPage(0).getAnnotations().stream()
              .filter(PDAnnotationLink.class::isInstance)
              .count();
      assertThat(links).isGreaterThan(5);
    }
  }

  @Test
  void survivesWhatSchemasMaySay() throws IOException {
    byte[] bytes = Compared.written(new PdfReport(), Compared.hostile());
    try (PDDocument document = Loader.loadPDF(bytes)) {
      String text = text(document).replaceAll("\\s+", "");
      for (String hostile : Compared.HOSTILE) {
        assertThat(text).contains(hostile.replaceAll("\\s+", ""));
      }
      assertThat(text).contains(Compared.CHINESE, "abc\\u202edcba");
      assertThat(text).containsAnyOf(Compared.HEBREW, reversed(Compared.HEBREW));
      assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
    }
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  @Test
  void theSameComparisonGivesTheSameBytes() throws IOException {
    assertThat(Compared.written(new PdfReport(), Compared.hotel()))
        .isEqualTo(Compared.written(new PdfReport(), Compared.hotel()));
  }
}
