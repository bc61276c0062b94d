package io.github.schemadiff.report.content;

import io.github.schemadiff.report.content.ReportContent.Mark;
import io.github.schemadiff.report.graph.Chart.Column;
import io.github.schemadiff.report.graph.Chart.Since;
import io.github.schemadiff.rule.coupling.Sign.State;
import java.util.List;
import java.util.Optional;

/// What a report says of the coupling of services.
///
/// @param size "8 services, 14 of 14 events named by them"
/// @param since what got better and worse; empty where there is nothing to compare with
/// @param picture empty where the graph is too large for a page
/// @param pictureNote what the picture shows, or why there is none
public record CouplingContent(
    Prose size,
    List<SignLine> signs,
    List<Prose> since,
    Optional<Picture> picture,
    String pictureNote,
    List<SignSection> sections,
    Prose note) {
  /// @param anchor of its section; empty where it has no evidence
  public record SignLine(String id, String title, State state, Prose summary, String anchor) {}

  public record SignSection(
      String anchor,
      SignLine sign,
      List<Piece> evidence,
      String more,
      Optional<Prose> instead,
      Prose certainty) {}

  /// A piece of evidence.
  ///
  /// @param rows as many cells as there are columns; no columns, no table
  public record Piece(
      Prose headline,
      Prose message,
      List<String> columns,
      List<List<Prose>> rows,
      String moreRows,
      Optional<Prose> effect,
      List<Prose> places) {}

  /// The graph on a grid: a unit is half the distance of two rows.
  ///
  /// @param height in units
  public record Picture(int height, List<Box> boxes, List<Curve> curves) {}

  /// @param middle in units from the top
  /// @param mark of the heaviest finding of an event
  public record Box(
      Column column, int middle, String name, boolean call, Since since, Optional<Mark> mark) {
    /// The name, with a plus where it is new: colour alone says nothing.
    public String shown() {
      return since == Since.ADDED ? "+ " + name : name;
    }
  }

  /// @param column that it begins at; it ends at the next one
  public record Curve(Column column, int from, int to, boolean call, Since since) {}
}
