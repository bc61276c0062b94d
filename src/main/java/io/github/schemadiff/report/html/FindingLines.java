package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.id;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.span;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.report.content.ReportContent.FindingLine;
import io.github.schemadiff.report.markup.Markup;
import java.util.List;

/// Findings that get a line each, as another one tells what they are about.
public record FindingLines(Phrases phrases) {

  public Markup markup(List<FindingLine> lines) {
    return lines.isEmpty()
        ? nothing()
        : element("table", cls("finding-lines"), element("tbody", each(lines, this::line)));
  }

  private Markup line(FindingLine line) {
    return element(
        "tr",
        id(line.anchor()),
        cls("finding " + Phrases.style(line.mark())),
        attribute("tabindex", "-1"),
        element("td", cls("weight"), phrases.badge(line.badge())),
        element(
            "td",
            cls("said"),
            phrases.prose(line.headline()),
            line.like().isEmpty()
                ? nothing()
                : span("like", text(" "), phrases.prose(line.like()))),
        element("td", cls("place"), text(line.places())));
  }
}
