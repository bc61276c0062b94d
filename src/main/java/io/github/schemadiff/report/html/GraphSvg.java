package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.all;
import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.div;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.text;

import io.github.schemadiff.report.content.CouplingContent.Box;
import io.github.schemadiff.report.content.CouplingContent.Curve;
import io.github.schemadiff.report.content.CouplingContent.Picture;
import io.github.schemadiff.report.content.ReportContent.Mark;
import io.github.schemadiff.report.graph.Chart.Column;
import io.github.schemadiff.report.graph.Chart.Since;
import io.github.schemadiff.report.markup.Icon;
import io.github.schemadiff.report.markup.Markup;
import java.util.List;
import java.util.Locale;

/// The graph as SVG for browsers.
final class GraphSvg {
  private static final double UNIT = 16;
  private static final double TOP = 30;
  private static final double WIDTH = 960;
  private static final double SERVICE = 170;
  private static final double MESSAGE = 250;
  private static final int SERVICE_CHARS = 22;
  private static final int MESSAGE_CHARS = 30;

  private GraphSvg() {}

  static Markup of(Picture picture) {
    double height = TOP + picture.height() * UNIT;
    return div(
        "scroll",
        element(
            "svg",
            cls("graph"),
            attribute("viewBox", "0 0 %s %s".formatted(number(WIDTH), number(height))),
            attribute("role", "img"),
            attribute("aria-label", "Graph of services and messages"),
            head("Sends", 0),
            head("Event", (WIDTH - MESSAGE) / 2),
            head("Reads", WIDTH - SERVICE),
            each(picture.curves(), GraphSvg::curve),
            each(picture.boxes(), GraphSvg::box)));
  }

  private static Markup head(String words, double x) {
    return element(
        "text", cls("head"), attribute("x", number(x)), attribute("y", "14"), text(words));
  }

  private static double left(Column column) {
    return switch (column) {
      case SENDS -> 0;
      case MESSAGE -> (WIDTH - MESSAGE) / 2;
      case READS -> WIDTH - SERVICE;
    };
  }

  private static double width(Column column) {
    return column == Column.MESSAGE ? MESSAGE : SERVICE;
  }

  private static double y(int unit) {
    return TOP + unit * UNIT;
  }

  private static Markup curve(Curve curve) {
    Column end = curve.column() == Column.SENDS ? Column.MESSAGE : Column.READS;
    boolean arrow = end == Column.READS;
    double from = left(curve.column()) + width(curve.column());
    double to = left(end) - (arrow ? 7 : 0);
    double bend = (to - from) * 0.45;
    String line =
        "M%s %sC%s %s %s %s %s %s"
            .formatted(
                number(from),
                number(y(curve.from())),
                number(from + bend),
                number(y(curve.from())),
                number(to - bend),
                number(y(curve.to())),
                number(to),
                number(y(curve.to())));
    String style = (curve.call() ? "call " : "") + since(curve.since());
    double at = y(curve.to());
    String head =
        "M%s %sL%s %sL%s %sZ"
            .formatted(
                number(left(end)),
                number(at),
                number(to),
                number(at - 3.5),
                number(to),
                number(at + 3.5));
    return all(
        List.of(
            element("path", cls("edge " + style), attribute("d", line)),
            arrow
                ? element("path", cls("arrow " + since(curve.since())), attribute("d", head))
                : nothing()));
  }

  private static Markup box(Box box) {
    boolean service = box.column() != Column.MESSAGE;
    double height = service ? 26 : 24;
    double top = y(box.middle()) - height / 2;
    double left = left(box.column());
    Markup frame =
        element(
            "rect",
            attribute("x", number(left)),
            attribute("y", number(top)),
            attribute("width", number(width(box.column()))),
            attribute("height", number(height)),
            attribute("rx", service ? "4" : "12"));
    Markup label =
        element(
            "text",
            attribute("x", number(service ? left + SERVICE / 2 : left + 30)),
            attribute("y", number(y(box.middle()) + 4.5)),
            text(clipped(box.shown(), service ? SERVICE_CHARS : MESSAGE_CHARS)));
    return element(
        "g",
        cls((service ? "service " : "message ") + since(box.since())),
        element("title", text(spoken(box))),
        frame,
        box.mark().<Markup>map(mark -> icon(mark, left + 9, y(box.middle()) - 7)).orElse(nothing()),
        label);
  }

  private static Markup icon(Mark mark, double x, double y) {
    Icon icon =
        switch (mark) {
          case VIOLATION -> Icon.VIOLATION;
          case WARNING -> Icon.WARNING;
          case NOT_PROVEN -> Icon.NOT_PROVEN;
          case ADVICE -> Icon.ADVICE;
          case INFO -> Icon.INFO;
        };
    return element(
        "use",
        Markup.to(icon.id()),
        cls("mark " + Phrases.style(mark)),
        attribute("x", number(x)),
        attribute("y", number(y)),
        attribute("width", "14"),
        attribute("height", "14"));
  }

  private static String spoken(Box box) {
    String since =
        switch (box.since()) {
          case BOTH -> "";
          case ADDED -> ", new";
          case REMOVED -> ", removed";
        };
    return (box.call() ? "call " : "")
        + box.name()
        + since
        + box.mark().map(mark -> ", " + mark.word()).orElse("");
  }

  private static String since(Since since) {
    return switch (since) {
      case BOTH -> "same";
      case ADDED -> "added";
      case REMOVED -> "removed";
    };
  }

  private static String clipped(String name, int most) {
    int points = name.codePointCount(0, name.length());
    return points <= most ? name : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "…";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
