package io.github.schemadiff.report.content;

import io.github.schemadiff.report.content.ReportContent.Mark;
import io.github.schemadiff.rule.Finding;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Small things about words that every section needs.
final class Words {
  private static final List<String> NUMBERS =
      List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");

  private Words() {}

  /// "1 event", "1,012 events".
  static String count(int count, String noun) {
    return grouped(count) + " " + plural(count, noun);
  }

  static String plural(int count, String noun) {
    return count == 1 ? noun : noun + "s";
  }

  static String grouped(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// To begin a sentence with: "Four", "12".
  static String spelled(int count) {
    return count < NUMBERS.size() ? NUMBERS.get(count) : grouped(count);
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String sentence(String text) {
    String trimmed = text.strip();
    boolean closed = trimmed.isEmpty() || ".!?:".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0;
    return closed ? trimmed : trimmed + ".";
  }

  static Mark mark(Finding finding) {
    if (finding.check().equals("not-proven")) {
      return Mark.NOT_PROVEN;
    }
    return switch (finding.severity()) {
      case VIOLATION -> Mark.VIOLATION;
      case WARNING -> Mark.WARNING;
      case ADVICE -> Mark.ADVICE;
      case INFO -> Mark.INFO;
    };
  }

  /// JSON on one line, cut where it would not fit.
  static String compact(JsonNode value, int limit) {
    return cut(value.toString(), limit);
  }

  static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = limit - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
