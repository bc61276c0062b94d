package io.github.schemadiff.report.pdf;

import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.div;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.report.CouplingReport;
import io.github.schemadiff.report.ReportDetails;
import io.github.schemadiff.report.content.CouplingPage;
import io.github.schemadiff.report.html.CouplingMarkup;
import io.github.schemadiff.report.markup.Markup;
import io.github.schemadiff.report.markup.Markup.Own;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The coupling of services as a PDF.
public final class PdfCoupling implements CouplingReport {
  @Override
  public String ending() {
    return ".pdf";
  }

  @Override
  public void write(Looked looked, ReportDetails details, OutputStream out) throws IOException {
    CouplingPage page = CouplingPage.of(looked, details);
    PdfReport.write(
        markup(page),
        new PdfReport.Properties(
            page.title(), details.author(), CouplingMarkup.TITLE, page.tool(), details.date()),
        out);
  }

  private static Markup markup(CouplingPage page) {
    return element(
        "html",
        attribute("lang", "en"),
        element(
            "head",
            element("title", text(page.title())),
            element(
                "bookmarks",
                each(
                    page.coupling().map(it -> it.sections()).orElse(List.of()),
                    sign ->
                        PdfPage.bookmark(
                            sign.sign().id() + " " + sign.sign().title(), sign.anchor()))),
            new Own("style", PdfPage.STYLE)),
        element(
            "body",
            div("head-left", text(page.title())),
            div("foot-left", text(page.tool())),
            div("head-right", text(CouplingMarkup.TITLE)),
            element("h1", text(page.title())),
            element(
                "table",
                cls("facts"),
                each(
                    page.facts(),
                    fact ->
                        element(
                            "tr",
                            element("th", text(fact.label())),
                            element("td", PdfPage.PHRASES.prose(fact.value()))))),
            page.coupling()
                .map(PdfPage::coupling)
                .orElse(element("p", PdfPage.PHRASES.prose(CouplingPage.NOBODY)))));
  }
}
