package io.github.schemadiff.report.pdf;

import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.div;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.span;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.report.content.CouplingContent.Box;
import io.github.schemadiff.report.content.CouplingContent.Curve;
import io.github.schemadiff.report.content.CouplingContent.Picture;
import io.github.schemadiff.report.graph.Chart.Column;
import io.github.schemadiff.report.graph.Chart.Since;
import io.github.schemadiff.report.markup.Markup;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/// The graph on paper: names are text, placed on a grid by classes of the style sheet; the edges
/// are painted behind them.
///
/// A unit is 10 points. What is measured here stands in `pdf.css` as well.
final class GraphDrawing implements Drawing {
  static final String TYPE = "graph/edges";

  private static final double UNIT = 10;
  private static final double WIDTH = 492;
  private static final double SERVICE = 104;
  private static final double MESSAGE = 152;
  private static final float[] CALL = {1.5f, 2};
  private static final float[] GONE = {4, 3};

  static Markup of(Picture picture) {
    return div(
        "graph h" + picture.height(),
        element(
            "object",
            cls("edges h" + picture.height()),
            attribute("type", TYPE),
            attribute("data-height", Integer.toString(picture.height())),
            attribute(
                "data-edges",
                picture.curves().stream()
                    .map(GraphDrawing::line)
                    .collect(Collectors.joining(";")))),
        each(picture.boxes(), GraphDrawing::box));
  }

  private static String line(Curve curve) {
    return "%s %d %d %s %s"
        .formatted(curve.column(), curve.from(), curve.to(), curve.call(), curve.since());
  }

  private static Markup box(Box box) {
    String style =
        "%s y%d %s"
            .formatted(
                box.column().name().toLowerCase(Locale.ROOT),
                box.middle(),
                box.since().name().toLowerCase(Locale.ROOT));
    String mark =
        box.mark()
            .map(
                it ->
                    switch (it) {
                      case VIOLATION -> "✗ ";
                      case WARNING -> "! ";
                      case NOT_PROVEN -> "? ";
                      case ADVICE, INFO -> "";
                    })
            .orElse("");
    return div(
        "box " + style,
        span("mark " + (mark.isBlank() ? "none" : "told"), text(mark)),
        text(box.shown()));
  }

  @Override
  public void paint(Element element, float wide, float high, Graphics2D graphics) {
    int units = Integer.parseInt(element.getAttribute("data-height"));
    graphics.scale(wide / WIDTH, high / (units * UNIT));
    String edges = element.getAttribute("data-edges");
    for (String edge : edges.isEmpty() ? new String[0] : edges.split(";")) {
      draw(edge.split(" "), graphics);
    }
  }

  private static void draw(String[] edge, Graphics2D graphics) {
    Column start = Column.valueOf(edge[0]);
    boolean arrow = start == Column.MESSAGE;
    double from = arrow ? (WIDTH + MESSAGE) / 2 : SERVICE;
    double end = arrow ? WIDTH - SERVICE : (WIDTH - MESSAGE) / 2;
    double to = arrow ? end - 5 : end;
    double above = Integer.parseInt(edge[1]) * UNIT;
    double below = Integer.parseInt(edge[2]) * UNIT;
    Since since = Since.valueOf(edge[4]);
    graphics.setColor(
        switch (since) {
          case BOTH -> new Color(0x7f8a97);
          case ADDED -> new Color(0x0b5cad);
          case REMOVED -> new Color(0x8f4300);
        });
    float[] dashes = Boolean.parseBoolean(edge[3]) ? CALL : since == Since.REMOVED ? GONE : null;
    graphics.setStroke(
        new BasicStroke(0.7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0));
    double bend = (to - from) * 0.45;
    graphics.draw(
        new CubicCurve2D.Double(from, above, from + bend, above, to - bend, below, to, below));
    if (arrow) {
      Path2D head = new Path2D.Double();
      head.moveTo(end, below);
      head.lineTo(to, below - 2.5);
      head.lineTo(to, below + 2.5);
      head.closePath();
      graphics.fill(head);
    }
  }
}
