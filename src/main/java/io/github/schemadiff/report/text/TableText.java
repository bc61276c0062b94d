package io.github.schemadiff.report.text;

import java.util.ArrayList;
import java.util.List;

/// A small table: columns as wide as what is in them, the last one wrapped.
final class TableText {
  private static final int GAP = 2;

  /// What is wider is wrapped below its head, so that no column eats the page.
  private static final int WIDEST = 28;

  private TableText() {}

  static void write(int indent, List<String> columns, List<List<String>> rows, Page page) {
    List<Integer> widths = new ArrayList<>();
    for (int at = 0; at < columns.size(); at++) {
      int width = Columns.of(columns.get(at));
      for (List<String> row : rows) {
        width = Math.max(width, Columns.of(Columns.safe(row.get(at))));
      }
      widths.add(Math.min(width, WIDEST));
    }
    row(indent, columns, widths, Ink.DIM, page);
    rows.forEach(cells -> row(indent, cells, widths, Ink.PLAIN, page));
  }

  private static void row(
      int indent, List<String> cells, List<Integer> widths, Ink ink, Page page) {
    Line start = new Line();
    int used = 0;
    for (int at = 0; at < cells.size() - 1; at++) {
      String cell = clipped(Columns.safe(cells.get(at)), widths.get(at));
      start.prose(cell, ink);
      int pad = widths.get(at) - Columns.of(cell) + GAP;
      start.add(" ".repeat(pad), Ink.PLAIN);
      used += widths.get(at) + GAP;
    }
    page.line(indent, start, used, new Line().prose(cells.getLast(), ink));
  }

  private static String clipped(String cell, int width) {
    return Columns.of(cell) <= width
        ? cell
        : cell.substring(0, Columns.fitting(cell, width - 1)) + "…";
  }
}
