package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.all;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.div;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.id;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.report.content.ReportContent;
import io.github.schemadiff.report.markup.Markup;
import java.util.List;

/// How the verdicts were reached, the other events, and the rules in full.
public record AppendixSection(ReportContent content, Phrases phrases) {

  Markup markup() {
    return element(
        "section", id("appendix"), cls("part appendix"), element("h2", text("Appendix")), body());
  }

  public Markup body() {
    return all(
        List.of(
            element("h3", text("How the verdicts were reached")),
            each(content.appendix().evidence(), line -> element("p", phrases.prose(line))),
            div(
                "others",
                id("unchanged"),
                names("Added events", content.appendix().added()),
                names("Unchanged events", content.appendix().unchanged())),
            content.appendix().rules().isEmpty()
                ? nothing()
                : element("h3", id("rules"), text("The rules in full")),
            each(content.appendix().rules(), phrases::rulePage)));
  }

  private static Markup names(String title, List<String> names) {
    if (names.isEmpty()) {
      return nothing();
    }
    return all(
        List.of(
            element("h3", text(title + " (" + names.size() + ")")),
            element("p", cls("names"), text(String.join(", ", names)))));
  }
}
