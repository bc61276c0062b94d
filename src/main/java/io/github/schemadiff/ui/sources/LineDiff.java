package io.github.schemadiff.ui.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the lines that two texts have in common, in order.
///
/// Patience diff (Bram Cohen): lines that are unique on both sides are anchors, their longest
/// increasing run splits the texts; small pieces between them are decided by the longest common
/// subsequence. Indentation and a comma at the end do not count.
final class LineDiff {
  /// Pieces with more cells than this are split by anchors only.
  private static final int TABLE_LIMIT = 400_000;

  private final String[] old;
  private final String[] recent;
  private final List<Pair> pairs = new ArrayList<>();

  /// @param old index from 0
  record Pair(int old, int recent) {}

  private LineDiff(List<String> old, List<String> recent) {
    this.old = old.stream().map(LineDiff::bare).toArray(String[]::new);
    this.recent = recent.stream().map(LineDiff::bare).toArray(String[]::new);
  }

  static List<Pair> of(List<String> old, List<String> recent) {
    LineDiff diff = new LineDiff(old, recent);
    diff.match(0, diff.old.length, 0, diff.recent.length);
    return diff.pairs;
  }

  static String bare(String line) {
    String bare = line.strip();
    return bare.endsWith(",") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private void match(int oldFrom, int oldTo, int newFrom, int newTo) {
    int a = oldFrom;
    int b = newFrom;
    while (a < oldTo && b < newTo && old[a].equals(recent[b])) {
      pairs.add(new Pair(a++, b++));
    }
    int aEnd = oldTo;
    int bEnd = newTo;
    while (aEnd > a && bEnd > b && old[aEnd - 1].equals(recent[bEnd - 1])) {
      aEnd--;
      bEnd--;
    }
    if (a < aEnd && b < bEnd) {
      middle(a, aEnd, b, bEnd);
    }
    for (int i = 0; aEnd + i < oldTo; i++) {
      pairs.add(new Pair(aEnd + i, bEnd + i));
    }
  }

  private void middle(int a, int aEnd, int b, int bEnd) {
    List<Pair> anchors = increasing(uniqueOnBothSides(a, aEnd, b, bEnd));
    if (!anchors.isEmpty()) {
      int fromA = a;
      int fromB = b;
      for (Pair anchor : anchors) {
        match(fromA, anchor.old(), fromB, anchor.recent());
        pairs.add(anchor);
        fromA = anchor.old() + 1;
        fromB = anchor.recent() + 1;
      }
      match(fromA, aEnd, fromB, bEnd);
    } else if ((long) (aEnd - a) * (bEnd - b) <= TABLE_LIMIT) {
      table(a, aEnd, b, bEnd);
    }
  }

  private List<Pair> uniqueOnBothSides(int a, int aEnd, int b, int bEnd) {
    Map<String, Integer> inOld = unique(old, a, aEnd);
    Map<String, Integer> inNew = unique(recent, b, bEnd);
    List<Pair> both = new ArrayList<>();
    for (int i = a; i < aEnd; i++) {
      Integer at = inOld.getOrDefault(old[i], -1) == i ? inNew.get(old[i]) : null;
      if (at != null && at >= 0) {
        both.add(new Pair(i, at));
      }
    }
    return both;
  }

  // Index of lines that occur once; -1 for others.
  private static Map<String, Integer> unique(String[] lines, int from, int to) {
    Map<String, Integer> found = new HashMap<>();
    for (int i = from; i < to; i++) {
      found.merge(lines[i], i, (_, _) -> -1);
    }
    return found;
  }

  private static List<Pair> increasing(List<Pair> pairs) {
    int[] tails = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int mid = (low + high) >>> 1;
        if (pairs.get(tails[mid]).recent() < pairs.get(i).recent()) {
          low = mid + 1;
        } else {
          high = mid;
        }
      }
      before[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    List<Pair> run = new ArrayList<>();
    for (int at = length == 0 ? -1 : tails[length - 1]; at >= 0; at = before[at]) {
      run.add(pairs.get(at));
    }
    return run.reversed();
  }

  private void table(int a, int aEnd, int b, int bEnd) {
    int rows = aEnd - a;
    int columns = bEnd - b;
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            old[a + i].equals(recent[b + j])
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (old[a + i].equals(recent[b + j])) {
        pairs.add(new Pair(a + i++, b + j++));
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
