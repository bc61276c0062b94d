package io.github.schemadiff.report.html;

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

import io.github.schemadiff.report.content.CouplingContent;
import io.github.schemadiff.report.content.CouplingContent.Piece;
import io.github.schemadiff.report.content.CouplingContent.SignLine;
import io.github.schemadiff.report.content.CouplingContent.SignSection;
import io.github.schemadiff.report.content.Prose;
import io.github.schemadiff.report.markup.Markup;
import io.github.schemadiff.rule.coupling.Sign.State;
import java.util.List;

/// The signs of a distributed monolith, the graph, and the evidence of each sign.
public record CouplingMarkup(CouplingContent content, Phrases phrases) {
  public static final String TITLE = "Coupling";

  /// The signs at a glance and what became of them.
  public Markup glance() {
    return all(
        List.of(
            element("p", phrases.prose(content.size())),
            element("table", cls("signs"), element("tbody", each(content.signs(), this::line))),
            content.since().isEmpty()
                ? nothing()
                : all(
                    List.of(
                        element("h4", text("Since the old version")),
                        element(
                            "ul",
                            cls("since"),
                            each(content.since(), one -> element("li", phrases.prose(one)))))),
            element("p", cls("muted"), phrases.prose(content.note()))));
  }

  private Markup line(SignLine line) {
    Markup title =
        line.anchor().isEmpty()
            ? text(line.title())
            : element("a", to(line.anchor()), text(line.title()));
    return element(
        "tr",
        cls(style(line.state())),
        element("td", cls("id"), text(line.id())),
        element("th", attribute("scope", "row"), title),
        element(
            "td",
            element("strong", text(line.state().label())),
            text(": "),
            phrases.prose(line.summary())));
  }

  private static String style(State state) {
    return switch (state) {
      case SEEN -> "seen";
      case NOT_SEEN -> "not-seen";
      case UNKNOWN -> "unknown";
    };
  }

  /// Each sign with its evidence.
  public Markup sections() {
    return each(content.sections(), this::section);
  }

  private Markup section(SignSection section) {
    SignLine sign = section.sign();
    return element(
        "div",
        cls("sign " + style(sign.state())),
        id(section.anchor()),
        element(
            "h3",
            text(sign.id() + " " + sign.title() + " "),
            element(
                "span", cls("state"), text(sign.state().label() + ": " + sign.summary().plain()))),
        each(section.evidence(), this::piece),
        section.more().isEmpty() ? nothing() : element("p", cls("muted"), text(section.more())),
        section.instead().<Markup>map(instead -> labelled("Do instead", instead)).orElse(nothing()),
        labelled("How sure", section.certainty()));
  }

  private Markup labelled(String label, Prose words) {
    return element(
        "p", cls("labelled"), element("strong", text(label + ". ")), phrases.prose(words));
  }

  private Markup piece(Piece piece) {
    return div(
        "evidence",
        element("h4", phrases.prose(piece.headline())),
        piece.message().isEmpty() ? nothing() : element("p", phrases.prose(piece.message())),
        piece.columns().isEmpty() ? nothing() : table(piece),
        piece.moreRows().isEmpty() ? nothing() : element("p", cls("muted"), text(piece.moreRows())),
        piece.effect().<Markup>map(effect -> labelled("Now", effect)).orElse(nothing()),
        piece.places().isEmpty()
            ? nothing()
            : element(
                "ul",
                cls("places"),
                each(piece.places(), one -> element("li", phrases.prose(one)))));
  }

  private Markup table(Piece piece) {
    return element(
        "table",
        cls("evidence-table"),
        element(
            "thead",
            element(
                "tr",
                each(
                    piece.columns(),
                    name -> element("th", attribute("scope", "col"), text(name))))),
        element(
            "tbody",
            each(
                piece.rows(),
                row -> element("tr", each(row, cell -> element("td", phrases.prose(cell)))))));
  }
}
