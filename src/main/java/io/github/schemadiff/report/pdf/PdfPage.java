package io.github.schemadiff.report.pdf;

import static io.github.schemadiff.report.markup.Markup.all;
import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.div;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.id;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.report.content.CouplingContent;
import io.github.schemadiff.report.content.Prose;
import io.github.schemadiff.report.content.ReportContent;
import io.github.schemadiff.report.content.ReportContent.FindingSection;
import io.github.schemadiff.report.content.ReportContent.Section;
import io.github.schemadiff.report.content.ReportContent.Tree;
import io.github.schemadiff.report.html.AnswerSection;
import io.github.schemadiff.report.html.AppendixSection;
import io.github.schemadiff.report.html.CouplingMarkup;
import io.github.schemadiff.report.html.FindingArticle;
import io.github.schemadiff.report.html.FindingLines;
import io.github.schemadiff.report.html.MatrixMarkup;
import io.github.schemadiff.report.html.Phrases;
import io.github.schemadiff.report.html.TreeTable;
import io.github.schemadiff.report.markup.Asset;
import io.github.schemadiff.report.markup.Markup;
import io.github.schemadiff.report.markup.Markup.Own;
import java.util.ArrayList;
import java.util.List;

/// The PDF's pages as XHTML.
record PdfPage(ReportContent content) {
  static final Asset STYLE = Asset.resource("/report/pdf.css");
  static final Phrases PHRASES = new Phrases(new PdfFrame());

  Markup markup() {
    return element(
        "html",
        attribute("lang", "en"),
        element(
            "head", element("title", text(content.title())), bookmarks(), new Own("style", STYLE)),
        element(
            "body",
            div("head-left", text(content.pair())),
            div("foot-left", text(content.tool() + " · " + content.policy())),
            part("answer", "The answer", first()),
            part("matrix", "Rules and events", matrix()),
            part("rollout", "Roll-out", rollout()),
            content.problems().isEmpty()
                ? nothing()
                : part("problems", "Inputs", new AnswerSection(content, PHRASES).problems()),
            content.events().isEmpty() ? nothing() : findings(),
            content
                .coupling()
                .map(coupling -> part("coupling", CouplingMarkup.TITLE, coupling(coupling)))
                .<Markup>map(part -> all(List.of(div("break"), part)))
                .orElse(nothing()),
            div("break"),
            part("appendix", "Appendix", appendix())));
  }

  private static Markup part(String id, String runningHead, Markup body) {
    return element("div", cls("part"), id(id), head(runningHead), body);
  }

  /// What stands at the top right of the pages from here on.
  private static Markup head(String words) {
    return div("head-right", text(words));
  }

  private Markup bookmarks() {
    return element(
        "bookmarks",
        bookmark("The answer", "answer"),
        bookmark("Rules and events", "matrix"),
        bookmark("Roll-out", "rollout"),
        content.problems().isEmpty() ? nothing() : bookmark("Inputs", "problems"),
        content.events().isEmpty()
            ? nothing()
            : bookmark(
                "Findings",
                "findings",
                each(content.shared(), PdfPage::bookmark),
                each(content.events(), PdfPage::bookmark)),
        content.coupling().isEmpty()
            ? nothing()
            : bookmark(
                CouplingMarkup.TITLE,
                "coupling",
                each(
                    content.coupling().get().sections(),
                    sign -> bookmark(sign.sign().id() + " " + sign.sign().title(), sign.anchor()))),
        bookmark(
            "Appendix",
            "appendix",
            each(
                content.appendix().rules(),
                page -> bookmark(page.principle().name() + " " + page.title(), page.anchor()))));
  }

  private static Markup bookmark(Section event) {
    return bookmark(
        event.name(),
        event.anchor(),
        all(
            List.of(
                each(
                    event.findings(),
                    finding ->
                        bookmark(
                            finding.principle().name() + " " + finding.headline().plain(),
                            finding.anchor())),
                event.tree().isEmpty()
                    ? nothing()
                    : bookmark("Changed parts", event.anchor() + "-tree"))));
  }

