package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.id;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.report.content.CouplingContent;
import io.github.schemadiff.report.markup.Markup;

/// The coupling of services, in a browser.
final class CouplingSection {
  private CouplingSection() {}

  static Markup markup(CouplingContent content, Phrases phrases) {
    CouplingMarkup markup = new CouplingMarkup(content, phrases);
    return element(
        "section",
        id("coupling"),
        cls("part coupling"),
        element("h2", text(CouplingMarkup.TITLE)),
        markup.glance(),
        element("h3", text("Who sends what to whom")),
        element("p", cls("muted"), text(content.pictureNote())),
        content.picture().<Markup>map(GraphSvg::of).orElse(nothing()),
        markup.sections());
  }
}
