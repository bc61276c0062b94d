package io.github.schemadiff.ui.sources;

import java.util.List;

/// Pairs the lines of two pieces that have no line in common: lines with the same key stand beside
/// each other.
final class LinePairing {
  private static final int TABLE_LIMIT = 250_000;

  private LinePairing() {}

  static void fill(
      List<String> old,
      List<String> recent,
      int oldFrom,
      int oldTo,
      int newFrom,
      int newTo,
      List<Aligned.Row> rows) {
    int height = oldTo - oldFrom;
    int width = newTo - newFrom;
    boolean pairable = height > 0 && width > 0 && (long) height * width <= TABLE_LIMIT;
    int[][] best = pairable ? table(old, recent, oldFrom, oldTo, newFrom, newTo) : null;
    int i = 0;
    int j = 0;
    while (best != null && i < height && j < width) {
      boolean paired =
          alike(old.get(oldFrom + i), recent.get(newFrom + j))
              && best[i][j] == best[i + 1][j + 1] + 1;
      if (paired) {
        rows.add(new Aligned.Row(oldFrom + ++i, newFrom + ++j, LineKind.CHANGED));
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        rows.add(new Aligned.Row(oldFrom + ++i, Aligned.NONE, LineKind.REMOVED));
      } else {
        rows.add(new Aligned.Row(Aligned.NONE, newFrom + ++j, LineKind.ADDED));
      }
    }
    while (i < height) {
      rows.add(new Aligned.Row(oldFrom + ++i, Aligned.NONE, LineKind.REMOVED));
    }
    while (j < width) {
      rows.add(new Aligned.Row(Aligned.NONE, newFrom + ++j, LineKind.ADDED));
    }
  }

  private static int[][] table(
      List<String> old, List<String> recent, int oldFrom, int oldTo, int newFrom, int newTo) {
    int[][] best = new int[oldTo - oldFrom + 1][newTo - newFrom + 1];
    for (int i = oldTo - oldFrom - 1; i >= 0; i--) {
      for (int j = newTo - newFrom - 1; j >= 0; j--) {
        int apart = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] =
            alike(old.get(oldFrom + i), recent.get(newFrom + j))
                ? Math.max(apart, best[i + 1][j + 1] + 1)
                : apart;
      }
    }
    return best;
  }

  private static boolean alike(String old, String recent) {
    String key = key(old);
    return !key.isEmpty() && key.equals(key(recent));
  }

  // What stands before the first colon or equals sign: a member's name in JSON, YAML and Protobuf.
  private static String key(String line) {
    String bare = line.strip();
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (c == ':' || c == '=') {
        return bare.substring(0, i).strip();
      }
    }
    return "";
  }
}
