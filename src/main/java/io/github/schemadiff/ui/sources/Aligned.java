package io.github.schemadiff.ui.sources;

import java.util.ArrayList;
import java.util.List;

/// Two texts, aligned row by row.
///
/// @param old lines of the old text, without their ends
/// @param rows as many on both sides
public record Aligned(List<String> old, List<String> recent, List<Row> rows) {
  /// Stands where a side has no line.
  public static final int NONE = 0;

  public static final Aligned EMPTY = new Aligned(List.of(), List.of(), List.of());

  /// @param old line number from 1, or [#NONE]
  /// @param recent line number from 1, or [#NONE]
  public record Row(int old, int recent, LineKind kind) {
    public int line(boolean oldSide) {
      return oldSide ? old : recent;
    }
  }

  public Aligned {
    old = List.copyOf(old);
    recent = List.copyOf(recent);
    rows = List.copyOf(rows);
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

  /// The row of a line; the last row before it where the line is not in the text.
  public int rowOf(int line, boolean oldSide) {
    int best = 0;
    for (int row = 0; row < rows.size(); row++) {
      int at = rows.get(row).line(oldSide);
      if (at == line) {
        return row;
      }
      if (at != NONE && at < line) {
        best = row;
      }
    }
    return best;
  }
}
