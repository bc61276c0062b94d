package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.all;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.id;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.report.CouplingReport;
import io.github.schemadiff.report.ReportDetails;
import io.github.schemadiff.report.content.CouplingPage;
import io.github.schemadiff.report.markup.Markup;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The coupling of services as one self-contained HTML file.
public final class HtmlCoupling implements CouplingReport {
  @Override
  public String ending() {
    return ".html";
  }

  @Override
  public void write(Looked looked, ReportDetails details, OutputStream out) throws IOException {
    CouplingPage page = CouplingPage.of(looked, details);
    Phrases phrases = new Phrases(new HtmlFrame());
    Markup body =
        all(
            List.of(
                cls("alone"),
                HtmlReport.sprite(),
                element(
                    "main",
                    element(
                        "section",
                        id("answer"),
                        cls("part"),
                        element("h1", text(page.title())),
                        element(
                            "dl",
                            cls("facts"),
                            each(
                                page.facts(),
                                fact ->
                                    element(
                                        "div",
                                        element("dt", text(fact.label())),
                                        element("dd", phrases.prose(fact.value())))))),
                    page.coupling()
                        .<Markup>map(coupling -> CouplingSection.markup(coupling, phrases))
                        .orElse(element("p", phrases.prose(CouplingPage.NOBODY))))));
    HtmlReport.write(page.title(), details.author(), body, out);
  }
}
