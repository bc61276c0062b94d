package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.div;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.id;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.span;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.report.content.ReportContent;
import io.github.schemadiff.report.content.ReportContent.Counts;
import io.github.schemadiff.report.markup.Markup;

/// The bar that stays: what is shown, and the keys.
record Toolbar(ReportContent content) {

  Markup markup() {
    Counts counts = content.counts();
    return element(
        "header",
        cls("bar"),
        div(
            "chips",
            attribute("role", "group"),
            Phrases.label("Findings to show"),
            span("show", text("Show")),
            chip("all", "All", counts.all(), true),
            chip("violation", "Violations", counts.violations(), false),
            chip("warning", "Warnings", counts.warnings(), false),
            chip("advice", "Advice", counts.advice(), false),
            counts.notProven() == 0
                ? nothing()
                : chip("not-proven", "Not proven", counts.notProven(), false)),
        div(
            "keys",
            span(
                "hint",
                text("Keys: "),
                element("kbd", text("n")),
                text(" next "),
                element("kbd", text("p")),
                text(" previous ")),
            element("button", attribute("type", "button"), id("theme"), cls("chip"), text("Dark"))),
        element("p", cls("sr"), id("status"), attribute("role", "status")));
  }

  private static Markup chip(String shows, String word, int count, boolean pressed) {
    return element(
        "button",
        attribute("type", "button"),
        cls("chip"),
        attribute("data-show", shows),
        attribute("aria-pressed", String.valueOf(pressed)),
        text(word + " " + count));
  }
}
