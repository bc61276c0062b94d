package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.all;
import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.div;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.id;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.picture;
import static io.github.schemadiff.report.markup.Markup.span;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.report.ReportDetails;
import io.github.schemadiff.report.content.ReportContent;
import io.github.schemadiff.report.content.ReportContent.Answer;
import io.github.schemadiff.report.content.ReportContent.Direction;
import io.github.schemadiff.report.content.ReportContent.Problem;
import io.github.schemadiff.report.markup.Markup;
import java.util.List;

/// The first page: the question, the answer, the matrix, the roll-out, and what could not be read.
public record AnswerSection(ReportContent content, Phrases phrases) {

  Markup markup() {
    return all(
        List.of(
            part("answer", logo(), element("h1", text(content.title())), facts(), answer()),
            part(
                "matrix",
                element("h2", text("Rules and events")),
                div("scroll", new MatrixMarkup(content.matrix(), phrases).markup()),
                phrases.legend()),
            part("rollout", element("h2", text("Roll-out")), rollout()),
            content.problems().isEmpty() ? nothing() : part("problems", problems())));
  }

  private static Markup part(String id, Markup... parts) {
    return element("section", id(id), cls("part"), all(List.of(parts)));
  }

  public Markup logo() {
    return content.details().logo().map(AnswerSection::logo).orElse(nothing());
  }

  private static Markup logo(byte[] bytes) {
    return element(
        "img",
        cls("logo"),
        attribute("alt", "Logo"),
        picture(ReportDetails.logoType(bytes), bytes));
  }

  private Markup facts() {
    return element(
        "dl",
        cls("facts"),
        each(
            content.facts(),
            fact ->
                element(
                    "div",
                    element("dt", text(fact.label())),
                    element("dd", phrases.prose(fact.value())))));
  }

  public Markup answer() {
    Answer answer = content.answer();
    String style =
        switch (answer.level()) {
          case BREAKS -> "answer breaks";
          case NOT_PROVEN -> "answer open";
          case SAFE -> "answer safe";
        };
    return div(
        style,
        element("p", cls("headline"), phrases.level(answer.level()), text(" " + answer.headline())),
        element("p", cls("because"), phrases.prose(answer.paragraph())),
        div(
            "directions",
            direction(answer.backward()),
            direction(answer.forward()),
            each(answer.further(), this::direction)));
  }

  private Markup direction(Direction direction) {
    return element(
        "p",
        cls("direction " + Phrases.style(direction.word())),
        phrases.glyph(direction.word()),
        element("strong", text(" " + direction.label())),
        text(" " + direction.sentence()));
  }

  public Markup rollout() {
    return element(
        "ol", cls("steps"), each(content.rollout(), step -> element("li", phrases.prose(step))));
  }

  public Markup problems() {
    long unread = content.problems().stream().filter(Problem::error).count();
    String title =
        unread == 0
            ? "Notes on the inputs"
            : unread == 1 ? "1 part could not be read" : unread + " parts could not be read";
    return all(
        List.of(
            element("h2", text(title)),
            unread == 0
                ? nothing()
                : element("p", text("What stands there is in no verdict of this report.")),
            element("ul", cls("problems"), each(content.problems(), AnswerSection::problem))));
  }

  private static Markup problem(Problem problem) {
    return element(
        "li",
        cls(problem.error() ? "error" : "note"),
        element("strong", text(problem.place().isEmpty() ? problem.side() : problem.place())),
        span("where", text(" " + problem.side() + (problem.error() ? "" : ", note"))),
        element("br"),
        text(problem.message()));
  }
}
