package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.all;
import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.div;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.id;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.span;
import static io.github.schemadiff.report.markup.Markup.text;
import static io.github.schemadiff.report.markup.Markup.to;

import io.github.schemadiff.report.content.ReportContent.Excerpt;
import io.github.schemadiff.report.content.ReportContent.FindingSection;
import io.github.schemadiff.report.markup.Markup;
import java.util.List;
import java.util.Optional;

/// One finding, always in this order: rule, sentence, excerpts, who breaks, roll-out, witness, do
/// instead.
///
/// @param of how many findings are told
record FindingArticle(Phrases phrases, int of) {

  Markup markup(FindingSection finding) {
    String count = finding.event() + " · finding " + finding.number() + " of " + of;
    return element(
        "article",
        id(finding.anchor()),
        cls("finding " + Phrases.style(finding.mark())),
        attribute("tabindex", "-1"),
        div(
            "kicker",
            phrases.badge(finding.mark(), finding.principle().name()),
            element(
                "a",
                cls("principle"),
                to("rule-" + finding.check()),
                text(finding.principle().title())),
            span("count", text(count))),
        element("h4", phrases.prose(finding.headline())),
        element("p", cls("message"), phrases.prose(finding.message())),
        excerpts(finding),
        div("two", div("column", consequences(finding)), div("column", evidence(finding))),
        div("instead", instead(finding)));
  }

  private Markup consequences(FindingSection finding) {
    return all(
        List.of(
            element("h5", text("Who breaks")),
            phrases.who(finding.who()),
            element("h5", text("Roll-out")),
            element("p", phrases.prose(finding.rollout())),
            finding.reach().isEmpty()
                ? nothing()
                : element("p", cls("muted"), phrases.prose(finding.reach()))));
  }

  private Markup evidence(FindingSection finding) {
    if (finding.witnesses().isEmpty()) {
      return all(List.of(element("h5", text("Why")), element("p", phrases.prose(finding.why()))));
    }
    return each(
        finding.witnesses(),
        specimen ->
            all(
                List.of(
                    element("h5", text("Witness · " + specimen.title())),
                    phrases.specimen(specimen))));
  }

  private Markup excerpts(FindingSection finding) {
    if (finding.old().isEmpty() && finding.recent().isEmpty()) {
      return nothing();
    }
    return div(
        "excerpts",
        excerpt(finding.old(), "Old", "not there yet"),
        excerpt(finding.recent(), "New", "no longer there"));
  }

  private Markup excerpt(Optional<Excerpt> excerpt, String side, String absent) {
    return excerpt
        .map(
            found ->
                div(
                    "excerpt",
                    caption(found.caption(), found.note()),
                    div("code", each(found.lines(), phrases::line))))
        .orElse(div("excerpt absent", caption(side, absent)));
  }

  private static Markup caption(String words, String note) {
    return element("p", cls("caption"), span("file", text(words)), span("note", text(note)));
  }

  private Markup instead(FindingSection finding) {
    return all(
        List.of(
            finding.fix().isEmpty() ? nothing() : element("h5", text("Do instead")),
            finding.fix().isEmpty() ? nothing() : element("p", phrases.prose(finding.fix())),
            phrases.edit(finding)));
  }
}
