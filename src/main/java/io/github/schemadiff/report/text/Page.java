package io.github.schemadiff.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Collects lines, wrapped at word boundaries to the width of the page.
final class Page {
  private final TextStyle style;
  private final StringBuilder out = new StringBuilder();

  Page(TextStyle style) {
    this.style = style;
  }

  int width() {
    return style.width();
  }

  void blank() {
    out.append('\n');
  }

  void line(int indent, Line line) {
    line(indent, Line.of("", Ink.PLAIN), 0, line);
  }

  /// A line that starts with a mark or a label; what follows hangs behind it.
  ///
  /// @param labelled columns between the indent and the text, at least those of the label
  void line(int indent, Line label, int labelled, Line text) {
    int start = indent + labelled;
    int room = Math.max(style.width() - start, 20);
    String first = " ".repeat(indent) + inked(label.pieces()) + pad(label, labelled);
    for (List<Line.Piece> row : wrap(text.pieces(), room)) {
      out.append((first + inked(row)).stripTrailing()).append('\n');
      first = " ".repeat(start);
    }
  }

  /// A line as it is, however long.
  void verbatim(int indent, Line line) {
    out.append((" ".repeat(indent) + inked(line.pieces())).stripTrailing()).append('\n');
  }

  /// Two texts at the two ends of one line, or below each other where that is too narrow.
  void ends(Line left, Line right) {
    int gap = style.width() - columns(left) - columns(right);
    if (right.pieces().isEmpty()) {
      line(0, left);
    } else if (gap >= 2) {
      out.append(inked(left.pieces())).append(" ".repeat(gap)).append(inked(right.pieces()));
      out.append('\n');
    } else {
      line(0, left);
      line(2, right);
    }
  }

  private static String pad(Line label, int width) {
    return " ".repeat(Math.max(width - columns(label), 0));
  }

  private static int columns(Line line) {
    return line.pieces().stream().mapToInt(piece -> Columns.of(piece.text())).sum();
  }

  private String inked(List<Line.Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.ink().on(piece.text(), style.colour())));
    return text.toString();
  }

  private static List<List<Line.Piece>> wrap(List<Line.Piece> pieces, int room) {
    Wrapper wrapper = new Wrapper(room);
    for (Line.Piece piece : pieces) {
      words(piece.text(), word -> wrapper.add(word, piece.ink()));
    }
    return wrapper.finish();
  }

  /// Every space by itself, and what stands between.
  private static void words(String text, Consumer<String> each) {
    int from = 0;
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', from)) {
      if (at > from) {
        each.accept(text.substring(from, at));
      }
      each.accept(" ");
      from = at + 1;
    }
    if (from < text.length()) {
      each.accept(text.substring(from));
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /// Fills rows word by word. Words that touch, though their inks differ, stay together.
  private static final class Wrapper {
    private final int room;
    private final List<List<Line.Piece>> rows = new ArrayList<>();
    private List<Line.Piece> row = new ArrayList<>();
    private List<Line.Piece> word = new ArrayList<>();
    private int used;

    Wrapper(int room) {
      this.room = room;
    }

    void add(String text, Ink ink) {
      if (text.equals(" ")) {
        flush();
        if (used > 0) {
          row.add(new Line.Piece(text, ink));
          used++;
        }
      } else if (!text.isEmpty()) {
        word.add(new Line.Piece(text, ink));
      }
    }

    List<List<Line.Piece>> finish() {
      flush();
      rows.add(row);
      return rows;
    }

    private void flush() {
      int length = word.stream().mapToInt(piece -> Columns.of(piece.text())).sum();
      if (used > 0 && used + length > room) {
        next();
      }
      word.forEach(this::place);
      word = new ArrayList<>();
    }

    private void place(Line.Piece piece) {
      String rest = piece.text();
      while (used + Columns.of(rest) > room) {
        if (used >= room) {
          next();
        }
        int cut = Columns.fitting(rest, Math.max(room - used, 1));
        row.add(new Line.Piece(rest.substring(0, cut), piece.ink()));
        rest = rest.substring(cut);
        next();
        if (rest.isEmpty()) {
          return;
        }
      }
      row.add(new Line.Piece(rest, piece.ink()));
      used += Columns.of(rest);
    }

    private void next() {
      rows.add(row);
      row = new ArrayList<>();
      used = 0;
    }
  }
}
