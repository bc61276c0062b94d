package io.github.schemadiff.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The Markdown that rule pages are written in, laid out for a terminal: headings, paragraphs,
/// lists, tables and code blocks.
public final class MarkdownText {
  private static final Pattern ITEM = Pattern.compile("(- |[0-9]+\\. ).*");

  private final Page page;
  private final List<String> lines;
  private int at;

  private MarkdownText(String markdown, TextStyle style) {
    this.page = new Page(style);
    this.lines = markdown.lines().toList();
  }

  public static String of(String markdown, TextStyle style) {
    MarkdownText text = new MarkdownText(markdown, style);
    while (text.at < text.lines.size()) {
      text.block();
    }
    return text.page.toString();
  }

  private void block() {
    String line = lines.get(at);
    if (line.isBlank()) {
      at++;
      page.blank();
    } else if (line.startsWith("#")) {
      at++;
      page.line(0, Line.of(line.replaceFirst("#+ *", ""), Ink.STRONG));
    } else if (line.startsWith("```")) {
      code();
    } else if (line.startsWith("|")) {
      table();
    } else if (ITEM.matcher(line).matches()) {
      item();
    } else {
      page.line(0, inline(paragraph()));
    }
  }

  private void code() {
    for (at++; at < lines.size() && !lines.get(at).startsWith("```"); at++) {
      page.verbatim(4, Line.of(lines.get(at), Ink.CODE));
    }
    at++;
  }

  private void item() {
    String text = paragraph();
    int mark = text.indexOf(' ') + 1;
    page.line(2, Line.of(text.substring(0, mark), Ink.DIM), mark, inline(text.substring(mark)));
  }

  /// The lines up to the next block, as one.
  private String paragraph() {
    StringBuilder text = new StringBuilder(lines.get(at).strip());
    for (at++; at < lines.size() && continues(lines.get(at)); at++) {
      text.append(' ').append(lines.get(at).strip());
    }
    return text.toString();
  }

  private static boolean continues(String line) {
    return !line.isBlank()
        && !line.startsWith("#")
        && !line.startsWith("```")
        && !line.startsWith("|")
        && !ITEM.matcher(line).matches();
  }

  private void table() {
    List<List<String>> rows = new ArrayList<>();
    for (; at < lines.size() && lines.get(at).startsWith("|"); at++) {
      if (!lines.get(at).matches("[|: -]+")) {
        rows.add(cells(lines.get(at)));
      }
    }
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        int width = Columns.of(row.get(column)) + 2;
        if (column == widths.size()) {
          widths.add(width);
        }
        widths.set(column, Math.max(widths.get(column), width));
      }
    }
    rows.forEach(row -> row(row, widths, row == rows.getFirst() ? Ink.DIM : Ink.PLAIN));
  }

  private void row(List<String> row, List<Integer> widths, Ink ink) {
    Line label = new Line();
    int columns = 0;
    for (int column = 0; column < row.size() - 1; column++) {
      String cell = row.get(column);
      int gap = widths.get(column) - Columns.of(cell);
      label.prose(cell, ink).add(" ".repeat(gap), Ink.PLAIN);
      columns += widths.get(column);
    }
    page.line(2, label, columns, new Line().prose(row.getLast(), ink));
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    return Pattern.compile("\\|").splitAsStream(inner).map(String::strip).toList();
  }

  /// Emphasis becomes plain text; what stands in backticks keeps them.
  private static Line inline(String text) {
    String plain =
        text.replaceAll("\\*\\*(.+?)\\*\\*", "$1")
            .replaceAll("(?<![\\w*])\\*(?=\\S)(.+?)(?<=\\S)\\*(?![\\w*])", "$1")
            .replaceAll("\\[([^]]+)]\\([^)]*\\)", "$1");
    return new Line().prose(plain, Ink.PLAIN);
  }
}
