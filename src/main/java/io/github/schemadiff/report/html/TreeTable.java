package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.all;
import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.span;
import static io.github.schemadiff.report.markup.Markup.text;
import static io.github.schemadiff.report.markup.Markup.to;

import io.github.schemadiff.report.content.ReportContent.Chip;
import io.github.schemadiff.report.content.ReportContent.Half;
import io.github.schemadiff.report.content.ReportContent.Sign;
import io.github.schemadiff.report.content.ReportContent.Tree;
import io.github.schemadiff.report.content.ReportContent.TreeRow;
import io.github.schemadiff.report.markup.Markup;
import java.util.List;
import java.util.Optional;

/// The aligned trees of one event as a table: old half, mark, new half, findings.
public record TreeTable(Phrases phrases, String old, String recent) {
  /// Deeper rows are indented no further.
  private static final int DEEPEST = 14;

  public Markup markup(Tree tree) {
    return element(
        "table",
        cls("tree"),
        element(
            "thead",
            element(
                "tr",
                head("half", text(old)),
                head("sign", span("sr", text("Change"))),
                head("half", text(recent)),
                head("found", text("Findings")))),
        element(
            "tbody",
            each(tree.rows(), this::row),
            tree.remark().isEmpty() ? nothing() : note(text(tree.remark()), "d0")));
  }

  private static Markup head(String style, Markup words) {
    return element("th", attribute("scope", "col"), cls(style), words);
  }

  private static Markup note(Markup words, String depth) {
    return element("tr", cls("note"), element("td", cls(depth), attribute("colspan", "4"), words));
  }

  private Markup row(TreeRow row) {
    String depth = "d" + Math.min(row.depth(), DEEPEST);
    if (!row.note().isEmpty()) {
      return note(phrases.prose(row.note()), depth);
    }
    return element(
        "tr",
        cls(Phrases.style(row.sign()) + (row.dimmed() ? " dimmed" : "")),
        half(row.old(), row.sign() == Sign.REMOVED, "old " + depth),
        element("td", cls("sign"), Phrases.sign(row.sign())),
        half(row.recent(), false, "new " + depth),
        element(
            "td",
            cls("found"),
            each(
                row.badges(),
                found -> element("a", to(found.target()), phrases.badge(found.badge())))));
  }

  private Markup half(Optional<Half> half, boolean gone, String style) {
    return half.map(
            shown ->
                element(
                    "td",
                    cls(style),
                    shown.required().map(phrases::presence).orElse(nothing()),
                    element(gone ? "s" : "span", cls("name"), text(shown.name())),
                    shown.type().isEmpty() ? nothing() : span("type", text(" " + shown.type())),
                    each(shown.chips(), TreeTable::chip)))
        .orElse(element("td", cls(style + " absent")));
  }

  private static Markup chip(Chip chip) {
    String style = chip.changed() ? "facet changed" : "facet";
    return all(List.of(text(" "), span(style, text(chip.text()))));
  }
}
