package io.github.schemadiff.report.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.report.Report;
import io.github.schemadiff.report.ReportDetails;
import io.github.schemadiff.report.content.ReportContent;
import io.github.schemadiff.report.markup.Markup;
import io.github.schemadiff.report.markup.MarkupWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Writes a PDF with an outline, page numbers, links, embedded fonts and document properties.
public final class PdfReport implements Report {
  @Override
  public String ending() {
    return ".pdf";
  }

  @Override
  public void write(Comparison comparison, ReportDetails details, OutputStream out)
      throws IOException {
    ReportContent content = ReportContent.of(comparison, details);
    write(
        new PdfPage(content).markup(),
        new Properties(
            content.title(),
            details.author(),
            content.pair() + ": " + content.answer().headline(),
            content.tool(),
            details.date()),
        out);
  }

  /// What stands in the document's properties.
  record Properties(String title, String author, String subject, String creator, LocalDate date) {}

  static void write(Markup markup, Properties properties, OutputStream out) throws IOException {
    StringBuilder page = new StringBuilder(1 << 20);
    MarkupWriter.xhtml(markup, page);
    // The renderer tells of every style that it does not know.
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(page.toString(), "about:blank");
    // Whatever a page asks for, only what it carries itself is there.
    builder.useUriResolver(
        (base, uri) -> uri.startsWith("data:") || uri.startsWith("#") ? uri : null);
    builder.useObjectDrawerFactory(new IconDrawers());
    if (WritingDirection.matters(page)) {
      builder.useUnicodeBidiSplitter(WritingDirection::new);
      builder.useUnicodeBidiReorderer(new WritingDirection());
    }
    builder.toStream(out);
    try (PDDocument document = new PDDocument()) {
      Typefaces.use(builder, document, page);
      builder.usePDDocument(document);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        describe(document, properties);
        document.save(out);
      }
    }
  }

  private static void describe(PDDocument document, Properties properties) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(properties.title());
    information.setAuthor(properties.author());
    information.setSubject(properties.subject());
    information.setCreator(properties.creator());
    information.setProducer("openhtmltopdf, Apache PDFBox");
    information.setCreationDate(midnight(properties.date()));
    information.setModificationDate(midnight(properties.date()));
    document.setDocumentInformation(information);
    // Two writes of the same report get the same identity, and so the same bytes.
    document.setDocumentId(properties.date().toEpochDay());
    PDViewerPreferences viewer = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    viewer.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(viewer);
    document.getDocumentCatalog().setLanguage("en");
  }

  private static Calendar midnight(LocalDate date) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.clear();
    calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    return calendar;
  }
}
