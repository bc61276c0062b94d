package io.github.schemadiff.ui.sources;

import java.util.ArrayList;
import java.util.List;

/// Two texts, aligned row by row.
public final class Aligned {
  /// Stands where a side has no line.
  public static final int NONE = 0;

  public static final Aligned EMPTY = new Aligned(List.of(), List.of(), List.of());

  private final List<String> old;
  private final List<String> recent;
  private final List<Row> rows;
  private final int[] oldRows;
  private final int[] recentRows;

  /// @param old line number from 1, or [#NONE]
  /// @param recent line number from 1, or [#NONE]
  public record Row(int old, int recent, LineKind kind) {
    public int line(boolean oldSide) {
      return oldSide ? old : recent;
    }
  }

  private Aligned(List<String> old, List<String> recent, List<Row> rows) {
    this.old = old;
    this.recent = recent;
    this.rows = List.copyOf(rows);
    this.oldRows = rowsOfLines(true, old.size());
    this.recentRows = rowsOfLines(false, recent.size());
  }

  private int[] rowsOfLines(boolean oldSide, int lines) {
    int[] found = new int[lines + 1];
    for (int row = 0; row < rows.size(); row++) {
      int line = rows.get(row).line(oldSide);
      if (line != NONE) {
        found[line] = row;
      }
    }
    return found;
  }

  /// As many on both sides.
  public List<Row> rows() {
    return rows;
  }

  /// How many lines the text of a side has.
  public int lines(boolean oldSide) {
    return (oldSide ? old : recent).size();
  }

  public static Aligned of(String oldText, String recentText) {
    List<String> old = oldText.isEmpty() ? List.of() : List.of(oldText.split("\r?\n", -1));
    List<String> recent = recentText.isEmpty() ? List.of() : List.of(recentText.split("\r?\n", -1));
    List<Row> rows = new ArrayList<>();
    int a = 0;
    int b = 0;
    for (LineDiff.Pair pair : LineDiff.of(old, recent)) {
      LinePairing.fill(old, recent, a, pair.old(), b, pair.recent(), rows);
      rows.add(new Row(pair.old() + 1, pair.recent() + 1, LineKind.SAME));
      a = pair.old() + 1;
      b = pair.recent() + 1;
    }
    LinePairing.fill(old, recent, a, old.size(), b, recent.size(), rows);
    return new Aligned(old, recent, rows);
  }

  /// What stands in a row on one side; empty where it has no line.
  public String text(int row, boolean oldSide) {
    int line = rows.get(row).line(oldSide);
    return line == NONE ? "" : (oldSide ? old : recent).get(line - 1);
  }

  /// The row of a line; the last row of the side where it has no such line.
  public int rowOf(int line, boolean oldSide) {
    int[] found = oldSide ? oldRows : recentRows;
    return found[Math.clamp(line, 0, found.length - 1)];
  }
}
