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
import static io.github.schemadiff.report.markup.Markup.to;

import io.github.schemadiff.report.content.ReportContent.Excerpt;
import io.github.schemadiff.report.content.ReportContent.FindingSection;
import io.github.schemadiff.report.content.ReportContent.Line;
import io.github.schemadiff.report.content.ReportContent.Sign;
import io.github.schemadiff.report.html.Phrases;
import io.github.schemadiff.report.markup.Markup;
import java.util.List;
import java.util.Optional;

/// One finding on a page: the order of the HTML, with tables for columns.
///
/// @param of how many findings are told
record PdfFinding(Phrases phrases, int of) {

  /// @param before what must stand on the same page as its beginning
  Markup markup(FindingSection finding, Markup before) {
    return element(
        "div",
        cls("finding"),
        id(finding.anchor()),
        div(
            "together",
            before,
            kicker(finding),
            element("h4", phrases.prose(finding.headline())),
            element("p", cls("message"), phrases.prose(finding.message())),
            excerpts(finding)),
        columns("two", consequences(finding), evidence(finding)),
        instead(finding));
  }

  private static Markup columns(String style, Markup left, Markup right) {
    return element(
        "table",
        cls(style),
        element("tr", element("td", cls("left"), left), element("td", cls("right"), right)));
  }

  private Markup kicker(FindingSection finding) {
    return columns(
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
        text("Finding " + finding.number() + " of " + of));
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
    return columns(
        "excerpts",
        excerpt(finding.old(), "Old", "not there yet"),
        excerpt(finding.recent(), "New", "no longer there"));
  }

  private Markup excerpt(Optional<Excerpt> excerpt, String side, String absent) {
    return excerpt
        .map(
            found ->
                all(
                    List.of(
                        caption(found.caption(), found.note()),
                        element("table", cls("code"), each(found.lines(), this::line)))))
        .orElseGet(() -> caption(side, absent));
  }

  private static Markup caption(String words, String note) {
    return element("p", cls("caption"), text(note.isEmpty() ? words : words + " · " + note));
  }

  private Markup line(Line line) {
    if (line.number() == 0) {
      return element("tr", cls("gap"), element("td", attribute("colspan", "3"), text("…")));
    }
    return element(
        "tr",
        cls(Phrases.style(line.sign())),
        element("td", cls("no"), text(String.valueOf(line.number()))),
        element("td", cls("sg"), text(line.sign().glyph())),
        element("td", cls("source"), phrases.pieces(line.pieces())));
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
        finding.remove().isEmpty() && finding.add().isEmpty()
            ? nothing()
            : element(
                "table",
                cls("code edit"),
                each(finding.remove(), line -> edit(line, Sign.REMOVED)),
                each(finding.add(), line -> edit(line, Sign.ADDED))));
  }

  private static Markup edit(String line, Sign sign) {
    return element(
        "tr",
        cls(Phrases.style(sign)),
        element("td", cls("sg"), text(sign.glyph())),
        element("td", cls("source"), text(line)));
  }
}
