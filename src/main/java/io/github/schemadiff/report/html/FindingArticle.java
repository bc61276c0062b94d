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
import io.github.schemadiff.report.content.ReportContent.Line;
import io.github.schemadiff.report.content.ReportContent.Sign;
import io.github.schemadiff.report.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One finding, always in this order: rule, sentence, excerpts, who breaks, roll-out, witness, do
/// instead, what is alike.
///
/// @param of how many findings are told in full
public record FindingArticle(Phrases phrases, int of) {

  /// @param before what must stand on the same page as its beginning
  public Markup markup(FindingSection finding, Markup before) {
    return element(
        "article",
        id(finding.anchor()),
        cls("finding " + Phrases.style(finding.mark())),
        attribute("tabindex", "-1"),
        div(
            "together",
            before,
            kicker(finding),
            element("h4", phrases.prose(finding.headline())),
            element("p", cls("message"), phrases.prose(finding.message())),
            excerpts(finding)),
        phrases.frame().columns("two", consequences(finding), evidence(finding)),
        instead(finding),
        alike(finding));
  }

  private Markup kicker(FindingSection finding) {
    return phrases
        .frame()
        .columns(
            "kicker",
            all(
                List.of(
                    phrases.badge(finding.mark(), finding.principle().name()),
                    text(" "),
                    element(
                        "a",
                        cls("principle"),
                        to("rule-" + finding.check()),
                        text(finding.principle().title())))),
            text(finding.home() + " · finding " + finding.number() + " of " + of));
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
    return phrases
        .frame()
        .columns(
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
                    phrases.frame().code("code", found.lines().stream().map(this::line).toList())))
        .orElseGet(() -> div("excerpt absent", caption(side, absent)));
  }

  private static Markup caption(String words, String note) {
    return element(
        "p",
        cls("caption"),
        span("file", text(words)),
        note.isEmpty() ? nothing() : span("note", text(" " + note)));
  }

  private Markup line(Line line) {
    return line.number() == 0
        ? phrases.frame().gap()
        : phrases
            .frame()
            .line(Optional.of(line.number()), line.sign(), phrases.pieces(line.pieces()));
  }

  private Markup instead(FindingSection finding) {
    return div(
        "instead",
        finding.fix().isEmpty()
            ? nothing()
            : div(
                "together",
                element("h5", text("Do instead")),
                element("p", phrases.prose(finding.fix()))),
        edit(finding));
  }

  private Markup edit(FindingSection finding) {
    List<Markup> lines = new ArrayList<>();
    finding.remove().forEach(line -> lines.add(edit(line, Sign.REMOVED)));
    finding.add().forEach(line -> lines.add(edit(line, Sign.ADDED)));
    return lines.isEmpty() ? nothing() : phrases.frame().code("code edit", lines);
  }

  private Markup edit(String line, Sign sign) {
    return phrases.frame().line(Optional.empty(), sign, text(line));
  }

  private Markup alike(FindingSection finding) {
    return finding.alike().isEmpty()
        ? nothing()
        : div(
            "alike",
            element(
                "h5", text("Alike, with the same consequences (" + finding.alike().size() + ")")),
            new FindingLines(phrases).markup(finding.alike()));
  }
}
