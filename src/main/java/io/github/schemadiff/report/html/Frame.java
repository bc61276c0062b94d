package io.github.schemadiff.report.html;

import io.github.schemadiff.report.content.ReportContent.Sign;
import io.github.schemadiff.report.markup.Icon;
import io.github.schemadiff.report.markup.Markup;
import java.util.List;
import java.util.Optional;

/// What differs between the formats that are laid out: a browser knows flexible boxes, the PDF's
/// renderer only tables. All else is written once, for both.
public interface Frame {
  /// @param colour named by a class
  Markup icon(Icon icon, String colour);

  /// Two pieces side by side.
  Markup columns(String style, Markup left, Markup right);

  /// Lines of source.
  Markup code(String style, List<Markup> lines);

  /// @param number of the line, where it has one
  Markup line(Optional<Integer> number, Sign sign, Markup source);

  /// Between lines that do not follow each other.
  Markup gap();
}
