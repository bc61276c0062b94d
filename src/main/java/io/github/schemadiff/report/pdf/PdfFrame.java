package io.github.schemadiff.report.pdf;

import static io.github.schemadiff.report.markup.Markup.all;
import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.span;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.report.content.ReportContent.Sign;
import io.github.schemadiff.report.html.Frame;
import io.github.schemadiff.report.html.Phrases;
import io.github.schemadiff.report.markup.Icon;
import io.github.schemadiff.report.markup.Markup;
import java.util.List;
import java.util.Optional;

/// For paper: tables where a browser has boxes.
final class PdfFrame implements Frame {
  /// Icons that Inter has as a glyph are text, so that they can be searched and cost nothing.
  @Override
  public Markup icon(Icon icon, String style) {
    return switch (icon) {
      case SAFE -> span("glyph " + style, text("✓ "));
      case BREAKS -> span("glyph " + style, text("✗ "));
      case REQUIRED -> span("dot", text("● "));
      case OPTIONAL -> span("dot", text("○ "));
      case VIOLATION, WARNING, ADVICE, NOT_PROVEN, INFO -> IconDrawers.markup(icon, ink(style));
    };
  }

  private static String ink(String style) {
    return switch (style) {
      case "violation" -> "#ffffff";
      case "warning" -> "#241a00";
      case "crimson" -> "#a80f2e";
      default -> "#455160";
    };
  }

  @Override
  public Markup columns(String style, Markup left, Markup right) {
    return element(
        "table",
        cls(style),
        element("tr", element("td", cls("left"), left), element("td", cls("right"), right)));
  }

  @Override
  public Markup code(String style, List<Markup> lines) {
    return element("table", cls(style), all(lines));
  }

  @Override
  public Markup line(Optional<Integer> number, Sign sign, Markup source) {
    return element(
        "tr",
        cls(Phrases.style(sign)),
        number
            .<Markup>map(n -> element("td", cls("no"), text(String.valueOf(n))))
            .orElse(nothing()),
        element("td", cls("sg"), text(sign.glyph())),
        element("td", cls("source"), source));
  }

  @Override
  public Markup gap() {
    return element("tr", cls("gap"), element("td", attribute("colspan", "3"), text("…")));
  }
}
