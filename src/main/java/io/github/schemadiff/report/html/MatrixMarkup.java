package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.span;
import static io.github.schemadiff.report.markup.Markup.text;
import static io.github.schemadiff.report.markup.Markup.to;

import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.report.content.ReportContent.Matrix;
import io.github.schemadiff.report.content.ReportContent.Row;
import io.github.schemadiff.report.markup.Markup;
import io.github.schemadiff.rule.Principle;
import java.util.List;

/// The matrix of events by rules.
public record MatrixMarkup(Matrix matrix, Phrases phrases) {
  private static final List<Principle> RULES = List.of(Principle.values());

  public Markup markup() {
    return element(
        "table",
        cls("matrix"),
        element(
            "thead",
            element(
                "tr",
                element("th", attribute("scope", "col"), cls("event"), text("Event")),
                each(RULES, rule -> columnHead("rule-column", rule.name(), meaning(rule))),
                columnHead("way", "Backward", "new reads old"),
                columnHead("way", "Forward", "old reads new"),
                each(matrix.further(), asked -> columnHead("way", asked.label(), "go on")))),
        element(
            "tbody",
            each(matrix.rows(), this::row),
            matrix.rest().isEmpty() ? nothing() : rest(matrix.rest()),
            totals()));
  }

  private static String meaning(Principle principle) {
    return switch (principle) {
      case R1 -> "new required";
      case R2 -> "unrecognised";
      case R3 -> "defaults";
      case R4 -> "new event";
    };
  }

  private static Markup columnHead(String style, String name, String meaning) {
    return element(
        "th",
        attribute("scope", "col"),
        cls(style),
        element("strong", text(name)),
        element("br"),
        span("meaning", text(meaning)));
  }

  private Markup totals() {
    return element(
        "tr",
        cls("totals"),
        element("th", attribute("scope", "row"), cls("event"), text("Violations")),
        each(RULES, rule -> cell(matrix.violations().getOrDefault(rule, 0).toString())),
        cell(matrix.backward() + " break"),
        cell(matrix.forward() + " break"),
        each(matrix.further(), asked -> cell(asked.broken() + " break")));
  }

  private static Markup cell(String words) {
    return element("td", text(words));
  }

  private Markup row(Row row) {
    return element(
        "tr",
        element(
            "th",
            attribute("scope", "row"),
            cls("event"),
            element("a", to(row.anchor()), text(row.event())),
            row.remark().isEmpty() ? nothing() : span("remark", text(" " + row.remark()))),
        each(
            RULES,
            rule -> element("td", each(row.cells().getOrDefault(rule, List.of()), phrases::badge))),
        element("td", verdict(row.backwardWord(), row.backward())),
        element("td", verdict(row.forwardWord(), row.forward())),
        each(row.further(), word -> element("td", word.map(this::verdict).orElse(nothing()))));
  }

  private Markup verdict(Word word) {
    return phrases.verdict(
        word,
        switch (word) {
          case COMPATIBLE -> "safe";
          case INCOMPATIBLE -> "break";
          case UNDECIDED -> "not proven";
        });
  }

  private Markup verdict(Word word, String said) {
    boolean nobody = said.startsWith("no ");
    return nobody ? span("verdict nobody", text(said)) : phrases.verdict(word, said);
  }

  private Markup rest(String words) {
    return element(
        "tr",
        cls("rest"),
        element(
            "td",
            cls("event"),
            attribute("colspan", Integer.toString(7 + matrix.further().size())),
            element("a", to("unchanged"), text(words)),
            text(": safe both ways")));
  }
}
