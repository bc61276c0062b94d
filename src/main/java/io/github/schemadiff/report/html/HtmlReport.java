package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.all;
import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.id;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.report.Report;
import io.github.schemadiff.report.ReportDetails;
import io.github.schemadiff.report.content.ReportContent;
import io.github.schemadiff.report.markup.Asset;
import io.github.schemadiff.report.markup.Icon;
import io.github.schemadiff.report.markup.Markup;
import io.github.schemadiff.report.markup.Markup.Own;
import io.github.schemadiff.report.markup.MarkupWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Writes one self-contained HTML file.
public final class HtmlReport implements Report {
  private static final Asset STYLE =
      Asset.resource("/report/report.css")
          .withEmbedded(
              "/report/fonts/inter-latin-400-normal.woff2",
              "/report/fonts/inter-latin-600-normal.woff2",
              "/report/fonts/inter-latin-700-normal.woff2",
              "/report/fonts/jetbrains-mono-latin-400-normal.woff2",
              "/report/fonts/jetbrains-mono-latin-700-normal.woff2");

  private static final Asset SCRIPT = Asset.resource("/report/report.js");

  @Override
  public String ending() {
    return ".html";
  }

  @Override
  public void write(Comparison comparison, ReportDetails details, OutputStream out)
      throws IOException {
    ReportContent content = ReportContent.of(comparison, details);
    write(content.title() + " · " + content.pair(), details.author(), body(content), out);
  }

  /// A page with the style and the script of all reports.
  static void write(String title, String author, Markup body, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write("<!DOCTYPE html>\n");
    MarkupWriter.html(page(title, author, body), writer);
    writer.write("\n");
    writer.flush();
  }

  private static Markup page(String title, String author, Markup body) {
    return element(
        "html",
        attribute("lang", "en"),
        element(
            "head",
            element("meta", attribute("charset", "utf-8")),
            element(
                "meta",
                attribute("http-equiv", "Content-Security-Policy"),
                attribute("content", policy())),
            meta("viewport", "width=device-width, initial-scale=1"),
            meta("color-scheme", "light dark"),
            meta("author", author),
            element("title", text(title)),
            new Own("style", STYLE)),
        element("body", body));
  }

  private static Markup body(ReportContent content) {
    Phrases phrases = new Phrases(new HtmlFrame());
    return all(
        List.of(
            sprite(),
            element("a", cls("skip"), Markup.to("answer"), text("Skip to the answer")),
            new Navigation(content, phrases).markup(),
            new Toolbar(content).markup(),
            element(
                "main",
                new AnswerSection(content, phrases).markup(),
                new EventSections(content, phrases).markup(),
                content
                    .coupling()
                    .<Markup>map(coupling -> CouplingSection.markup(coupling, phrases))
                    .orElse(Markup.nothing()),
                new AppendixSection(content, phrases).markup()),
            new Own("script", SCRIPT)));
  }

  private static Markup meta(String name, String content) {
    return element("meta", attribute("name", name), attribute("content", content));
  }

  /// Nothing may be loaded, and only this program's own style and script count.
  private static String policy() {
    return String.join(
        "; ",
        "default-src 'none'",
        "img-src data:",
        "font-src data:",
        "style-src " + STYLE.policyHash(),
        "script-src " + SCRIPT.policyHash(),
        "base-uri 'none'",
        "form-action 'none'");
  }

  /// Each icon's outline once; the page refers to them.
  static Markup sprite() {
    List<Markup> symbols = Stream.of(Icon.values()).map(HtmlReport::symbol).toList();
    return element("svg", cls("sprite"), attribute("aria-hidden", "true"), all(symbols));
  }

  private static Markup symbol(Icon icon) {
    return element(
        "symbol",
        id(icon.id()),
        attribute("viewBox", "0 0 16 16"),
        element("path", attribute("fill-rule", "evenodd"), attribute("d", icon.outline())));
  }
}
