package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.div;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.id;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.report.content.Prose;
import io.github.schemadiff.report.content.ReportContent;
import io.github.schemadiff.report.content.ReportContent.Section;
import io.github.schemadiff.report.content.ReportContent.Tree;
import io.github.schemadiff.report.markup.Markup;
import java.util.List;

/// Each definition whose changes reach several events, then each event: its findings, its trees.
record EventSections(ReportContent content, Phrases phrases) {
  /// Longer lists are closed at first.
  private static final int OPEN = 6;

  Markup markup() {
    if (content.events().isEmpty()) {
      return nothing();
    }
    return element(
        "section",
        id("findings"),
        cls("part"),
        element("h2", text("Findings")),
        element("p", cls("muted"), text(content.counts().sentence())),
        each(content.shared(), this::section),
        each(content.events(), this::section));
  }

  private Markup section(Section event) {
    FindingArticle articles = new FindingArticle(phrases, content.counts().told());
    return element(
        "section",
        id(event.anchor()),
        cls("event"),
        element(
            "h3",
            cls("event-name"),
            text(event.name() + " "),
            each(event.badges(), phrases::badge)),
        event.summary().isEmpty()
            ? nothing()
            : element("p", cls("summary"), phrases.prose(event.summary())),
        each(event.findings(), finding -> articles.markup(finding, nothing())),
        new FindingLines(phrases).markup(event.lines()),
        lines("Told at a shared definition", event.elsewhere()),
        lines("Noted", event.noted()),
        event.tree().map(tree -> tree(event, tree)).orElse(nothing()));
  }

  private Markup tree(Section event, Tree tree) {
    return div(
        "trees",
        element("h4", text(event.name() + ", changed parts")),
        div("scroll", new TreeTable(phrases, content.oldLabel(), content.newLabel()).markup(tree)));
  }

  private Markup lines(String title, List<Prose> lines) {
    if (lines.isEmpty()) {
      return nothing();
    }
    return element(
        "details",
        cls("lines"),
        lines.size() <= OPEN ? attribute("open", "") : nothing(),
        element("summary", text(title + " (" + lines.size() + ")")),
        element("ul", each(lines, line -> element("li", phrases.prose(line)))));
  }
}
