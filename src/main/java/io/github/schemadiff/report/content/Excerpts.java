package io.github.schemadiff.report.content;

import io.github.schemadiff.report.content.ReportContent.Excerpt;
import io.github.schemadiff.report.content.ReportContent.Line;
import io.github.schemadiff.report.content.ReportContent.Piece;
import io.github.schemadiff.report.content.ReportContent.Sign;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Cuts the lines around a change out of one side's files.
final class Excerpts {
  /// No excerpt is longer, so that each finding fits on a page.
  private static final int MOST_LINES = 12;

  /// Of what is only on one side.
  private static final int MOST_OF_ONE = 5;

  /// A line that is longer is cut around its mark: minified schemas stand on one line.
  private static final int MOST_COLUMNS = 320;

  private static final int COLUMNS_BEFORE_MARK = 100;

  private final SourceSet set;
  private final String head;
  private final Map<String, List<String>> linesOfFile = new HashMap<>();

  /// @param head "Old · v3"
  Excerpts(SourceSet set, String head) {
    this.set = set;
    this.head = head;
  }

  /// @param spans the most important first, which is the one that is marked; others only in its
  ///   file
  /// @param sign of the lines that they stand on
  Optional<Excerpt> around(List<SourceSpan> spans, Sign sign, String note) {
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    SourceSpan main = spans.getFirst();
    List<String> lines = linesOfFile.computeIfAbsent(main.file(), this::read);
    if (main.line() < 1 || main.line() > lines.size()) {
      return Optional.empty();
    }
    TreeSet<Integer> marked = new TreeSet<>();
    TreeSet<Integer> shown = new TreeSet<>();
    for (SourceSpan span : spans) {
      boolean here = span.file().equals(main.file()) && span.line() <= lines.size();
      if (here && span.line() > 0 && shown.size() + 3 <= MOST_LINES) {
        mark(span, sign, lines.size(), marked, shown);
      }
    }
    int indent = shown.stream().mapToInt(n -> indent(lines.get(n - 1))).min().orElse(0);
    List<Line> out = new ArrayList<>();
    int last = 0;
    for (int number : shown) {
      if (last > 0 && number == last + 2 && out.size() < MOST_LINES) {
        out.add(line(number - 1, Sign.NONE, lines, main, indent));
      } else if (last > 0 && number > last + 1) {
        out.add(new Line(0, Sign.NONE, List.of()));
      }
      out.add(line(number, marked.contains(number) ? sign : Sign.NONE, lines, main, indent));
      last = number;
    }
    if (whole(sign) && main.endLine() > last) {
      out.add(new Line(0, Sign.NONE, List.of()));
    }
    return Optional.of(new Excerpt(head + " · " + main.file(), note, out));
  }

  private static void mark(
      SourceSpan span, Sign sign, int lineCount, TreeSet<Integer> marked, TreeSet<Integer> shown) {
    // What is only on this side is tinted as a whole, a change only where it stands.
    int end = whole(sign) ? Math.max(span.endLine(), span.line()) : span.line();
    boolean cut = end - span.line() >= MOST_OF_ONE;
    if (cut) {
      end = span.line() + MOST_OF_ONE - 1;
    }
    for (int at = span.line(); at <= Math.min(end, lineCount); at++) {
      marked.add(at);
      shown.add(at);
    }
    // What is long shows by itself what it is; and what follows the cut is no neighbour.
    if (span.line() > 1 && !cut) {
      shown.add(span.line() - 1);
    }
    if (end < lineCount && !cut) {
      shown.add(end + 1);
    }
  }

  private static boolean whole(Sign sign) {
    return sign == Sign.ADDED || sign == Sign.REMOVED;
  }

  private List<String> read(String file) {
    return set.file(file)
        .map(SourceFile::bytes)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(text -> List.of(text.split("\r\n|\r|\n", -1)))
        .orElse(List.of());
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at == line.length() ? Integer.MAX_VALUE : at;
  }

  private static Line line(int number, Sign sign, List<String> lines, SourceSpan main, int indent) {
    String text = lines.get(number - 1);
    int from = number == main.line() ? Math.clamp(main.column() - 1L, 0, text.length()) : 0;
    // A lone bracket marks nothing: the tinted line says it.
    int length = main.length() < 2 ? 0 : main.length();
    int to = number == main.line() ? Math.clamp((long) from + length, from, text.length()) : 0;
    int start = Math.min(indent, text.length());
    int end = text.length();
    List<Piece> pieces = new ArrayList<>();
    if (text.length() - start > MOST_COLUMNS) {
      int cut = Math.max(start, from - COLUMNS_BEFORE_MARK);
      if (cut > start) {
        pieces.add(new Piece("… ", false));
      }
      start = cut;
      end = Math.min(text.length(), start + MOST_COLUMNS);
    }
    from = Math.clamp(from, start, end);
    to = Math.clamp(to, from, end);
    add(pieces, text.substring(start, from), false);
    add(pieces, text.substring(from, to), true);
    add(pieces, text.substring(to, end), false);
    if (end < text.length()) {
      pieces.add(new Piece(" …", false));
    }
    return new Line(number, sign, pieces);
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text.replace("\t", "  "), marked));
    }
  }
}
