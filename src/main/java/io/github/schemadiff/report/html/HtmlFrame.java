package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.all;
import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.div;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.span;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.report.content.ReportContent.Sign;
import io.github.schemadiff.report.markup.Icon;
import io.github.schemadiff.report.markup.Markup;
import java.util.List;
import java.util.Optional;

/// For browsers.
final class HtmlFrame implements Frame {
  @Override
  public Markup icon(Icon icon, String colour) {
    return element(
        "svg",
        cls("icon " + colour),
        attribute("aria-hidden", "true"),
        element("use", Markup.to(icon.id())));
  }

  @Override
  public Markup columns(String style, Markup left, Markup right) {
    return div(style, div("left", left), div("right", right));
  }

  @Override
  public Markup code(String style, List<Markup> lines) {
    return div(style, all(lines));
  }

  @Override
  public Markup line(Optional<Integer> number, Sign sign, Markup source) {
    return div(
        "line " + Phrases.style(sign),
        number.<Markup>map(n -> span("no", text(String.valueOf(n)))).orElse(nothing()),
        span("sg", Phrases.sign(sign)),
        element("code", source));
  }

  @Override
  public Markup gap() {
    return div("line gap", text("⋯"));
  }
}
