package io.github.schemadiff.report.content;

import io.github.schemadiff.rule.Finding.Edit;
import java.util.List;

/// The lines of an edit, for reading: of a long line only what is about the difference. To copy
/// one, there is the app.
final class Difference {
  private static final int LONG = 160;
  private static final int BEGINNING = 24;
  private static final int AROUND = 48;

  private Difference() {}

  static List<String> removed(Edit edit) {
    return shorten(edit.removed(), edit.added());
  }

  static List<String> added(Edit edit) {
    return shorten(edit.added(), edit.removed());
  }

  private static List<String> shorten(List<String> lines, List<String> others) {
    return lines.stream()
        .map(line -> line.length() <= LONG ? line : shorten(line, nearest(line, others)))
        .toList();
  }

  // The line that this one replaces, or is replaced by: it begins alike.
  private static String nearest(String line, List<String> others) {
    return others.stream().max((a, b) -> common(line, a) - common(line, b)).orElse("");
  }

  private static String shorten(String line, String other) {
    int from = common(line, other);
    int behind = commonEnd(line, other, from);
    int to = line.length() - behind;
    int start = Math.max(0, from - AROUND);
    int end = Math.min(line.length(), Math.max(to, from) + AROUND);
    if (end - start > LONG + 2 * AROUND) {
      return Words.cut(line, LONG);
    }
    // Whole words, where there are any.
    int first = line.indexOf(' ', start);
    start = first >= 0 && first < from ? first + 1 : start;
    int last = line.lastIndexOf(' ', end);
    end = end < line.length() && last > Math.max(to, from) ? last : end;
    int beginning = Math.max(line.lastIndexOf(' ', BEGINNING), 1);
    String head =
        start <= BEGINNING ? line.substring(0, start) : line.substring(0, beginning) + " … ";
    return head + line.substring(start, end) + (end < line.length() ? " …" : "");
  }

  private static int common(String a, String b) {
    int at = 0;
    while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int commonEnd(String a, String b, int from) {
    int at = 0;
    while (a.length() - at > from
        && b.length() - at > from
        && a.charAt(a.length() - 1 - at) == b.charAt(b.length() - 1 - at)) {
      at++;
    }
    return at;
  }
}