  static Markup bookmark(String name, String target, Markup... inner) {
    return element("bookmark", attribute("name", name), Markup.to(target), all(List.of(inner)));
  }

  private Markup first() {
    AnswerSection answer = new AnswerSection(content, PHRASES);
    return all(
        List.of(
            answer.logo(),
            element("h1", text(content.title())),
            element(
                "table",
                cls("facts"),
                each(
                    content.facts(),
                    fact ->
                        element(
                            "tr",
                            element("th", text(fact.label())),
                            element("td", PHRASES.prose(fact.value()))))),
            answer.answer()));
  }

  private Markup matrix() {
    return all(
        List.of(
            element("h2", text("Rules and events")),
            new MatrixMarkup(content.matrix(), PHRASES).markup(),
            PHRASES.legend()));
  }

  private Markup rollout() {
    return all(
        List.of(element("h2", text("Roll-out")), new AnswerSection(content, PHRASES).rollout()));
  }

  private Markup findings() {
    return all(
        List.of(
            element(
                "div",
                id("findings"),
                head("Findings"),
                element("h2", text("Findings")),
                element("p", cls("muted"), text(content.counts().sentence()))),
            each(content.shared(), this::section),
            each(content.events(), this::section)));
  }

  private Markup section(Section section) {
    FindingArticle layout = new FindingArticle(PHRASES, content.counts().told());
    List<FindingSection> findings = section.findings();
    List<Markup> told = new ArrayList<>();
    for (int at = 0; at < findings.size(); at++) {
      told.add(layout.markup(findings.get(at), at == 0 ? opening(section) : nothing()));
    }
    return element(
        "div",
        cls("event-part"),
        id(section.anchor()),
        told.isEmpty() ? div("together", opening(section)) : all(told),
        new FindingLines(PHRASES).markup(section.lines()),
        lines("Told at a shared definition", section.elsewhere()),
        lines("Noted", section.noted()),
        section.tree().map(tree -> tree(section, tree)).orElse(nothing()));
  }

  /// The running head goes to the next page with the title, or it would name what is not yet there.
  private static Markup opening(Section event) {
    return all(List.of(head("Findings · " + event.name()), title(event)));
  }

  private static Markup title(Section event) {
    return div(
        "title",
        element(
            "h3",
            text(event.name() + " "),
            each(event.badges(), badge -> all(List.of(PHRASES.badge(badge), text(" "))))),
        event.summary().isEmpty()
            ? nothing()
            : element("p", cls("summary"), PHRASES.prose(event.summary())));
  }

  private static Markup lines(String title, List<Prose> lines) {
    if (lines.isEmpty()) {
      return nothing();
    }
    return div(
        "lines",
        element("h5", text(title)),
        element("ul", each(lines, line -> element("li", PHRASES.prose(line)))));
  }

  private Markup tree(Section event, Tree tree) {
    return element(
        "div",
        cls("trees"),
        id(event.anchor() + "-tree"),
        element("h4", text(event.name() + ", changed parts")),
        element(
            "p",
            cls("legend"),
            text("● required   ○ optional   + added   − removed   ≠ changed   ↳ renamed")),
        new TreeTable(PHRASES, content.oldLabel(), content.newLabel()).markup(tree));
  }

  static Markup coupling(CouplingContent content) {
    CouplingMarkup markup = new CouplingMarkup(content, PHRASES);
    return all(
        List.of(
            element("h2", text(CouplingMarkup.TITLE)),
            markup.glance(),
            div(
                "picture",
                element("h3", text("Who sends what to whom")),
                element("p", cls("muted"), text(content.pictureNote())),
                content.picture().<Markup>map(GraphDrawing::of).orElse(nothing())),
            markup.sections()));
  }

  private Markup appendix() {
    return all(
        List.of(element("h2", text("Appendix")), new AppendixSection(content, PHRASES).body()));
  }
}
