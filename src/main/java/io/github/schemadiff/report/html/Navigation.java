package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.span;
import static io.github.schemadiff.report.markup.Markup.text;
import static io.github.schemadiff.report.markup.Markup.to;

import io.github.schemadiff.report.content.ReportContent;
import io.github.schemadiff.report.content.ReportContent.Section;
import io.github.schemadiff.report.markup.Markup;

/// The list of sections and events at the side.
record Navigation(ReportContent content, Phrases phrases) {

  Markup markup() {
    return element(
        "nav",
        cls("side"),
        Phrases.label("Contents"),
        element("p", cls("brand"), text(content.pair())),
        element(
            "ul",
            entry("answer", "The answer"),
            entry("matrix", "Rules and events"),
            entry("rollout", "Roll-out"),
            content.problems().isEmpty() ? nothing() : entry("problems", "Inputs"),
            content.events().isEmpty() ? nothing() : events(),
            content.coupling().isEmpty() ? nothing() : entry("coupling", CouplingMarkup.TITLE),
            entry("appendix", "Appendix")));
  }

  private Markup events() {
    String count = String.valueOf(content.counts().all());
    return element(
        "li",
        element("a", to("findings"), text("Findings"), span("number", text(count))),
        element(
            "ul", each(content.shared(), this::section), each(content.events(), this::section)));
  }

  private Markup section(Section event) {
    return element(
        "li",
        element(
            "a",
            to(event.anchor()),
            span("name", text(event.name())),
            event.badges().isEmpty() ? nothing() : phrases.badge(event.badges().getFirst())));
  }

  private static Markup entry(String target, String words) {
    return element("li", element("a", to(target), text(words)));
  }
}
